#pragma once

#include <array>
#include <string_view>

namespace parley::dataset {

/// What a source can be; described in the vocabulary.
inline constexpr std::array<std::string_view, 12> source_kinds{
    "news", "article", "report",  "official", "chronology", "encyclopedia",
    "book", "copy",    "dataset", "memory",   "coding",     "other"};

}  // namespace parley::dataset
