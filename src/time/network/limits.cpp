#include "network/distance_graph.hpp"
#include "network/edge_list.hpp"
#include "network/search_graph.hpp"

#include <boost/graph/bellman_ford_shortest_paths.hpp>
#include <boost/graph/depth_first_search.hpp>
#include <boost/graph/two_bit_color_map.hpp>
#include <boost/property_map/function_property_map.hpp>

#include <functional>
#include <type_traits>
#include <utility>

namespace parley {
namespace {

using Graph = TemporalNetwork::Graph;

/// A boundary on a cycle of the edges that set the limits last, if there is one. Such a cycle is
/// negative: it would lower its own days without end.
std::optional<BoundaryId> find_cycle(const Graph& graph, const std::vector<std::uint32_t>& by) {
  std::vector<BoundaryId> visited_from(by.size(), no_place);
  for (BoundaryId root = 0; root < by.size(); ++root) {
    BoundaryId at = root;
    while (visited_from[at] == no_place) {
      visited_from[at] = root;
      if (by[at] == no_edge) {
        break;
      }
      at = graph.edges[by[at]].from;
    }
    if (visited_from[at] == root && by[at] != no_edge) {
      return at;
    }
  }
  return std::nullopt;
}

/// Records the edge that set each limit last.
template <bool turned>
class EdgeRecorder : public boost::default_bellman_visitor {
 public:
  explicit EdgeRecorder(std::vector<std::uint32_t>& by) : by_(by) {}
  void edge_relaxed(std::uint32_t edge, const EdgeList<turned>& list) const {
    by_[target(edge, list)] = edge;
  }

 private:
  std::vector<std::uint32_t>& by_;
};

/// The latest day at the end of an edge by the one where it begins.
struct Later {
  Day operator()(Day from, Day days) const noexcept {
    return from == no_latest ? from : from + days;
  }
};
/// The earliest day where an edge begins by the one at its end.
struct Earlier {
  Day operator()(Day to, Day days) const noexcept { return to == no_earliest ? to : to - days; }
};

bool never() {
  return false;
}

/// Runs passes of Bellman and Ford until no edge changes a day any more, or `stops()` after a pass.
/// Boost's algorithm runs one pass at a time, alternating between both directions of the edges'
/// order (Yen 1970). Without cycles one pass is enough, otherwise few are; passes in one direction
/// can be as many as there are boundaries, and always are when there is a negative cycle.
template <bool turned, class Visitor, class Stops>
void relax(EdgeList<turned> list, std::vector<Day>& days, const Visitor& visitor,
           const Stops& stops) {
  using Combine = std::conditional_t<turned, Earlier, Later>;
  using Compare = std::conditional_t<turned, std::greater<Day>, std::less<Day>>;
  const auto length = boost::make_function_property_map<std::uint32_t>(
      [&list](std::uint32_t edge) -> Day { return list.all[edge].days; });
  while (!boost::bellman_ford_shortest_paths(list, 1, length, boost::dummy_property_map(),
                                             days.data(), Combine(), Compare(), visitor) &&
         !stops()) {
    list.upwards = !list.upwards;
  }
}

Limits start_from(std::vector<Day> own) {
  Limits limits;
  limits.by.assign(own.size(), no_edge);
  limits.days = std::move(own);
  return limits;
}

/// Lists the boundaries that a search leaves.
class Leaving : public boost::default_dfs_visitor {
 public:
  explicit Leaving(std::vector<BoundaryId>& left) : left_(left) {}
  void finish_vertex(BoundaryId boundary, const Graph& /*graph*/) const {
    left_.push_back(boundary);
  }

 private:
  std::vector<BoundaryId>& left_;
};

/// The edges on the ways from a boundary, sorted as those of the graph are: except on cycles, every
/// edge comes after those that lead to its `from`.
std::vector<DifferenceEdge> edges_in_reach(const Graph& graph, BoundaryId source) {
  std::vector<BoundaryId> left;
  boost::depth_first_visit(
      graph, source, Leaving(left),
      boost::make_two_bit_color_map(graph.boundary_count(),
                                    boost::typed_identity_property_map<BoundaryId>()));
  std::vector<DifferenceEdge> found;
  for (auto boundary = left.rbegin(); boundary != left.rend(); ++boundary) {
    const auto [begin, end] = graph.edges_from[*boundary];
    found.insert(found.end(), graph.edges.begin() + begin, graph.edges.begin() + end);
  }
  return found;
}

}  // namespace

Limits upper_limits(const Graph& graph, std::vector<Day> own) {
  Limits limits = start_from(std::move(own));
  const auto finds_cycle = [&] {
    limits.cycle = find_cycle(graph, limits.by);
    return limits.cycle.has_value();
  };
  relax(EdgeList<false>{.all = graph.edges, .upwards = true}, limits.days,
        EdgeRecorder<false>(limits.by), finds_cycle);
  return limits;
}

Limits lower_limits(const Graph& graph, std::vector<Day> own) {
  Limits limits = start_from(std::move(own));
  relax(EdgeList<true>{.all = graph.edges, .upwards = false}, limits.days,
        EdgeRecorder<true>(limits.by), never);
  return limits;
}

std::vector<Day> distances_from(const Graph& graph, BoundaryId source) {
  std::vector<Day> days(graph.boundary_count(), no_latest);
  days[source] = 0;
  // Most networks are many small ones, so only what the source reaches is looked at.
  const std::vector<DifferenceEdge> found = edges_in_reach(graph, source);
  relax(EdgeList<false>{.all = found, .upwards = true}, days, boost::default_bellman_visitor(),
        never);
  return days;
}

std::vector<Day> own_upper(const Graph& graph, const std::vector<Bounds>& events) {
  std::vector<Day> days;
  days.reserve(graph.boundary_count());
  for (const std::size_t event : graph.events) {
    days.push_back(events[event].start_latest);
    days.push_back(events[event].end_latest);
  }
  return days;
}

std::vector<Day> own_lower(const Graph& graph, const std::vector<Bounds>& events) {
  std::vector<Day> days;
  days.reserve(graph.boundary_count());
  for (const std::size_t event : graph.events) {
    days.push_back(events[event].start_earliest);
    days.push_back(events[event].end_earliest);
  }
  return days;
}

}  // namespace parley
