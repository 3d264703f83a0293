#include "parley/time/alternatives.hpp"

#include "network/alternative_pairs.hpp"

#include <algorithm>
#include <tuple>

namespace parley {

std::vector<Bounds> distinct_alternatives(std::vector<Bounds> alternatives) {
  std::sort(alternatives.begin(), alternatives.end(), [](const Bounds& a, const Bounds& b) {
    return std::tie(a.start_earliest, a.end_latest, a.start_latest, a.end_earliest) <
           std::tie(b.start_earliest, b.end_latest, b.start_latest, b.end_earliest);
  });
  alternatives.erase(std::unique(alternatives.begin(), alternatives.end()), alternatives.end());
  const std::vector<Bounds> all = alternatives;
  std::erase_if(alternatives, [&all](const Bounds& alternative) {
    return std::any_of(all.begin(), all.end(), [&alternative](const Bounds& other) {
      return other != alternative && hull(other, alternative) == other;
    });
  });
  return alternatives;
}

std::vector<Bounds> alternatives_within(std::span<const Bounds> alternatives,
                                        const Bounds& limits) {
  std::vector<Bounds> left;
  for (const Bounds& alternative : alternatives) {
    if (const auto both = intersection(alternative, limits)) {
      left.push_back(*both);
    }
  }
  return distinct_alternatives(std::move(left));
}

Bounds hull(std::span<const Bounds> alternatives) noexcept {
  Bounds all = alternatives.front();
  for (const Bounds& alternative : alternatives.subspan(1)) {
    all = hull(all, alternative);
  }
  return all;
}

AllenSet possible_relations(std::span<const Bounds> a, std::span<const Bounds> b) noexcept {
  return relations_of_pairs(
      a, b, possible_relations(hull(a), hull(b)),
      [](const Bounds&, const Bounds&, const AllenSet& open) { return open; });
}

bool possibly_active(std::span<const Bounds> alternatives, const Window& window) noexcept {
  return std::any_of(
      alternatives.begin(), alternatives.end(),
      [&window](const Bounds& alternative) { return possibly_active(alternative, window); });
}

}  // namespace parley
