#include "pipeline/coding.hpp"

#include "parley/text/space.hpp"

#include "pipeline/conditions.hpp"

#include <algorithm>
#include <utility>

namespace parley::delivery {
namespace {

/// True when the body would be coded for some client.
bool is_codable(const api::Response& response, std::size_t smallest) noexcept {
  return response.body.size() >= smallest &&
         is_compressible(api::find_header(response.headers, "Content-Type")) &&
         api::find_header(response.headers, "Content-Encoding").empty() &&
         !has_word(api::find_header(response.headers, "Cache-Control"), "no-transform");
}

void add_to_vary(api::Response& response) {
  const std::string_view vary = api::find_header(response.headers, "Vary");
  if (vary.empty()) {
    set_header(response, "Vary", "Accept-Encoding");
  } else if (!has_word(vary, "Accept-Encoding") && vary != "*") {
    set_header(response, "Vary", std::string(vary).append(", Accept-Encoding"));
  }
}

}  // namespace

void set_header(api::Response& response, std::string_view name, std::string value) {
  const auto found =
      std::find_if(response.headers.begin(), response.headers.end(),
                   [name](const api::Header& header) { return api::same_name(header.name, name); });
  if (found == response.headers.end()) {
    response.headers.push_back({std::string(name), std::move(value)});
  } else {
    found->value = std::move(value);
  }
}

bool has_media_type(const api::Response& response, std::string_view type) noexcept {
  const std::string_view whole = api::find_header(response.headers, "Content-Type");
  return api::same_name(trim_blanks(whole.substr(0, whole.find(';'))), type);
}

bool has_word(std::string_view list, std::string_view word) noexcept {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    if (api::same_name(trim_blanks(list.substr(0, end)), word)) {
      return true;
    }
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

bool is_to_be_coded(const api::Response& response, const CodingChoice& choice) noexcept {
  return choice.coding != Coding::identity &&
         is_codable(response, choice.identity_refused ? 1 : smallest_coded_body);
}

std::size_t code(api::Response& response, const CodingChoice& choice) {
  const bool wanted = is_to_be_coded(response, choice);
  if (wanted || is_codable(response, smallest_coded_body)) {
    add_to_vary(response);
  }
  if (!wanted) {
    return 0;
  }
  std::optional<std::string> body = encode(choice.coding, response.body);
  if (!body) {
    return 0;
  }
  const std::size_t before = response.body.size();
  response.body = *std::move(body);
  set_header(response, "Content-Encoding", std::string(name_of(choice.coding)));
  if (const auto tag = api::find_header(response.headers, "ETag"); !tag.empty()) {
    set_header(response, "ETag", coded_tag(tag, choice.coding));
  }
  return before;
}

}  // namespace parley::delivery
