#pragma once

#include "parley/error/error.hpp"

#include <string_view>
#include <vector>

namespace parley::api {

/// One `name=value` of a query. Valid as long as its target.
struct RawParameter {
  std::string_view name;     ///< decoded
  std::string_view value;    ///< decoded, whole
  std::string_view encoded;  ///< as it was sent, fit for a link
};

/// The decoded value cut at bare commas: one that was sent as `%2C` belongs to its part.
std::vector<std::string_view> parts_of(const RawParameter& parameter);

/// A request target, split. Nothing of an ordinary one is copied: valid as long as the text it was
/// read from.
struct Target {
  std::string_view path;                   ///< as it was sent
  std::vector<std::string_view> segments;  ///< of the path, decoded; a trailing slash: an empty one
  std::vector<RawParameter> parameters;
  std::vector<char> own;  ///< decoded text that the members above point into

  Target() = default;
  Target(Target&&) = default;  // moving a vector does not move its elements, so views stay valid
  Target& operator=(Target&&) = default;
  Target(const Target&) = delete;
  Target& operator=(const Target&) = delete;
  ~Target() = default;
};

/// Reads an origin-form target strictly (RFC 3986), except that a query may carry the few ASCII
/// characters that browsers send bare, such as `[` and `]`. A `+` in a query is a space, as forms
/// send it. Errors invalid_argument: bad percent-encoding or characters, text that is not UTF-8,
/// controls.
Result<Target> parse_target(std::string_view target);

}  // namespace parley::api
