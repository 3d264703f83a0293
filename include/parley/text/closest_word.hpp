#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace parley {

/// Finds, among the words shown to it, the one that a mistyped word most likely meant: at most two
/// letters off (one for short words). Words longer than 64 bytes are not compared.
class ClosestWord {
 public:
  explicit ClosestWord(std::string_view wanted);

  void consider(std::string_view word);

  /// `; did you mean "…"?`, or nothing when no word was close.
  std::string suggestion() const;

 private:
  std::string_view wanted_;
  std::string best_;
  std::size_t best_distance_;
};

}  // namespace parley
