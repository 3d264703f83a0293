#pragma once

#include <cstddef>
#include <vector>

namespace parley::dataset {

/// An arrow from one number to another.
struct Arrow {
  std::size_t from = 0;
  std::size_t to = 0;
};

/// Cycles among arrows between the numbers 0 … `nodes` − 1. Each is a list of indices of `arrows`;
/// the last arrow is the one that closes it. Finds one cycle for every back arrow of a depth-first
/// search, so there is a cycle exactly when one is found, and every cycle shares an arrow with one
/// that is found. Linear time, no recursion.
std::vector<std::vector<std::size_t>> find_cycles(std::size_t nodes,
                                                  const std::vector<Arrow>& arrows);

}  // namespace parley::dataset
