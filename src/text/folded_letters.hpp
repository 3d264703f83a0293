#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace parley {

/// What a letter is taken for by readers who have another keyboard, in UTF-8; absent: itself. The
/// letter is in NFKD and lower case. Empty: it is no letter of its own (tatweel).
std::optional<std::string_view> folded_letter(std::int32_t point) noexcept;

/// True for a mark that readers leave out: an accent, a point, a vowel sign of Hebrew, Syriac or
/// Arabic. False for marks of other scripts, which are letters to their readers.
bool is_optional_mark(std::int32_t point) noexcept;

/// True for an apostrophe and for what stands for one.
bool is_apostrophe(std::int32_t point) noexcept;

}  // namespace parley
