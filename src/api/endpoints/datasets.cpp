#include "parley/time/day.hpp"

#include "document/citation_document.hpp"
#include "request/page.hpp"
#include "request/request_view.hpp"
#include "wire/envelope.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <utility>

namespace parley::api::endpoints {
namespace {

void write_counts(json::Writer& out, std::string_view name,
                  const std::map<std::string_view, std::size_t>& counts) {
  out.key(name).begin_object();
  for (const auto& [id, count] : counts) {
    write_number(out, id, count);
  }
  out.end_object();
}

void write_day(json::Writer& out, std::string_view name, const std::optional<Day>& day) {
  out.key(name);
  if (day) {
    out.value(format_day(*day));
  } else {
    out.null();
  }
}

void write_addresses(json::Writer& out, const std::string& self) {
  out.key("links").begin_object();
  out.member("self", self);
  for (const std::string_view part :
       {"events", "actors", "claims", "sources", "places", "vocabulary", "graph"}) {
    out.member(part, self + "/" + std::string(part));
  }
  out.end_object();
}

/// `2026-11-30T09:15:00Z`
std::string format_time(std::chrono::system_clock::time_point time) {
  using namespace std::chrono;
  const auto day = floor<days>(time);
  const auto second = duration_cast<seconds>(time - day).count();
  std::string text = format_day(static_cast<Day>(day.time_since_epoch().count())) + "T";
  for (const auto part : {second / 3'600, second / 60 % 60, second % 60}) {
    text += static_cast<char>('0' + part / 10);
    text += static_cast<char>('0' + part % 10);
    text += ':';
  }
  text.back() = 'Z';
  return text;
}

void write_reload(json::Writer& out, const service::ReloadState& reload) {
  out.key("reload").begin_object();
  out.member("at", format_time(reload.at));
  out.member("ok", reload.ok);
  out.key("faults").begin_array();
  for (const std::string& fault : reload.faults) {
    out.value(fault);
  }
  out.end_array();
  out.end_object();
}

/// `language` empty: the dataset's own.
void write_dataset_members(json::Writer& out, const service::ServedDataset& served,
                           std::string_view language) {
  const Dataset& dataset = served.dataset();
  const service::DatasetSummary& summary = served.summary();
  const std::string_view wanted = language.empty() ? std::string_view(dataset.language) : language;
  out.member("id", dataset.id);
  out.member("title", text_in(dataset.title, wanted, dataset.language));
  out.member("license", dataset.license);
  out.member("revision", dataset.revision);
  out.member_if("version", dataset.version);
  out.member("language", dataset.language);
  out.member_if("description", text_in(dataset.description, wanted, dataset.language));
  out.key("counts").begin_object();
  write_number(out, "events", summary.events);
  write_number(out, "actors", dataset.actors.size());
  write_number(out, "sources", dataset.sources.size());
  write_number(out, "claims", dataset.claims.size());
  write_counts(out, "byType", summary.by_type);
  write_counts(out, "byKind", summary.by_kind);
  write_counts(out, "byFlag", summary.by_flag);
  out.end_object();
  out.key("span").begin_object();
  write_day(out, "earliest", summary.earliest);
  write_day(out, "latest", summary.latest);
  write_day(out, "latestStart", summary.latest_start);
  out.end_object();
  out.member_if("citation", dataset.citation);
  write_addresses(out, "/v1/datasets/" + dataset.id);
}

}  // namespace

Answer datasets(Call& call) {
  const std::string language = read_language(call);
  const Page page = read_page(call);
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  const std::size_t total = call.datasets->size();
  call.effort.spend_items(page.end(total) - page.begin(total));
  const Links links = page_links(call, page, total);
  json::Writer out;
  out.begin_object();
  write_number(out, "total", total);
  out.key("items").begin_array();
  for (std::size_t i = page.begin(total); i < page.end(total); ++i) {
    out.begin_object();
    write_dataset_members(out, *(*call.datasets)[i], language);
    out.end_object();
  }
  out.end_array();
  if (call.failed_reload) {
    write_reload(out, *call.failed_reload);
  }
  write_links(out, links);
  out.end_object();
  return answer(call, out.take(), "application/json", links);
}

Answer dataset(Call& call) {
  const RequestView view = read_view(call);
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  if (auto cited = cite(call, view, std::nullopt, nullptr)) {
    return *std::move(cited);
  }
  json::Writer out;
  out.begin_object();
  out.member("dataset", view.dataset().id);
  out.member("policy", to_string(view.policy));
  write_dataset_members(out, *call.served, view.language);
  out.end_object();
  return answer(call, out.take(), "application/json", self_link(call));
}

}  // namespace parley::api::endpoints
