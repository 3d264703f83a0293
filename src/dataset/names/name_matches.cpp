#include "names/name_matches.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

namespace parley::dataset {
namespace {

/// Removes the matches of a name that fits several: there is no reason to choose one.
void drop_ambiguous(std::vector<NameMatch>& matches) {
  const auto order = [](const NameMatch& match) {
    return std::tuple(match.likeness, match.shorter, match.longer);
  };
  std::sort(matches.begin(), matches.end(),
            [&](const NameMatch& a, const NameMatch& b) { return order(a) < order(b); });
  std::vector<NameMatch> kept;
  for (auto begin = matches.begin(); begin != matches.end();) {
    const auto end = std::find_if(begin, matches.end(), [&](const NameMatch& match) {
      return match.likeness != begin->likeness || match.shorter != begin->shorter;
    });
    const bool fits_one = begin->longer == std::prev(end)->longer;
    if (begin->likeness < Likeness::initials || fits_one) {
      kept.insert(kept.end(), begin, end);
    }
    begin = end;
  }
  matches = std::move(kept);
}

SimilarPair pair_of(const NameMatch& match) {
  SimilarPair pair{match.shorter, match.longer, match.likeness, std::string(match.shorter_name),
                   std::string(match.longer_name)};
  if (pair.first > pair.second) {
    std::swap(pair.first, pair.second);
    std::swap(pair.first_name, pair.second_name);
  }
  return pair;
}

}  // namespace

std::vector<SimilarPair> pairs_of(std::vector<NameMatch> matches) {
  drop_ambiguous(matches);
  std::vector<SimilarPair> pairs;
  pairs.reserve(matches.size());
  for (const NameMatch& match : matches) {
    pairs.push_back(pair_of(match));
  }
  const auto owners = [](const SimilarPair& pair) { return std::pair(pair.second, pair.first); };
  const auto all = [](const SimilarPair& pair) {
    return std::tie(pair.second, pair.first, pair.likeness, pair.first_name, pair.second_name);
  };
  std::sort(pairs.begin(), pairs.end(),
            [&](const SimilarPair& a, const SimilarPair& b) { return all(a) < all(b); });
  pairs.erase(std::unique(pairs.begin(), pairs.end(),
                          [&](const SimilarPair& a, const SimilarPair& b) {
                            return owners(a) == owners(b);
                          }),
              pairs.end());
  std::stable_sort(pairs.begin(), pairs.end(), [](const SimilarPair& a, const SimilarPair& b) {
    return std::tie(a.second, a.likeness) < std::tie(b.second, b.likeness);
  });
  return pairs;
}

}  // namespace parley::dataset
