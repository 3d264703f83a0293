#include "dialects/dialect_answer.hpp"

#include "parley/json/writer.hpp"
#include "parley/text/ascii.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace parley::api {
namespace {

constexpr formats::LossKind lost_rest{
    "rest",
    "There is more than this answer has: the rest follows at the address of the link `next`."};

std::string loss_report(const Call& call, const formats::Losses& losses) {
  json::Writer out;
  out.begin_object();
  if (call.served) {
    out.member("dataset", call.dataset().id);
    out.member("revision", call.dataset().revision);
  }
  out.member("format", call.format());
  out.member("total", static_cast<std::uint64_t>(losses.items().size()));
  out.key("items").begin_array();
  for (const formats::Loss& loss : losses.items()) {
    out.begin_object();
    out.member("loss", loss.kind.slug);
    out.member("text", loss.kind.text);
    if (loss.count != 0) {
      out.member("count", static_cast<std::uint64_t>(loss.count));
      out.key("ids").begin_array();
      for (const std::string& id : loss.ids) {
        out.value(id);
      }
      out.end_array();
    }
    out.end_object();
  }
  out.end_array().end_object();
  return out.take();
}

/// The address of the report; the question may have come without `format`, by `Accept`.
std::string report_address(const Call& call, const formats::Dialect& dialect) {
  std::string address(call.path);
  call.parameters.append_encoded(address, {"format"});
  address.append(address.size() == call.path.size() ? "?" : "&");
  return address.append("format=").append(dialect.name).append("&report=losses");
}

std::string content_type(const formats::Dialect& dialect) {
  std::string type(dialect.media_type);
  return dialect.media_type.starts_with("text/") ? type + "; charset=utf-8" : type;
}

/// `iran-nuclear-graph.gexf`: the dataset and the last part of the address.
std::string file_name(const Call& call, const formats::Dialect& dialect) {
  std::string name = call.dataset().id;
  const std::string_view last = call.path.substr(call.path.rfind('/') + 1);
  if (call.ids.size() > 1) {
    name.append("-").append(call.ids.back());
  }
  if (last != call.ids.back()) {
    name.append("-").append(last);
  }
  std::replace_if(
      name.begin(), name.end(),
      [](char c) { return !is_letter_or_digit(c) && c != '-' && c != '_' && c != '.'; }, '-');
  return name.append(".").append(dialect.extension);
}

}  // namespace

Answer no_losses(const Call& call) {
  return answer(call, loss_report(call, {}), "application/json", self_link(call));
}

Answer dialect_answer(const Call& call, const formats::Dialect& dialect, std::string body,
                      formats::Losses losses, const Links& links) {
  if (!links.next.empty()) {
    losses.add(lost_rest);
  }
  if (call.on_losses != nullptr && *call.on_losses) {
    (*call.on_losses)(losses);
  }
  if (call.parameters.has("report")) {
    return answer(call, loss_report(call, losses), "application/json", self_link(call));
  }
  Links all = links;
  if (!losses.empty()) {
    all.described_by = report_address(call, dialect);
  }
  Answer made = answer(call, std::move(body), content_type(dialect), all);
  std::get<Response>(made).headers.push_back(
      {"Content-Disposition", "inline; filename=\"" + file_name(call, dialect) + "\""});
  return made;
}

}  // namespace parley::api
