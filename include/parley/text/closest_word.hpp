#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace parley {

/// Finds, among the words shown to it, the one that a mistyped word most likely meant. Words are
/// compared as `fold` has them. A word of three to six characters may be one edit off, a longer
/// one two, and one of two may lack its last; an edit inserts, deletes or replaces a character
/// or swaps two neighbours. Words longer than 64 characters, folded, are not compared.
class ClosestWord {
 public:
  explicit ClosestWord(std::string_view wanted);

  /// O(length²). Of equally close words the first one shown is kept.
  void consider(std::string_view word);

  /// The closest word, if any was close.
  std::optional<std::string_view> word() const noexcept;
  /// `; did you mean "…"?`, or nothing when no word was close.
  std::string suggestion() const;

 private:
  bool is_too_far(std::size_t size) const noexcept;

  std::u32string wanted_;  ///< the bytes of each character as one number
  std::string best_;
  std::size_t best_distance_ = 0;  ///< one more than may be off, until a word is found
};

}  // namespace parley
