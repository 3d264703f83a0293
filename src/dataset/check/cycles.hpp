#pragma once

#include <cstddef>
#include <vector>

namespace parley::dataset {

/// An arrow from one number to another.
struct Arrow {
  std::size_t from = 0;
  std::size_t to = 0;
};

/// Cycles among arrows between `nodes` numbers: each as the places of its arrows in `arrows`, the
/// one that closes it last. None is left out that shares no arrow with those found; no arrow
/// closes two. Linear time, no recursion.
std::vector<std::vector<std::size_t>> find_cycles(std::size_t nodes,
                                                  const std::vector<Arrow>& arrows);

}  // namespace parley::dataset
