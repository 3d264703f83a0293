#include "layout/springs.hpp"

#include "layout/component.hpp"
#include "vertex_maps.hpp"
#include "within_budget.hpp"

#include <boost/graph/kamada_kawai_spring_layout.hpp>
#include <boost/graph/topology.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace parley::query {
namespace {

/// The plane for boost::kamada_kawai_spring_layout. Boost 1.81 sums the energy of all pairs after
/// each step, prints it nowhere and asks distance() for nothing else; with a distance that costs
/// nothing the compiler drops that loop, and a step is linear instead of quadratic.
struct Plane : boost::convex_topology<2> {
  static double distance(const point_type& /*a*/, const point_type& /*b*/) { return 0; }
  static double norm(const point_difference_type& by) {
    return std::sqrt(by[0] * by[0] + by[1] * by[1]);
  }
};
using Position = Plane::point_type;

/// A square of numbers that is light to copy.
class Square {
 public:
  Square(std::vector<double>& cells, std::size_t side) : cells_(cells.data()), side_(side) {}
  double* operator[](std::size_t row) const noexcept { return cells_ + row * side_; }

 private:
  double* cells_;
  std::size_t side_;
};

/// Ends the search when the vertex that is pulled most is pulled little, or after a number of moves
/// that suffices for every graph that was looked at. Every step costs a visit for each vertex.
class Settled {
 public:
  Settled(std::size_t vertices, Meter& meter)
      : spend_(meter), vertices_(vertices), moves_left_(moves_per_vertex * vertices) {}

  template <class Graph>
  bool operator()(double pull, std::uint32_t /*vertex*/, const Graph& /*graph*/, bool chosen) {
    spend_(3 * vertices_);
    if (!std::isfinite(pull)) {
      return true;
    }
    if (!chosen) {
      return pull < small_pull || ++steps_ >= steps_per_move;
    }
    steps_ = 0;
    return pull < small_pull || moves_left_-- == 0;
  }

 private:
  static constexpr std::size_t moves_per_vertex = 15;
  static constexpr int steps_per_move = 4;
  static constexpr double small_pull = 0.01;

  SpendOrThrow spend_;
  std::size_t vertices_;
  std::size_t moves_left_;
  int steps_ = 0;
};

/// Boost's documentation recommends to begin with a regular polygon. Neighbours in the order of a
/// breadth-first search are near each other on it.
std::vector<Position> polygon(const SimpleGraph& graph, Meter& meter) {
  std::vector<Position> positions(graph.vertex_count());
  const std::vector<std::uint32_t> order = outwards_from_the_middle(graph, meter);
  const double step = 2 * std::numbers::pi / static_cast<double>(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    const double angle = step * static_cast<double>(i);
    positions[order[i]][0] = std::cos(angle);
    positions[order[i]][1] = std::sin(angle);
  }
  return positions;
}

}  // namespace

std::vector<LayoutPlace> places_by_springs(const SimpleGraph& graph, Meter& meter) {
  const std::size_t vertices = graph.vertex_count();
  std::vector<LayoutPlace> places(vertices);
  if (vertices < 2) {
    return places;
  }
  const SpendOrThrow spend(meter);
  spend(vertices * (vertices + graph.edge_count()));  // the distances between all
  std::vector<Position> positions = polygon(graph, meter);
  std::vector<double> distance(vertices * vertices);
  std::vector<double> strength(vertices * vertices);
  const boost::static_property_map<double, SimpleEdge> weight(1.0);
  std::vector<Plane::point_difference_type> partial(vertices);
  boost::kamada_kawai_spring_layout(graph, map_over(positions), weight, Plane(),
                                    boost::edge_length(1.0), Settled(vertices, meter), 1.0,
                                    VertexNumberMap<std::uint32_t>(), Square(distance, vertices),
                                    Square(strength, vertices), map_over(partial));
  for (std::size_t vertex = 0; vertex < vertices; ++vertex) {
    places[vertex] = {positions[vertex][0], positions[vertex][1]};
  }
  // Two vertices on one point pull each other with an infinite force.
  const bool failed = std::any_of(places.begin(), places.end(), [](const LayoutPlace& place) {
    return !std::isfinite(place.x) || !std::isfinite(place.y);
  });
  if (failed) {
    const std::vector<Position> start = polygon(graph, meter);
    for (std::size_t vertex = 0; vertex < vertices; ++vertex) {
      places[vertex] = {start[vertex][0], start[vertex][1]};
    }
  }
  return places;
}

}  // namespace parley::query
