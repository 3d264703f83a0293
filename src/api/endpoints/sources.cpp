#include "parley/formats/citation_formats.hpp"
#include "parley/model/source_kinds.hpp"

#include "dialects/dialect_answer.hpp"
#include "document/citation_document.hpp"
#include "document/origin.hpp"
#include "request/filters/filter_parameters.hpp"
#include "request/not_found.hpp"
#include "request/page.hpp"
#include "request/request_view.hpp"
#include "wire/date_writer.hpp"
#include "wire/envelope.hpp"
#include "wire/evidence_writer.hpp"
#include "wire/labels.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace parley::api::endpoints {
namespace {

void write_alternatives(json::Writer& out, const RequestView& view, const Source& source) {
  if (source.alternatives.empty()) {
    return;
  }
  out.key("alternatives").begin_array();
  for (const PublishedAlternative& other : source.alternatives) {
    out.begin_object();
    out.member("property", "published");
    write_date(out.key("value"), other.published);
    out.member("rank", term(other.rank));
    out.member_if("assertedBy", other.asserted_by);
    out.member_if("reason", other.reason);
    write_evidence(out, view, other.evidence);
    out.end_object();
  }
  out.end_array();
}

void write_source_members(json::Writer& out, const RequestView& view, const Source& source) {
  out.member("id", source.id);
  out.member("title", title_of(view, source));
  out.member("kind", source.kind);
  out.member_if("publisher", source.publisher);
  out.member_if("author", source.author);
  out.key("published");
  if (source.published) {
    write_date(out, *source.published);
  } else {
    out.null();
  }
  out.member_if("url", source.url);
  out.member_if("language", source.language);
  out.member_if("retrieved", source.retrieved);
  out.member_if("note", source.note);
  write_alternatives(out, view, source);
}

/// Reads `kind`.
std::vector<std::string_view> read_kinds(Call& call) {
  std::vector<std::string_view> kinds = call.parameters.list("kind");
  for (const std::string_view kind : kinds) {
    if (std::find(source_kinds.begin(), source_kinds.end(), kind) == source_kinds.end()) {
      call.parameters.refuse_word("kind", kind);
    }
  }
  return kinds;
}

}  // namespace

Answer sources(Call& call) {
  const RequestView view = read_view(call);
  const auto text = read_text(call, view);
  const std::vector<std::string_view> kinds = read_kinds(call);
  const Page page = read_page(call);
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  call.effort.spend(view.dataset().sources.size());
  std::vector<const Source*> listed;
  std::uint32_t row = 0;
  for (const Source& source : view.dataset().sources) {
    const bool has_words =
        !text || std::binary_search(text->sources.begin(), text->sources.end(), row);
    const bool has_kind =
        kinds.empty() || std::find(kinds.begin(), kinds.end(), source.kind) != kinds.end();
    if (has_words && has_kind && view.policy.admits(source.id)) {
      listed.push_back(&source);
    }
    ++row;
  }
  if (const auto* format = formats::find_sources_format(call.format())) {
    formats::SourcesDocument document{origin_of(view), {}};
    const auto at = [&listed](std::size_t place) {
      return listed.begin() + static_cast<std::ptrdiff_t>(place);
    };
    document.sources.assign(at(page.begin(listed.size())), at(page.end(listed.size())));
    return dialect_answer(call, *format, document, page_links(call, page, listed.size()));
  }
  return list_answer(call, view, page, listed, [&](json::Writer& out, const Source* source) {
    write_source_members(out, view, *source);
  });
}

Answer source(Call& call) {
  const RequestView view = read_view(call);
  const std::string_view id = call.ids[1];
  const Source* found = view.served->find_source(id);
  if (may_look_up(call) && found == nullptr) {
    return not_found(call, "source", id, view.dataset().sources);
  }
  if (may_look_up(call) && !view.policy.admits(id)) {
    return not_under(view.policy, "source", id);
  }
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  if (auto cited = cite(call, view, std::nullopt, found)) {
    return *std::move(cited);
  }
  json::Writer out;
  out.begin_object();
  write_origin(out, view);
  write_source_members(out, view, *found);
  out.end_object();
  return answer(call, out.take(), "application/json", self_link(call));
}

}  // namespace parley::api::endpoints
