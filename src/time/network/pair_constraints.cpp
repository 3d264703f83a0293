#include "network/pair_constraints.hpp"

#include "network/order_constraints.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/floyd_warshall_shortest.hpp>

#include <algorithm>
#include <functional>

namespace parley {

PairConstraints::PairConstraints() {
  for (std::size_t u = 0; u < size; ++u) {
    distances_[u].fill(unlimited);
    distances_[u][u] = 0;
  }
  distances_[1][0] = -1;
  distances_[3][2] = -1;
}

void PairConstraints::limit(std::size_t from, std::size_t to, Day days) noexcept {
  if (days != no_latest && Wide{days} < distances_[from][to]) {
    distances_[from][to] = days;
    is_free_ = false;
  }
}

PairConstraints::Distances PairConstraints::with_dates(const Bounds& a,
                                                       const Bounds& b) const noexcept {
  const std::array<Day, size> least = {a.start_earliest, a.end_earliest, b.start_earliest,
                                       b.end_earliest};
  const std::array<Day, size> most = {a.start_latest, a.end_latest, b.start_latest, b.end_latest};
  Distances distances = distances_;
  for (std::size_t u = 0; u < size; ++u) {
    for (std::size_t v = 0; v < size; ++v) {
      if (u != v && most[v] != no_latest && least[u] != no_earliest) {
        distances[u][v] = std::min(distances[u][v], Wide{most[v]} - Wide{least[u]});
      }
    }
  }
  return distances;
}

/// True when the distances and the order can hold together: no negative cycle is left after the
/// shortest distances were found (Floyd and Warshall 1962), see Dechter, Meiri and Pearl 1991,
/// theorem 3.1.
bool PairConstraints::allows(Distances distances, TimeOrder order) {
  static const boost::adjacency_list<boost::vecS, boost::vecS> boundaries(size);
  for (const DifferenceConstraint& constraint : constraints_of(order)) {
    Wide& distance = distances[static_cast<std::size_t>(constraint.right)]
                              [static_cast<std::size_t>(constraint.left)];
    distance = std::min(distance, Wide{constraint.days});
  }
  return boost::floyd_warshall_initialized_all_pairs_shortest_paths(
      boundaries, distances, std::less<>(), std::plus<>(), unlimited, Wide{0});
}

AllenSet PairConstraints::relations(const Bounds& a, const Bounds& b,
                                    const AllenSet& wanted) const {
  const AllenSet by_dates = parley::possible_relations(a, b) & wanted;
  if (is_free_) {
    return by_dates;
  }
  const Distances distances = with_dates(a, b);
  AllenSet found;
  for (std::size_t i = 0; i < allen_count; ++i) {
    const auto order = time_order(static_cast<AllenRelation>(i));
    found.set(i, by_dates.test(i) && allows(distances, order));
  }
  return found;
}

}  // namespace parley
