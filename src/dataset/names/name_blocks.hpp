#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parley::dataset {

/// A number that is equal for equal lists of words.
template <class Word>
std::size_t key_of(const std::vector<Word>& words) {
  std::size_t key = 0;
  for (const Word& word : words) {
    key = (key * 0x9E3779B97F4A7C15U + std::hash<Word>()(word)) ^ (key >> 29U);
  }
  return key;
}
inline std::size_t key_of(std::initializer_list<std::string_view> words) {
  return key_of(std::vector<std::string_view>(words));
}

/// Names by keys: only names that share one are worth a comparison.
class NameBlocks {
 public:
  void add(std::size_t key, std::size_t name) { entries_.emplace_back(key, name); }

  /// Calls use(a, b), a < b, for names with a common key; a pair with two common keys twice. With a
  /// key of many names each is used with the next ones alone, so that the time stays O(n log n).
  template <class Use>
  void each_pair(const Use& use) {
    std::sort(entries_.begin(), entries_.end());
    entries_.erase(std::unique(entries_.begin(), entries_.end()), entries_.end());
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      const std::size_t end = std::min(entries_.size(), i + 1 + max_compared);
      for (std::size_t j = i + 1; j < end && entries_[j].first == entries_[i].first; ++j) {
        use(entries_[i].second, entries_[j].second);
      }
    }
  }

 private:
  static constexpr std::size_t max_compared = 16;

  std::vector<std::pair<std::size_t, std::size_t>> entries_;
};

}  // namespace parley::dataset
