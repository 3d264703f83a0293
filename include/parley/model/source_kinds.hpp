#pragma once

#include <array>
#include <string_view>

namespace parley {

/// The kinds of a source; docs/data-format.md describes each.
inline constexpr std::array<std::string_view, 12> source_kinds{
    "news", "article", "report",  "official", "chronology", "encyclopedia",
    "book", "copy",    "dataset", "memory",   "coding",     "other"};

}  // namespace parley
