#pragma once

#include "written/parts/lexicon.hpp"

#include <span>
#include <string_view>

namespace parley::written {

struct Word {
  std::string_view letters;  ///< as Scan::letters has them
  Meaning meaning;
};

/// Words beside the names of months: English, and what French, Spanish, German, Persian and Arabic
/// put into dates most. CLDR has none of them.
std::span<const Word> words() noexcept;

/// Names of months that CLDR does not have: Dari and Hijri ones in Latin letters.
std::span<const Word> other_months() noexcept;

}  // namespace parley::written
