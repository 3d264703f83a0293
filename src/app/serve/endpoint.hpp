#pragma once

#include "parley/error/error.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace parley::app {

/// Where to listen.
struct Endpoint {
  std::string address;     ///< numeric, without brackets
  std::uint16_t port = 0;  ///< 0 picks a free one
};

/// Reads `ADDRESS:PORT`, an IPv6 address in brackets. Error invalid_argument says what was
/// expected.
Result<Endpoint> read_endpoint(std::string_view text);

/// `http://127.0.0.1:8080`, `http://[::1]:8080`.
std::string url_of(const Endpoint& endpoint);

}  // namespace parley::app
