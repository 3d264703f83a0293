#include "parley/query/min_cut.hpp"

#include "links/certain_events.hpp"
#include "selection/planner.hpp"
#include "structure/event_groups.hpp"
#include "within_budget.hpp"

#include <boost/graph/boykov_kolmogorov_max_flow.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace parley::query {
namespace {

using FlowGraph =
    boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                       boost::no_property, std::uint32_t, std::uint32_t>;
using FlowEdge = boost::graph_traits<FlowGraph>::edge_descriptor;

/// A directed edge and how many events fit through it; `reverse` is the number of its opposite.
struct Arc {
  std::uint32_t from;
  std::uint32_t to;
  std::uint32_t capacity;
  std::uint32_t reverse = 0;
};

/// The network in which every event is an edge that can be cut. Vertices are the actors' slots; a
/// group of events between two actors is one edge, both ways, with the capacity of all its events.
/// A group of more actors is split into a vertex where its actors enter and one where they leave,
/// with an edge of that capacity between the two and unlimited ones around it (Even 1979).
class FlowNetwork {
 public:
  FlowNetwork(const EventGroups& groups, std::size_t actors, Meter& meter)
      : groups_(groups), vertices_(static_cast<std::uint32_t>(actors)) {
    const SpendOrThrow spend(meter);
    ends_.reserve(groups.size());
    for (std::size_t group = 0; group < groups.size(); ++group) {
      spend(groups.actors(group).size() * 4);
      add(group);
    }
  }

  /// The groups whose events separate two actors, all of them and those nearest `source`; nullopt
  /// when nothing connects the two.
  std::optional<std::vector<std::size_t>> cut(std::uint32_t source, std::uint32_t sink,
                                              Meter& meter);

 private:
  static constexpr std::uint32_t unlimited = 1U << 30U;  // more than the events of any graph

  void add(std::size_t group) {
    const auto actors = groups_.actors(group);
    const auto count = static_cast<std::uint32_t>(groups_.count(group));
    if (actors.size() == 2) {
      ends_.push_back({actors[0], actors[1]});
      add_both(actors[0], actors[1], count, count);
      return;
    }
    const std::uint32_t enter = vertices_++;
    const std::uint32_t leave = vertices_++;
    ends_.push_back({enter, leave});
    add_both(enter, leave, count, 0);
    for (const std::uint32_t actor : actors) {
      add_both(actor, enter, unlimited, 0);
      add_both(leave, actor, unlimited, 0);
    }
  }

  void add_both(std::uint32_t a, std::uint32_t b, std::uint32_t there, std::uint32_t back) {
    arcs_.push_back({a, b, there});
    arcs_.push_back({b, a, back});
  }

  /// Sorts the arcs by where they begin, as the graph numbers its edges, and pairs them anew.
  void sort_arcs();

  const EventGroups& groups_;
  std::uint32_t vertices_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ends_;  // of the edge of each group
  std::vector<Arc> arcs_;  // first each arc before its opposite, then sorted
};

void FlowNetwork::sort_arcs() {
  std::vector<std::uint32_t> order(arcs_.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    order[i] = i;
  }
  std::stable_sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
    return arcs_[a].from < arcs_[b].from;
  });
  std::vector<std::uint32_t> place(arcs_.size());
  std::vector<Arc> sorted;
  sorted.reserve(arcs_.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    place[order[i]] = i;
    sorted.push_back(arcs_[order[i]]);
  }
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    sorted[i].reverse = place[order[i] ^ 1U];
  }
  arcs_ = std::move(sorted);
}

std::optional<std::vector<std::size_t>> FlowNetwork::cut(std::uint32_t source, std::uint32_t sink,
                                                         Meter& meter) {
  sort_arcs();
  std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
  edges.reserve(arcs_.size());
  std::vector<std::int64_t> capacity;
  capacity.reserve(arcs_.size());
  for (const Arc& arc : arcs_) {
    edges.emplace_back(arc.from, arc.to);
    capacity.push_back(arc.capacity);
  }
  const FlowGraph graph(boost::edges_are_sorted, edges.begin(), edges.end(), vertices_);
  std::vector<FlowEdge> reverse;
  reverse.reserve(arcs_.size());
  for (const Arc& arc : arcs_) {
    reverse.push_back(FlowEdge(arc.to, arc.reverse));
  }
  std::vector<std::int64_t> residual(arcs_.size());
  std::vector<FlowEdge> parent(vertices_);
  std::vector<boost::default_color_type> colour(vertices_);
  std::vector<std::int64_t> distance(vertices_);
  const auto edge_number = get(boost::edge_index, graph);
  const auto vertex_number = get(boost::vertex_index, graph);
  const auto by_edge = [&](auto& values) {
    return boost::make_iterator_property_map(values.begin(), edge_number);
  };
  const auto by_vertex = [&](auto& values) {
    return boost::make_iterator_property_map(values.begin(), vertex_number);
  };
  const auto limited = budgeted(graph, meter);
  const std::int64_t flow = boost::boykov_kolmogorov_max_flow(
      limited, by_edge(capacity), by_edge(residual), by_edge(reverse), by_vertex(parent),
      by_vertex(colour), by_vertex(distance), vertex_number, source, sink);
  if (flow == 0) {
    return std::nullopt;
  }
  // Black are the vertices that residual capacity still connects with the source.
  const auto is_near = [&colour](std::uint32_t vertex) {
    return colour[vertex] == boost::black_color;
  };
  std::vector<std::size_t> cut;
  for (std::size_t group = 0; group < ends_.size(); ++group) {
    const auto& [a, b] = ends_[group];
    if (is_near(a) != is_near(b) && (is_near(a) || groups_.actors(group).size() == 2)) {
      cut.push_back(group);
    }
  }
  return cut;
}

/// The events of the cut, in time order; nullopt when nothing connects the two actors.
std::optional<std::vector<EventIndex>> cut_events(const EventGraph& graph, const EventSet& slice,
                                                  const MinCutQuery& query, Meter& meter) {
  ActorSlots slots(graph.actor_count());
  const EventGroups groups(graph, slice, slots, meter);
  const std::uint32_t from = slots.number_of(query.from);
  const std::uint32_t to = slots.number_of(query.to);
  if (from == 0 || to == 0) {
    return std::nullopt;
  }
  FlowNetwork network(groups, slots.size(), meter);
  const auto cut = network.cut(from - 1, to - 1, meter);
  if (!cut) {
    return std::nullopt;
  }
  std::vector<EventIndex> events;
  for (const std::size_t group : *cut) {
    groups.append_events(group, events);
  }
  std::sort(events.begin(), events.end());
  return events;
}

}  // namespace

Result<MinCutResult> run(const EventGraph& graph, const MinCutQuery& query, const Budget& budget) {
  return within_budget<MinCutResult>(budget, [&](Meter& meter) {
    const EventSet slice = plan_events(graph, query.filter, meter);
    const SpendOrThrow spend(meter);
    spend(slice.size() + 1);
    const auto events = cut_events(graph, slice, query, meter);
    const auto certain = certain_events(graph, query.filter, slice, meter);
    MinCutResult result;
    result.connected = events.has_value();
    result.events = events.value_or(std::vector<EventIndex>());
    result.certain = !certain || cut_events(graph, *certain, query, meter) == events;
    return result;
  });
}

}  // namespace parley::query
