#pragma once

#include "parley/formats/losses.hpp"

#include <string>
#include <string_view>

namespace parley::formats {

/// The text as XML 1.0 can carry it, not yet escaped: each character that XML forbids even as a
/// reference (control characters but tab, line feed and carriage return; U+FFFE, U+FFFF) becomes
/// U+FFFD, and `id` is then recorded as `loss::control_character`. `text` is UTF-8.
std::string xml_text(std::string_view text, std::string_view id, Losses& losses);

}  // namespace parley::formats
