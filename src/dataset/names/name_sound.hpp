#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace parley::dataset {

/// The characters of a word: the bytes of each as one number, so that a letter of ASCII is itself.
std::u32string characters_of(std::string_view word);

/// A folded word as it sounds, roughly: equal for the usual ways to write one foreign name in Latin
/// letters (`rouhani`, `ruhani`, `rohany`). Vowels that sound alike are one letter, `a`, `e` or
/// `o`, double letters are one, and `q`, `ck` and `kh` are `k`, `gh` `g`, `ph` `f`, `w` `v`, a last
/// `h` is nothing. Letters of other scripts stay as they are.
std::u32string sound_of(const std::u32string& characters);

/// True when the two differ by one character that is left out, added or swapped with its neighbour,
/// or by one that is written for another of its kind (`d` and `t`, any two vowels). Both have at
/// least six, and the last is no reason: it makes plurals and adjectives.
bool is_one_slip_apart(std::u32string_view a, std::u32string_view b) noexcept;

/// The shortest word in which a slip counts.
inline constexpr std::size_t min_length_for_slip = 6;

}  // namespace parley::dataset
