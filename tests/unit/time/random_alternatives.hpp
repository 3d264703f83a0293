#pragma once

#include "parley/time/alternatives.hpp"

#include "random_bounds.hpp"

#include <cstddef>
#include <random>
#include <vector>

namespace parley {

/// One to three distinct alternatives with days from 0 to `most`.
inline std::vector<Bounds> random_alternatives(std::mt19937& random, Day most) {
  std::vector<Bounds> alternatives;
  const std::size_t count = 1 + random() % 3;
  for (std::size_t i = 0; i < count; ++i) {
    const Day day = static_cast<Day>(random() % static_cast<unsigned>(most));
    alternatives.push_back(random() % 2 == 0 ? Bounds{day, day, day + 1, day + 1}
                                             : random_bounds(random, most));
  }
  return distinct_alternatives(alternatives);
}

/// Every realisation of every alternative; some more than once.
inline std::vector<Realisation> realisations(const std::vector<Bounds>& alternatives) {
  std::vector<Realisation> all;
  for (const Bounds& alternative : alternatives) {
    for (const Realisation& real : realisations(alternative)) {
      all.push_back(real);
    }
  }
  return all;
}

}  // namespace parley
