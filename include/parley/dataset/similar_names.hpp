#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace parley::dataset {

/// How two names are alike, the surest first.
enum class Likeness {
  /// Equal but for case, accents, punctuation and articles; of people, and where there is a comma
  /// (`Zarif, Javad`), for the order of the words too.
  same,
  spelling,  ///< the same sounds, or one slip in one long word
  initials,  ///< `J. Zarif` and `Javad Zarif`
  part,      ///< of people: `Javad Zarif` and `Mohammad Javad Zarif`
};

/// Two owners with alike names.
struct SimilarPair {
  std::size_t first = 0;   ///< the lower number of the two
  std::size_t second = 0;  ///< the higher one
  Likeness likeness = Likeness::same;
  std::string first_name;
  std::string second_name;
};

/// What a name is of, which decides how it is compared.
enum class NameKind {
  person,
  other,  ///< `Korea` is no part of the name `South Korea`
  alias,  ///< compared with names for Likeness::same alone
};

/// Finds, among the names of many owners, those that may be of one and the same. Written for
/// actors, who are recorded twice under two spellings. Strict: it would rather miss a pair than
/// name a wrong one. Names are compared as fold_words() has them, word by word.
class SimilarNames {
 public:
  SimilarNames();
  SimilarNames(const SimilarNames&) = delete;
  SimilarNames& operator=(const SimilarNames&) = delete;
  SimilarNames(SimilarNames&&) noexcept;
  SimilarNames& operator=(SimilarNames&&) noexcept;
  ~SimilarNames();

  /// Adds a name of an owner; an owner may have many.
  void add(std::size_t owner, std::string_view name, NameKind kind);

  /// Every pair of owners once, with its surest likeness, sorted by second, then likeness and
  /// first. A name with initials, or one that is part of another, counts only where it fits one
  /// owner. O(n log n) in the characters of all names; of names that many others resemble, not
  /// all pairs are found.
  std::vector<SimilarPair> find() const;

 private:
  struct Name;
  class Search;

  std::vector<Name> names_;
};

}  // namespace parley::dataset
