#include "parley/api/conditional.hpp"

#include "parley/text/space.hpp"

#include <algorithm>

namespace parley::api {
namespace {

void skip_separators(std::string_view& field) noexcept {
  const std::size_t next = field.find_first_not_of(" \t,");
  field.remove_prefix(std::min(next, field.size()));
}

/// Takes one entity tag off the front; empty when there is none.
std::string_view take_tag(std::string_view& field, bool& weak) noexcept {
  weak = field.starts_with("W/");
  const std::size_t open = weak ? 2 : 0;
  if (open >= field.size() || field[open] != '"') {
    return {};
  }
  const std::size_t close = field.find('"', open + 1);
  if (close == std::string_view::npos) {
    return {};
  }
  const std::string_view tag = field.substr(open, close + 1 - open);
  field.remove_prefix(close + 1);
  return tag;
}

bool matches(std::string_view field, std::string_view etag, bool strong) noexcept {
  skip_separators(field);
  while (!field.empty()) {
    bool weak = false;
    const std::string_view tag = take_tag(field, weak);
    if (tag.empty()) {
      return false;
    }
    if (tag == etag && !(strong && weak)) {
      return true;
    }
    skip_separators(field);
  }
  return false;
}

/// What the fields of one name say of a tag.
struct FieldMatch {
  bool present = false;
  bool matches = false;
};

/// Several fields of one name count as one list.
FieldMatch match_fields(const Request& request, std::string_view name, std::string_view etag,
                        bool strong) {
  FieldMatch match;
  for (const Header& header : request.headers) {
    if (!same_name(header.name, name)) {
      continue;
    }
    match.present = true;
    const std::string_view field = trim_blanks(header.value);
    if (field == "*" || matches(field, etag, strong)) {
      match.matches = true;
      return match;
    }
  }
  return match;
}

}  // namespace

bool if_none_match_contains(const Request& request, std::string_view etag) {
  return match_fields(request, "If-None-Match", etag, false).matches;
}

Precondition evaluate(const Request& request, std::string_view etag) {
  const FieldMatch expected = match_fields(request, "If-Match", etag, true);
  if (expected.present && !expected.matches) {
    return Precondition::failed;
  }
  return if_none_match_contains(request, etag) ? Precondition::not_modified : Precondition::proceed;
}

}  // namespace parley::api
