#include "parley/time/alternatives.hpp"

#include "network/alternative_pairs.hpp"

#include <algorithm>
#include <tuple>

namespace parley {

std::vector<Bounds> distinct_readings(std::vector<Bounds> readings) {
  std::sort(readings.begin(), readings.end(), [](const Bounds& a, const Bounds& b) {
    return std::tie(a.start_earliest, a.end_latest, a.start_latest, a.end_earliest) <
           std::tie(b.start_earliest, b.end_latest, b.start_latest, b.end_earliest);
  });
  readings.erase(std::unique(readings.begin(), readings.end()), readings.end());
  const std::vector<Bounds> all = readings;
  std::erase_if(readings, [&all](const Bounds& reading) {
    return std::any_of(all.begin(), all.end(), [&reading](const Bounds& other) {
      return other != reading && hull(other, reading) == other;
    });
  });
  return readings;
}

std::vector<Bounds> readings_within(std::span<const Bounds> readings, const Bounds& limits) {
  std::vector<Bounds> left;
  for (const Bounds& reading : readings) {
    if (const auto both = intersection(reading, limits)) {
      left.push_back(*both);
    }
  }
  return distinct_readings(std::move(left));
}

Bounds hull(std::span<const Bounds> readings) noexcept {
  Bounds all = readings.front();
  for (const Bounds& reading : readings.subspan(1)) {
    all = hull(all, reading);
  }
  return all;
}

AllenSet possible_relations(std::span<const Bounds> a, std::span<const Bounds> b) noexcept {
  return relations_of_pairs(
      a, b, possible_relations(hull(a), hull(b)),
      [](const Bounds&, const Bounds&, const AllenSet& open) { return open; });
}

bool possibly_active(std::span<const Bounds> readings, const Window& window) noexcept {
  return std::any_of(readings.begin(), readings.end(),
                     [&window](const Bounds& reading) { return possibly_active(reading, window); });
}

}  // namespace parley
