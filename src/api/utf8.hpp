#pragma once

#include <string_view>

namespace parley::api {

/// True when the text is well-formed UTF-8 (RFC 3629) without control characters.
bool is_printable_utf8(std::string_view text) noexcept;

}  // namespace parley::api
