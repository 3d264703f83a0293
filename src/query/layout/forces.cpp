#include "layout/forces.hpp"

#include "layout/component.hpp"
#include "layout/near_pairs.hpp"
#include "vertex_maps.hpp"
#include "within_budget.hpp"

#include <boost/graph/fruchterman_reingold.hpp>
#include <boost/graph/topology.hpp>

#include <cmath>
#include <numbers>

namespace parley::query {
namespace {

constexpr int rounds = 60;

using Area = boost::rectangle_topology<>;
using Position = Area::point_type;

/// Repulsion, which is asked for once for every two vertices that are near, in either order.
struct Repulsion {
  SpendOrThrow spend;
  template <class Graph>
  double operator()(std::uint32_t /*a*/, std::uint32_t /*b*/, double k, double distance,
                    const Graph& /*graph*/) const {
    spend(1);
    return k * k / distance;
  }
};

}  // namespace

std::vector<LayoutPlace> places_on_disc(const SimpleGraph& graph, Meter& meter) {
  const SpendOrThrow spend(meter);
  spend(graph.vertex_count());
  std::vector<LayoutPlace> places(graph.vertex_count());
  const std::vector<std::uint32_t> order = outwards_from_the_middle(graph, meter);
  // The golden angle: no two rays from the middle are crowded.
  const double turn = std::numbers::pi * (3 - std::sqrt(5.0));
  for (std::size_t i = 0; i < order.size(); ++i) {
    const double away = std::sqrt(static_cast<double>(i));
    const double angle = turn * static_cast<double>(i);
    places[order[i]] = {away * std::cos(angle), away * std::sin(angle)};
  }
  return places;
}

std::vector<LayoutPlace> places_by_forces(const SimpleGraph& graph, Meter& meter) {
  const std::vector<LayoutPlace> start = places_on_disc(graph, meter);
  const double radius = std::sqrt(static_cast<double>(start.size()));
  std::vector<Position> positions(start.size());
  for (std::size_t vertex = 0; vertex < start.size(); ++vertex) {
    positions[vertex][0] = start[vertex].x;
    positions[vertex][1] = start[vertex].y;
  }
  // The distance at which attraction and repulsion are alike: Boost's k.
  const double apart = 4 * radius / std::sqrt(static_cast<double>(start.size()));
  // Its generator begins with the same number every time. It decides where to push a vertex that
  // lies on another.
  boost::minstd_rand fixed;
  const Area area(fixed, -2 * radius, -2 * radius, 2 * radius, 2 * radius);
  const auto limited = budgeted(graph, meter);
  const auto map = map_over(positions);
  std::vector<Area::point_difference_type> displacement(start.size());
  boost::fruchterman_reingold_force_directed_layout(
      limited, map, area, boost::square_distance_attractive_force(), Repulsion{SpendOrThrow(meter)},
      NearPairs<Position>(positions, -2 * radius, 2 * radius, 2 * apart),
      boost::linear_cooling<double>(rounds, radius / 4), map_over(displacement));
  std::vector<LayoutPlace> places(start.size());
  for (std::size_t vertex = 0; vertex < start.size(); ++vertex) {
    const Position& at = positions[vertex];
    places[vertex] =
        std::isfinite(at[0]) && std::isfinite(at[1]) ? LayoutPlace{at[0], at[1]} : start[vertex];
  }
  return places;
}

}  // namespace parley::query
