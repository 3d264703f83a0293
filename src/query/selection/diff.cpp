#include "parley/query/diff.hpp"

#include "projection/projections.hpp"
#include "selection/planner.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

namespace parley::query {
namespace {

using Events = std::vector<EventIndex>;

bool contains(const Events& sorted, EventIndex event) {
  return std::binary_search(sorted.begin(), sorted.end(), event);
}

/// An event of one graph in another; the same number when they are one.
std::optional<EventIndex> counterpart(const EventGraph& from, EventIndex event,
                                      const EventGraph& in) {
  return &from == &in ? std::optional(event) : in.find_event(from.event_id(event));
}

std::vector<std::pair<ActorIndex, Role>> parts_of(const EventGraph& graph, EventIndex event) {
  std::vector<std::pair<ActorIndex, Role>> parts;
  for (const Participation& part : graph.participants(event)) {
    parts.emplace_back(part.actor, part.role);
  }
  std::sort(parts.begin(), parts.end());
  return parts;
}

std::string_view whole_of(const EventGraph& graph, EventIndex event) {
  const auto whole = graph.part_of(event);
  return whole ? graph.event_id(*whole) : std::string_view();
}

/// By id, since the graphs number events differently.
std::vector<std::pair<RelationType, std::string_view>> relations_of(const EventGraph& graph,
                                                                    EventIndex event) {
  std::vector<std::pair<RelationType, std::string_view>> relations;
  for (const EventLink& link : graph.relations_from(event)) {
    relations.emplace_back(link.type, graph.event_id(link.event));
  }
  std::sort(relations.begin(), relations.end());
  relations.erase(std::unique(relations.begin(), relations.end()), relations.end());
  return relations;
}

bool is_dated_otherwise(const EventGraph& a, EventIndex ours, const EventGraph& b,
                        EventIndex theirs) {
  return a.bounds(ours) != b.bounds(theirs) || a.date_text(ours).edtf != b.date_text(theirs).edtf ||
         !std::ranges::equal(a.date_alternatives(ours), b.date_alternatives(theirs));
}

EventChange compare(const EventGraph& a, EventIndex ours, const EventGraph& b, EventIndex theirs) {
  return {ours,
          theirs,
          is_dated_otherwise(a, ours, b, theirs),
          a.type_id(a.event_type(ours)) != b.type_id(b.event_type(theirs)),
          a.event_label(ours) != b.event_label(theirs),
          a.place(ours) != b.place(theirs),
          parts_of(a, ours) != parts_of(b, theirs),
          whole_of(a, ours) != whole_of(b, theirs),
          relations_of(a, ours) != relations_of(b, theirs),
          a.flags(ours) != b.flags(theirs)};
}

void compare_events(const EventGraph& a, const EventGraph& b, const Events& ours,
                    const Events& theirs, DiffResult& result) {
  for (const EventIndex event : ours) {
    const std::optional<EventIndex> other = counterpart(a, event, b);
    if (!other || !contains(theirs, *other)) {
      result.only_ours.push_back(event);
      continue;
    }
    ++result.in_both;
    if (&a != &b) {
      const EventChange change = compare(a, event, b, *other);
      if (change.is_any()) {
        result.changed.push_back(change);
      }
    }
  }
  for (const EventIndex event : theirs) {
    const std::optional<EventIndex> other = counterpart(b, event, a);
    if (!other || !contains(ours, *other)) {
      result.only_theirs.push_back(event);
    }
  }
}

/// Walks over two lists in order of key; calls `differ(key, count, other count)` where counts do.
template <class Key, class Differ>
void compare_counts(const std::vector<std::pair<Key, std::size_t>>& ours,
                    const std::vector<std::pair<Key, std::size_t>>& theirs, const Differ& differ) {
  auto a = ours.begin();
  auto b = theirs.begin();
  while (a != ours.end() || b != theirs.end()) {
    if (b == theirs.end() || (a != ours.end() && a->first < b->first)) {
      differ(a->first, a->second, 0);
      ++a;
    } else if (a == ours.end() || b->first < a->first) {
      differ(b->first, 0, b->second);
      ++b;
    } else {
      if (a->second != b->second) {
        differ(a->first, a->second, b->second);
      }
      ++a;
      ++b;
    }
  }
}

using EdgeKey = std::tuple<ActorIndex, ActorIndex, bool>;  // the last: undirected

struct Counts {
  std::vector<std::pair<ActorIndex, std::size_t>> actors;
  std::vector<std::pair<EdgeKey, std::size_t>> edges;
};

Counts count(const EventGraph& graph, const EventFilter& filter, Meter& meter) {
  const EventSet slice = plan_events(graph, filter, meter);
  if (!meter.spend(slice.size() + 1)) {
    return {};
  }
  const EdgePage whole{0, std::numeric_limits<std::size_t>::max()};
  const GraphViewResult view = actors_projection(graph, slice, whole, meter);
  Counts counts;
  for (std::size_t i = 0; i < view.actors.size(); ++i) {
    counts.actors.emplace_back(view.actors[i], view.actor_events[i]);
  }
  for (const ActorEdge& edge : view.actor_edges) {
    counts.edges.emplace_back(EdgeKey{edge.source, edge.target, !edge.directed}, edge.events);
  }
  std::sort(counts.edges.begin(), counts.edges.end());
  return counts;
}

}  // namespace

Result<DiffResult> run(const EventGraph& ours, const EventGraph& theirs, const DiffQuery& query,
                       const Budget& budget) {
  Meter meter(budget);
  const Events our_events = select_events(ours, query.ours, meter);
  const Events their_events = select_events(theirs, query.theirs, meter);
  if (!meter.spend(4 * (our_events.size() + their_events.size()) + 1)) {
    return meter.error();
  }
  DiffResult result;
  compare_events(ours, theirs, our_events, their_events, result);
  const Counts our_counts = count(ours, query.ours, meter);
  const Counts their_counts = count(theirs, query.theirs, meter);
  if (!meter.spend(our_counts.edges.size() + their_counts.edges.size() + 1)) {
    return meter.error();
  }
  compare_counts(our_counts.actors, their_counts.actors,
                 [&](ActorIndex actor, std::size_t a, std::size_t b) {
                   result.actors.push_back({actor, a, b});
                 });
  compare_counts(our_counts.edges, their_counts.edges,
                 [&](const EdgeKey& key, std::size_t a, std::size_t b) {
                   const auto& [source, target, undirected] = key;
                   result.edges.push_back({source, target, !undirected, a, b});
                 });
  return result;
}

Result<DiffResult> run(const EventGraph& graph, const DiffQuery& query, const Budget& budget) {
  return run(graph, graph, query, budget);
}

}  // namespace parley::query
