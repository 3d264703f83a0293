#include "network/distance_graph.hpp"

#include "network/order_constraints.hpp"
#include "network/search_graph.hpp"

#include <boost/graph/depth_first_search.hpp>

#include <algorithm>

namespace parley {
namespace {

using Graph = TemporalNetwork::Graph;

std::uint32_t place_of(Graph& graph, std::size_t event) {
  std::uint32_t& place = graph.places[event];
  if (place == no_place) {
    place = static_cast<std::uint32_t>(graph.events.size());
    graph.events.push_back(event);
    // A start is before its end: start − end ≤ −1.
    graph.edges.push_back({place * 2 + 1, place * 2, -1, no_statement});
  }
  return place;
}

BoundaryId boundary_of(PairBoundary boundary, std::uint32_t a, std::uint32_t b) noexcept {
  switch (boundary) {
    case PairBoundary::start_a: return a * 2;
    case PairBoundary::end_a: return a * 2 + 1;
    case PairBoundary::start_b: return b * 2;
    case PairBoundary::end_b: break;
  }
  return b * 2 + 1;
}

/// Sorts the edges by the rank of the boundary they begin at and records the range of each
/// boundary.
void sort_edges(Graph& graph, const std::vector<std::uint32_t>& rank) {
  std::stable_sort(graph.edges.begin(), graph.edges.end(),
                   [&](const DifferenceEdge& a, const DifferenceEdge& b) {
                     return rank[a.from] < rank[b.from];
                   });
  graph.edges_from.assign(graph.boundary_count(), {});
  for (std::uint32_t i = 0; i < graph.edges.size(); ++i) {
    Graph::EdgeRange& range = graph.edges_from[graph.edges[i].from];
    range.begin = range.end == 0 ? i : range.begin;
    range.end = i + 1;
  }
}

/// Gives each boundary, when the search leaves it, the highest rank that is left.
class Ranking : public boost::default_dfs_visitor {
 public:
  explicit Ranking(std::vector<std::uint32_t>& rank)
      : rank_(rank), next_(static_cast<std::uint32_t>(rank.size())) {}

  void finish_vertex(BoundaryId boundary, const Graph& /*graph*/) { rank_[boundary] = --next_; }

 private:
  std::vector<std::uint32_t>& rank_;
  std::uint32_t next_;
};

/// Ranks the boundaries so that every edge outside a cycle leads to a higher rank: the reverse of
/// the order in which a depth-first search leaves them. (boost::topological_sort does the same and
/// rejects graphs with cycles.)
std::vector<std::uint32_t> topological_ranks(const Graph& graph) {
  std::vector<std::uint32_t> rank(graph.boundary_count());
  std::vector<boost::default_color_type> colours(graph.boundary_count());
  boost::depth_first_search(graph, Ranking(rank), colours.data());
  return rank;
}

}  // namespace

TemporalNetwork::Graph make_distance_graph(std::size_t event_count,
                                           const std::vector<OrderStatement>& statements,
                                           const std::vector<bool>& left_out) {
  Graph graph;
  graph.places.assign(event_count, no_place);
  for (std::uint32_t i = 0; i < statements.size(); ++i) {
    if (left_out[i]) {
      continue;
    }
    const std::uint32_t a = place_of(graph, statements[i].a);
    const std::uint32_t b = place_of(graph, statements[i].b);
    const auto add = [&](const DifferenceConstraint& constraint) {
      // left − right ≤ days, as an edge from right to left.
      graph.edges.push_back({boundary_of(constraint.right, a, b),
                             boundary_of(constraint.left, a, b), constraint.days, i});
    };
    if (statements[i].is == TimeOrder::days_after) {
      const std::vector<DifferenceConstraint> constraints = day_constraints(statements[i]);
      std::for_each(constraints.begin(), constraints.end(), add);
    } else {
      const auto constraints = constraints_of(statements[i].is);
      std::for_each(constraints.begin(), constraints.end(), add);
    }
  }
  std::vector<std::uint32_t> rank(graph.boundary_count());
  for (std::uint32_t i = 0; i < rank.size(); ++i) {
    rank[i] = i;
  }
  sort_edges(graph, rank);
  sort_edges(graph, topological_ranks(graph));
  return graph;
}

}  // namespace parley
