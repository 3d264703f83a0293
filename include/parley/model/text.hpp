#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parley {

/// The same text in one or more languages: pairs (BCP 47 tag, text), sorted by tag, tags unique.
using LocalizedText = std::vector<std::pair<std::string, std::string>>;

/// The text in `language`, else in `fallback`, else the first one, else empty.
std::string_view text_in(const LocalizedText& text, std::string_view language,
                         std::string_view fallback) noexcept;

/// The tag of the text that text_in() finds; empty where there is none.
std::string_view tag_in(const LocalizedText& text, std::string_view language,
                        std::string_view fallback) noexcept;

}  // namespace parley
