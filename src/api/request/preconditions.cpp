#include "request/preconditions.hpp"

#include "parley/text/space.hpp"

#include <algorithm>

namespace parley::api {
namespace {

void skip_separators(std::string_view& field) noexcept {
  const std::size_t next = field.find_first_not_of(" \t,");
  field.remove_prefix(std::min(next, field.size()));
}

/// Takes one entity-tag off the front; empty when what stands there is none.
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

/// A field sent in several lines is one list.
bool any_matches(const Request& request, std::string_view name, std::string_view etag, bool strong,
                 bool& present) {
  present = false;
  for (const Header& header : request.headers) {
    const bool same = same_name(header.name, name);
    if (!same) {
      continue;
    }
    present = true;
    const std::string_view field = trim_blanks(header.value);
    if (field == "*" || matches(field, etag, strong)) {
      return true;
    }
  }
  return false;
}

}  // namespace

Precondition evaluate(const Request& request, std::string_view etag) {
  bool present = false;
  const bool expected = any_matches(request, "If-Match", etag, true, present);
  if (present && !expected) {
    return Precondition::failed;
  }
  return any_matches(request, "If-None-Match", etag, false, present) ? Precondition::not_modified
                                                                     : Precondition::proceed;
}

}  // namespace parley::api
