#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parley {

/// A part of a date as people write it. `5th` is the number 5, `1990s` the decade 1990.
struct WrittenPart {
  enum class Kind { number, month, season, decade, about, to } kind = Kind::number;
  int value = 0;           ///< of a number: as written; of a month: 1–12; of a season: 21–24
  std::size_t digits = 0;  ///< of a number
};

/// The text in ASCII as far as dates need: digits of other scripts, dashes and blanks of other
/// kinds are replaced, blanks at the ends removed.
std::string plain_date_text(std::string_view text);

/// The parts of a text in plain ASCII; nullopt where some word belongs to no date. Names of
/// weekdays, `of` and `the` are left out.
std::optional<std::vector<WrittenPart>> written_parts(std::string_view text);

}  // namespace parley
