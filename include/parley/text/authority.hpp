#pragma once

#include <string_view>

namespace parley {

/// True when `text` is `uri-host [ ":" port ]` (RFC 3986 section 3.2, RFC 6874 zones), without user
/// information, the port at most 65535. The host may be empty.
bool is_host_and_port(std::string_view text);

/// The authority of a target in absolute form, `scheme://authority/path?query`.
constexpr std::string_view authority_of(std::string_view target) noexcept {
  const std::size_t begin = target.find("://") + 3;
  return target.substr(begin, target.find_first_of("/?", begin) - begin);
}

}  // namespace parley
