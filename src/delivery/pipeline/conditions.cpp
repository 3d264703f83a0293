#include "pipeline/conditions.hpp"

#include "parley/api/conditional.hpp"
#include "parley/api/problem.hpp"
#include "parley/api/router.hpp"

#include <algorithm>
#include <utility>

namespace parley::delivery {
namespace {

/// The tags of a list that end with `suffix`, which includes the closing quote, without it. What
/// cannot be read ends the list, as it does for the API.
std::string tags_of_coding(std::string_view list, std::string_view suffix) {
  std::string kept;
  std::size_t at = list.find_first_not_of(" \t,");
  while (at != std::string_view::npos) {
    const std::size_t open = list.substr(at).starts_with("W/") ? at + 2 : at;
    if (open >= list.size() || list[open] != '"') {
      break;
    }
    const std::size_t close = list.find('"', open + 1);
    if (close == std::string_view::npos) {
      break;
    }
    const std::string_view tag = list.substr(at, close + 1 - at);
    if (tag.ends_with(suffix)) {
      kept.append(kept.empty() ? "" : ", ");
      kept.append(tag.substr(0, tag.size() - suffix.size())).append("\"");
    }
    at = list.find_first_not_of(" \t,", close + 1);
  }
  return kept;
}

}  // namespace

std::string coded_tag(std::string_view etag, Coding coding) {
  if (coding == Coding::identity || etag.size() < 2 || etag.front() != '"' || etag.back() != '"') {
    return std::string(etag);
  }
  std::string tag(etag, 0, etag.size() - 1);
  tag.append("-").append(name_of(coding)).append("\"");
  return tag;
}

bool has_conditions(const api::Request& request) noexcept {
  return std::any_of(request.headers.begin(), request.headers.end(), [](const api::Header& header) {
    return api::same_name(header.name, "If-None-Match") || api::same_name(header.name, "If-Match");
  });
}

api::Request without_coding(const api::Request& request, Coding coding) {
  std::string suffix = "-";
  suffix.append(name_of(coding)).append("\"");
  api::Request plain;
  plain.target = request.target;
  plain.headers.reserve(request.headers.size());
  for (const api::Header& header : request.headers) {
    if (api::same_name(header.name, "If-Match")) {
      continue;
    }
    if (coding == Coding::identity || !api::same_name(header.name, "If-None-Match")) {
      plain.headers.push_back(header);
    } else if (std::string tags = tags_of_coding(header.value, suffix); !tags.empty()) {
      plain.headers.push_back({header.name, std::move(tags)});
    }
  }
  return plain;
}

std::optional<api::Response> failed_precondition(const api::Request& request,
                                                 std::string_view etag) {
  if (api::evaluate(request, etag) != api::Precondition::failed) {
    return std::nullopt;
  }
  std::string detail = "the answer now has the tag ";
  detail.append(etag).append(", not one of If-Match");
  api::Response response =
      api::to_response({api::problems::precondition_failed, detail, {}},
                       api::instance_of(api::find_header(request.headers, "X-Request-Id")));
  response.common = api::common_fields();
  return response;
}

Outgoing answer_to(const api::Request& request, const SharedKept& kept) {
  if (auto failed = failed_precondition(request, kept->etag)) {
    return *std::move(failed);
  }
  return SharedAnswer(
      kept, api::if_none_match_contains(request, kept->etag) ? &kept->unchanged : &kept->whole);
}

}  // namespace parley::delivery
