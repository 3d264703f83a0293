#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace parley::api {

/// The methods that every address offers, as the `Allow` field lists them.
inline constexpr std::string_view allowed_methods = "GET, HEAD, OPTIONS";

/// How a server answers a method: `not_allowed` with 405, `unknown` with 501.
enum class MethodSupport { allowed, not_allowed, unknown };

/// `method` is compared exactly: methods are case-sensitive (RFC 9110, 9.1).
constexpr MethodSupport support_of(std::string_view method) noexcept {
  constexpr std::array<std::string_view, 3> allowed{"GET", "HEAD", "OPTIONS"};
  constexpr std::array<std::string_view, 6> known{"POST",  "PUT",   "DELETE",
                                                  "PATCH", "TRACE", "CONNECT"};
  if (std::find(allowed.begin(), allowed.end(), method) != allowed.end()) {
    return MethodSupport::allowed;
  }
  return std::find(known.begin(), known.end(), method) != known.end() ? MethodSupport::not_allowed
                                                                      : MethodSupport::unknown;
}

}  // namespace parley::api
