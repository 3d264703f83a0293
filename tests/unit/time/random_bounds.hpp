#pragma once

#include "parley/time/bounds.hpp"

#include <random>
#include <vector>

namespace parley {

/// A start and an end that some bounds allow.
struct Realisation {
  Day start;
  Day end;
};

/// Every realisation of finite bounds.
inline std::vector<Realisation> realisations(const Bounds& bounds) {
  std::vector<Realisation> found;
  for (Day start = bounds.start_earliest; start <= bounds.start_latest; ++start) {
    for (Day end = bounds.end_earliest; end <= bounds.end_latest; ++end) {
      if (start < end) {
        found.push_back({start, end});
      }
    }
  }
  return found;
}

/// Every tightened four bounds with days from 0 to `most`.
inline std::vector<Bounds> all_tight_bounds(Day most) {
  std::vector<Bounds> found;
  for (Day a = 0; a <= most; ++a) {
    for (Day b = a; b <= most; ++b) {
      for (Day c = 0; c <= most; ++c) {
        for (Day d = c; d <= most; ++d) {
          const auto tight = tighten({a, b, c, d});
          if (tight && *tight == Bounds{a, b, c, d}) {
            found.push_back(*tight);
          }
        }
      }
    }
  }
  return found;
}

/// Tightened four bounds with days from 0 to `most`.
inline Bounds random_bounds(std::mt19937& random, Day most) {
  std::uniform_int_distribution<Day> any(0, most);
  while (true) {
    const Day start = any(random);
    const Day end = any(random);
    const auto tight = tighten({start, start + any(random) / 3, end, end + any(random) / 3});
    if (tight) {
      return *tight;
    }
  }
}

}  // namespace parley
