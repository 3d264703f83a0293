#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace parley {

/// A name as an id: NFKD without marks, lower case, with one '-' for every run of characters other
/// than a–z and 0–9 and none at either end. Empty when no such letter or digit remains. A byte that
/// is not UTF-8 counts as one of the other characters.
std::string slug(std::string_view name);

/// Makes distinct ids from names: the slug of a name, or, where that is taken, the slug with the
/// next free number from -2 on. A name with an empty slug takes a given word in its place.
class SlugTable {
 public:
  explicit SlugTable(std::string_view word_for_none) : word_for_none_(word_for_none) {}

  std::string take(std::string_view name);
  void reserve(std::string_view id) { taken_.emplace(id); }
  bool is_taken(const std::string& id) const { return taken_.count(id) > 0; }

 private:
  std::string word_for_none_;
  std::unordered_set<std::string> taken_;
};

}  // namespace parley
