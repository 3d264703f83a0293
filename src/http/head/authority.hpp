#pragma once

#include <string_view>

namespace parley::http {

/// True when `text` is `uri-host [ ":" port ]` (RFC 3986 section 3.2, RFC 6874 zones), without user
/// information, the port at most 65535. The host may be empty.
bool is_host_and_port(std::string_view text) noexcept;

}  // namespace parley::http
