#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace parley::formats {

/// A name as an id: NFKD without marks, lower case, every run of other characters than a–z and 0–9
/// one '-', trimmed. Empty when nothing is left. The text must be UTF-8.
std::string slug(std::string_view name);

/// Hands out ids: the slug of a name, or the slug with the next free number from -2 on. A name of
/// which no slug is left takes a word in its place.
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

}  // namespace parley::formats
