#include "network/distance_graph.hpp"

#include "network/order_constraints.hpp"

#include <algorithm>
#include <utility>

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

/// Ranks the boundaries so that every edge outside a cycle leads to a higher rank: the reverse of
/// the order in which a depth-first search leaves them. Not recursive, since chains can be long.
/// (boost::topological_sort rejects graphs with cycles.)
std::vector<std::uint32_t> topological_ranks(const Graph& graph) {
  constexpr std::uint32_t unseen = 0xFFFF'FFFF;
  std::vector<std::uint32_t> rank(graph.boundary_count(), unseen);
  auto next = static_cast<std::uint32_t>(graph.boundary_count());
  std::vector<bool> seen(graph.boundary_count());
  std::vector<std::pair<BoundaryId, std::uint32_t>> path;  // a boundary and its next edge
  for (BoundaryId root = 0; root < graph.boundary_count(); ++root) {
    if (!seen[root]) {
      seen[root] = true;
      path.emplace_back(root, graph.edges_from[root].begin);
    }
    while (!path.empty()) {
      auto& [boundary, edge] = path.back();
      if (edge == graph.edges_from[boundary].end) {
        rank[boundary] = --next;
        path.pop_back();
        continue;
      }
      const BoundaryId to = graph.edges[edge++].to;
      if (!seen[to]) {
        seen[to] = true;
        path.emplace_back(to, graph.edges_from[to].begin);
      }
    }
  }
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
