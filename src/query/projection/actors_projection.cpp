#include "projection/multi_party_edges.hpp"
#include "projection/projections.hpp"
#include "projection/two_party_edges.hpp"
#include "thread_scratch.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

namespace parley::query {
namespace {

/// Puts each of 0 … count - 1 that `starts` something into `found`, then `count`, and says how many
/// start. Most things are short: a branch for their ends would be guessed wrongly again and again,
/// so there is none.
template <class Starts>
std::size_t list_starts(std::size_t count, const Starts& starts, std::span<std::uint32_t> found) {
  std::size_t size = 0;
  for (std::size_t i = 0; i < count; ++i) {
    found[size] = static_cast<std::uint32_t>(i);
    size += starts(i) ? 1U : 0U;
  }
  found[size] = static_cast<std::uint32_t>(count);
  return size;
}

/// The edges that sorted links make, in order of dyad, each a few runs of one type.
template <class Links>
class Edges {
 public:
  explicit Edges(const Links& links)
      : links_(links), run_memory_(links.size() + 1), edge_memory_(links.size() + 1) {
    run_count_ = list_starts(
        links.size(),
        [&links](std::size_t i) { return i == 0 || !links.same_dyad_and_type(i - 1, i); }, runs_);
    size_ = list_starts(
        run_count_,
        [this](std::size_t run) {
          return run == 0 || !links_.same_dyad(runs_[run - 1], runs_[run]);
        },
        edges_);
  }

  std::size_t size() const noexcept { return size_; }
  Dyad dyad(std::size_t edge) const noexcept { return links_.dyad(runs_[edges_[edge]]); }
  std::uint32_t events(std::size_t edge) const noexcept {
    return runs_[edges_[edge + 1]] - runs_[edges_[edge]];
  }

  /// How often each type occurs, edge by edge.
  TypeCounts types() const {
    TypeCounts types(run_count_);
    for (std::size_t run = 0; run < run_count_; ++run) {
      types[run].first = links_.type(runs_[run]);
      types[run].second = runs_[run + 1] - runs_[run];
    }
    return types;
  }

  /// Field by field to where it is to stand: a whole edge copied there would wait for its fields
  /// to be written first.
  void tell(std::size_t edge, const Dyad& dyad, ActorEdge& told) const noexcept {
    told.source = dyad.source;
    told.target = dyad.target;
    told.directed = dyad.directed;
    told.events = events(edge);
    told.types_begin = edges_[edge];
    told.types_end = edges_[edge + 1];
    told.first = links_.event(runs_[told.types_begin]);
    told.last = links_.event(runs_[told.types_begin + 1] - 1);
    for (std::uint32_t run = told.types_begin + 1; run < told.types_end; ++run) {
      told.first = std::min(told.first, links_.event(runs_[run]));
      told.last = std::max(told.last, links_.event(runs_[run + 1] - 1));
    }
  }

 private:
  const Links& links_;
  SpareRoom<std::uint32_t, struct Runs> run_memory_;
  SpareRoom<std::uint32_t, struct Begins> edge_memory_;
  std::span<std::uint32_t> runs_ = run_memory_.span();    // where each begins among the links
  std::span<std::uint32_t> edges_ = edge_memory_.span();  // where each begins among the runs
  std::size_t run_count_ = 0;
  std::size_t size_ = 0;
};

/// Where each edge stands in the answer: most events first, those with as many as they come.
template <class Links>
class Places {
 public:
  explicit Places(const Edges<Links>& edges) {
    for (std::size_t edge = 0; edge < edges.size(); ++edge) {
      const std::size_t events = edges.events(edge);
      if (events >= next_.size()) {
        next_.resize(events + 1);
      }
      ++next_[events];
    }
    std::exclusive_scan(next_.rbegin(), next_.rend(), next_.rbegin(), 0U);
  }

  /// Of the next edge that has so many events.
  std::uint32_t take(std::uint32_t events) noexcept { return next_[events]++; }

 private:
  std::vector<std::uint32_t> next_;  // by how many events
};

/// Every actor of the slice.
void list_all(ActorCounter& actors, GraphViewResult& result) {
  result.actors.reserve(result.total_nodes);
  result.actor_events.reserve(result.total_nodes);
  actors.take([&result](ActorIndex actor, std::uint32_t events) {
    result.actors.push_back(actor);
    result.actor_events.push_back(events);
  });
}

/// The ends of the told edges.
void list_ends(const ActorCounter& actors, std::size_t actor_count, GraphViewResult& result) {
  ActorCounter ends(actor_count);
  for (const ActorEdge& edge : result.actor_edges) {
    ends.add(edge.source);
    ends.add(edge.target);
  }
  ends.take([&](ActorIndex actor, std::uint32_t) {
    result.actors.push_back(actor);
    result.actor_events.push_back(actors[actor]);
  });
}

/// Tells as many of the edges as there is room for.
template <class Links>
void tell_edges(const Edges<Links>& edges, ActorCounter& actors, std::vector<ActorEdge>& told) {
  Places<Links> places(edges);
  for (std::size_t edge = 0; edge < edges.size(); ++edge) {
    const Dyad dyad = edges.dyad(edge);
    const std::uint32_t events = edges.events(edge);
    if constexpr (Links::one_edge_each) {
      actors.add(dyad.source, events);
      actors.add(dyad.target, events);
    }
    const std::uint32_t place = places.take(events);
    if (place < told.size()) {
      edges.tell(edge, dyad, told[place]);
    }
  }
}

template <class Links>
GraphViewResult tell(const Links& links, ActorCounter& actors, std::size_t actor_count,
                     std::size_t limit) {
  const Edges<Links> edges(links);
  GraphViewResult result;
  result.total_edges = edges.size();
  result.truncated = edges.size() > limit;
  result.type_counts = edges.types();
  result.actor_edges.resize(std::min(limit, edges.size()));
  tell_edges(edges, actors, result.actor_edges);
  result.total_nodes = actors.distinct();
  if (result.truncated) {
    list_ends(actors, actor_count, result);
  } else {
    list_all(actors, result);
  }
  return result;
}

}  // namespace

GraphViewResult actors_projection(const EventGraph& graph, const SliceEvents& slice,
                                  std::size_t limit, Meter& meter) {
  {
    ActorCounter actors(graph.actor_count());
    TwoPartyEdges links(graph, slice);
    if (links.add_all(slice, actors)) {
      links.sort();
      return tell(links, actors, graph.actor_count(), limit);
    }
  }
  ActorCounter actors(graph.actor_count());
  MultiPartyEdges links(graph);
  links.add_all(slice, actors, meter);
  if (meter.is_over()) {
    return {};
  }
  links.sort();
  return tell(links, actors, graph.actor_count(), limit);
}

}  // namespace parley::query
