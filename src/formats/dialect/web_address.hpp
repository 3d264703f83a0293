#pragma once

#include <string_view>

namespace parley::formats {

/// True for an address that a page may link to: `http://…` or `https://…`. Others (`javascript:`)
/// could run, and `urn:` leads nowhere.
constexpr bool is_web_address(std::string_view address) noexcept {
  return address.starts_with("https://") || address.starts_with("http://");
}

}  // namespace parley::formats
