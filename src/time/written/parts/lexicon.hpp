#pragma once

#include "written/parts/part.hpp"

#include <optional>
#include <string_view>

namespace parley::written {

/// What a word of a date means.
struct Meaning {
  Kind kind = Kind::noise;
  int value = 0;
  Calendar calendar = Calendar::gregorian;
};

/// The longest name, of words written together: `nolaterthan`, `rabialawwal`.
inline constexpr std::size_t max_words_of_a_name = 4;

/// The meaning of a word, or of several without what stands between them, as Scan::letters has
/// them. Names of months come from CLDR; the first call loads them.
std::optional<Meaning> meaning_of(std::string_view letters);

}  // namespace parley::written
