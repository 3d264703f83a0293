#pragma once

#include <string>
#include <string_view>

namespace parley::formats {

/// The text with the characters that HTML gives a meaning, in content and in quoted attributes,
/// as references.
std::string html_text(std::string_view text);

}  // namespace parley::formats
