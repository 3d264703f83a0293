#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace parley {

/// A name in a–z, 0–9 and hyphens: in Latin letters (below), lower case, with one '-' for every run
/// of other characters and none at either end. Empty when no letter or digit remains.
///
/// A name whose characters come to ASCII by NFKD without marks is taken so (`São Tomé` is
/// `sao-tome`); a name with any other letter or digit passes through ICU's transform `Any-Latin;
/// Latin-ASCII` in NFKC (`Børge` is `borge`, `حسن روحانی` is `hsn-rwhany`). Where ICU has no data,
/// such letters are other characters. A byte that is not UTF-8 is one of the other characters.
std::string slug(std::string_view name);

/// The slug without transliteration: a letter that NFKD does not bring to ASCII is one of the other
/// characters. For words that are known to be in Latin letters.
std::string latin_slug(std::string_view name);

/// The id of a name: its slug, or, where that is empty, `x-` and the first 8 hexadecimal digits of
/// the SHA-256 of the name in NFKC. It depends on nothing but the name and the tables of ICU.
std::string name_id(std::string_view name);

/// Makes distinct ids from names: the id of a name, or, where that is taken, the same with the
/// next free number from -2 on.
class SlugTable {
 public:
  std::string take(std::string_view name);
  void reserve(std::string_view id) { taken_.emplace(id); }
  bool is_taken(const std::string& id) const { return taken_.count(id) > 0; }

 private:
  std::unordered_set<std::string> taken_;
  std::unordered_map<std::string, std::uint64_t> next_;  ///< numbers below it are taken
};

}  // namespace parley
