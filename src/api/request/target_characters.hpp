#pragma once

#include <string>
#include <string_view>

namespace parley::api {

/// True for a target as most are: well formed (RFC 3986), and what it says is how it is written.
bool is_ordinary_target(std::string_view target) noexcept;

/// True when there is nothing to decode and nothing that could be no text.
bool is_plain(std::string_view text) noexcept;

/// The target with those characters of its query percent-encoded that browsers leave bare although
/// RFC 3986 does not allow them there.
std::string encode_bare_characters(std::string_view target);

}  // namespace parley::api
