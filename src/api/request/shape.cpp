#include "request/shape.hpp"

#include "parley/api/offers.hpp"
#include "parley/text/ascii.hpp"
#include "parley/text/closest_word.hpp"

#include "openapi/answer_schema.hpp"
#include "routes.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace parley::api {
namespace {

constexpr std::string_view plain_json = "application/json";

std::string_view media_type_of(const Response& response) noexcept {
  const std::string_view whole = find_header(response.headers, "Content-Type");
  return whole.substr(0, whole.find(';'));
}

bool is_json(std::string_view media_type) noexcept {
  return media_type == plain_json || media_type.ends_with("+json");
}

bool is_pretty(std::string_view value) noexcept {
  return value.empty() || value == "true";
}

std::vector<std::string_view> split(std::string_view path) {
  std::vector<std::string_view> names;
  names.reserve(static_cast<std::size_t>(std::count(path.begin(), path.end(), '.')) + 1);
  for (;;) {
    const std::size_t end = std::min(path.find('.'), path.size());
    names.push_back(path.substr(0, end));
    if (end == path.size()) {
      return names;
    }
    path.remove_prefix(end + 1);
  }
}

/// Suggests the member that was meant, or lists those there are. `of`: what was named before it.
std::string unknown_member(std::string_view name, std::string_view of,
                           const std::vector<std::string_view>& known) {
  if (known.empty()) {
    return show(of) + " has no members";
  }
  std::string reason = "there is no member " + show(name);
  if (!of.empty()) {
    reason.append(" of ").append(show(of));
  }
  ClosestWord closest(name);
  for (const std::string_view one : known) {
    closest.consider(one);
  }
  const std::string suggestion = closest.suggestion();
  if (!suggestion.empty()) {
    return reason + suggestion;
  }
  char before = ';';
  for (const std::string_view one : known) {
    reason += before;
    reason.append(before == ';' ? " there are " : " ").append(one);
    before = ',';
  }
  return reason;
}

/// What is wrong with a path of names; empty: nothing.
std::string fault_of(const std::vector<std::string_view>& path, KnownMembers members) {
  std::string_view of;
  for (const std::string_view name : path) {
    auto inner = members.at(name);
    if (!inner) {
      return members.any_name() && !name.empty() ? std::string()
                                                 : unknown_member(name, of, members.names());
    }
    members = *std::move(inner);
    of = name;
  }
  return {};
}

/// The members of the items that were asked for.
json::Members read_fields(Call& call, const Operation& operation) {
  json::Members chosen{{}, false};
  const KnownMembers known = KnownMembers::of(operation);
  for (const std::string_view asked : call.parameters.list("fields")) {
    if (!call.parameters.has_room_for_faults()) {
      break;
    }
    const std::vector<std::string_view> path = split(asked);
    if (std::string fault = fault_of(path, known); !fault.empty()) {
      call.parameters.refuse("fields", asked, std::move(fault));
    } else {
      chosen.keep(path);
    }
  }
  return chosen;
}

/// The members of the answer: what frames it stays.
json::Members frame(const Operation& operation, json::Members chosen) {
  if (operation.items.empty()) {
    for (const std::string_view name : {"dataset", "revision", "policy", "links"}) {
      chosen.keep({&name, 1});
    }
    return chosen;
  }
  json::Members answer{{}, true};
  for (std::string_view rest = operation.items; !rest.empty();) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    answer.named.push_back({std::string(rest.substr(0, end)), chosen});
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return answer;
}

}  // namespace

Shape Shape::read(Call& call, const Route& route) {
  Shape shape;
  if (call.parameters.has("pretty")) {
    const std::string_view value = *call.parameters.single("pretty");
    shape.pretty_ = is_pretty(value);
    if (!shape.pretty_ && value != "false") {
      call.parameters.refuse_word("pretty", value);
    }
  }
  const Operation* const operation = operation_of(route);
  if (!call.parameters.has("fields") || operation == nullptr || operation->answer.empty()) {
    return shape;
  }
  json::Members chosen = read_fields(call, *operation);
  const bool has_items = call.dialect == nullptr || call.dialect == &ndjson_rows;
  if (!has_items || call.parameters.has("report")) {
    std::string reason = "expected with format=json or ndjson only, got it with ";
    reason.append(has_items ? "report=losses" : call.format());
    call.parameters.refuse("fields", *call.parameters.single("fields"), std::move(reason));
  }
  shape.kept_ = frame(*operation, std::move(chosen));
  return shape;
}

Answer Shape::select(Answer answer) const {
  auto* const response = std::get_if<Response>(&answer);
  if (response != nullptr && response->status == 200 && kept_) {
    response->body = json::keep_members(response->body, *kept_);
  }
  return answer;
}

Answer Shape::lay_out(Answer answer) const {
  auto* const response = std::get_if<Response>(&answer);
  if (response == nullptr || response->status != 200 || !pretty_) {
    return answer;
  }
  const std::string_view media_type = media_type_of(*response);
  if (!is_json(media_type)) {
    const std::string reason =
        "expected with an answer in JSON, got it with one in " + std::string(media_type);
    return Problem{
        problems::invalid_parameter, "parameter \"pretty\": " + reason, {{"pretty", "", reason}}};
  }
  response->body = json::indent(response->body);
  return answer;
}

bool asks_for_pretty(std::string_view target) {
  if (target.find('?') == std::string_view::npos) {
    return false;
  }
  const auto read = parse_target(target);
  return read &&
         std::any_of(read->parameters.begin(), read->parameters.end(), [](const RawParameter& one) {
           return one.name == "pretty" && is_pretty(one.value);
         });
}

}  // namespace parley::api
