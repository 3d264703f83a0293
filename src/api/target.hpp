#pragma once

#include "parley/error/error.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace parley::api {

/// One `name=value` of a query.
struct RawParameter {
  std::string name;                ///< decoded
  std::string value;               ///< decoded, whole
  std::vector<std::string> parts;  ///< the value cut at bare commas, each part decoded
  std::string encoded;             ///< as it was sent, fit for a link
};

/// A request target taken apart.
struct Target {
  std::vector<std::string> segments;  ///< of the path, decoded; a trailing slash gives an empty one
  std::string path;                   ///< as it was sent
  std::vector<RawParameter> parameters;
};

/// Reads an origin-form target strictly (RFC 3986), except that a query may carry the few ASCII
/// characters that browsers send bare, such as `[` and `]`. A `+` in a query is a space, as forms
/// send it. Errors invalid_argument: bad percent-encoding or characters, text that is not UTF-8,
/// controls.
Result<Target> parse_target(std::string_view target);

}  // namespace parley::api
