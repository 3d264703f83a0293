#pragma once

#include "parley/dataset/similar_names.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace parley::dataset {

/// Two names that are alike, of two owners.
struct NameMatch {
  std::size_t shorter = 0;  ///< the owner of the shorter name
  std::size_t longer = 0;
  Likeness likeness = Likeness::same;
  std::string_view shorter_name;
  std::string_view longer_name;
};

/// The result of SimilarNames::find(): leaves out initials and parts that fit several owners, and
/// keeps the surest match of two owners. O(n log n).
std::vector<SimilarPair> pairs_of(std::vector<NameMatch> matches);

}  // namespace parley::dataset
