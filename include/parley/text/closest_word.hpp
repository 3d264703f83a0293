#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace parley {

/// Finds, among the words shown to it, the one that a mistyped word most likely meant. Case does
/// not count. A word of three to six bytes may be one edit off, a longer one two, and one of
/// two bytes may lack its last; an edit inserts, deletes or replaces a byte or swaps two
/// neighbours. Words longer than 64 bytes are not compared.
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
  std::string wanted_;  ///< in lower case
  std::string best_;
  std::size_t best_distance_;  ///< one more than may be off, until a word is found
};

}  // namespace parley
