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

/// Writes each i of 0 … count - 1 with `starts(i)` to `found`, then `count`, and returns how many
/// there are before that. Starts are frequent and irregular, so the loop has no branch for them:
/// the processor would mispredict it all the time.
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

/// The edges that sorted links form, in order of dyad. Each is a few runs of links of one type.
template <class Links>
class Edges {
 public:
  explicit Edges(const Links& links)
      : links_(links),
        runs_(unset_values(run_memory_, links.size() + 1)),
        edges_(unset_values(edge_memory_, links.size() + 1)) {
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

  /// Events by type, edge by edge.
  TypeCounts types() const {
    TypeCounts types(run_count_);
    for (std::size_t run = 0; run < run_count_; ++run) {
      types[run].first = links_.type(runs_[run]);
      types[run].second = runs_[run + 1] - runs_[run];
    }
    return types;
  }

  /// Fills `result` field by field: building an edge first and copying it is measurably slower.
  void fill(std::size_t edge, const Dyad& dyad, ActorEdge& result) const noexcept {
    result.source = dyad.source;
    result.target = dyad.target;
    result.directed = dyad.directed;
    result.events = events(edge);
    result.types_begin = edges_[edge];
    result.types_end = edges_[edge + 1];
    result.first = links_.event(runs_[result.types_begin]);
    result.last = links_.event(runs_[result.types_begin + 1] - 1);
    for (std::uint32_t run = result.types_begin + 1; run < result.types_end; ++run) {
      result.first = std::min(result.first, links_.event(runs_[run]));
      result.last = std::max(result.last, links_.event(runs_[run + 1] - 1));
    }
  }

 private:
  const Links& links_;
  ThreadScratch<std::vector<std::uint32_t>, struct RunBegins> run_memory_;
  ThreadScratch<std::vector<std::uint32_t>, struct EdgeBegins> edge_memory_;
  std::span<std::uint32_t> runs_;   // where each run begins among the links
  std::span<std::uint32_t> edges_;  // where each edge begins among the runs
  std::size_t run_count_ = 0;
  std::size_t size_ = 0;
};

/// Assigns each edge its place in the result: most events first, equal ones in order of dyad. It is
/// a counting sort by the number of events.
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

  /// The place of the next edge with that many events.
  std::uint32_t take(std::uint32_t events) noexcept { return next_[events]++; }

 private:
  std::vector<std::uint32_t> next_;  // by number of events
};

/// Lists every actor of the slice.
void list_all(ActorCounter& actors, GraphViewResult& result) {
  result.actors.reserve(result.total_nodes);
  result.actor_events.reserve(result.total_nodes);
  actors.take([&result](ActorIndex actor, std::uint32_t events) {
    result.actors.push_back(actor);
    result.actor_events.push_back(events);
  });
}

/// Marks in `listed` the actors of the slice that no edge touches.
template <class Links>
void add_lonely(const Edges<Links>& edges, ActorCounter& actors, std::size_t actor_count,
                ActorCounter& listed) {
  ActorCounter touched(actor_count);
  for (std::size_t edge = 0; edge < edges.size(); ++edge) {
    touched.add(edges.dyad(edge).source);
    touched.add(edges.dyad(edge).target);
  }
  for (std::size_t i = 0; i < actor_count; ++i) {
    const auto actor = static_cast<ActorIndex>(i);
    if (actors[actor] > 0 && touched[actor] == 0) {
      listed.add(actor);
    }
  }
}

/// Lists the ends of the edges in the result and, on the last page, the actors without an edge.
template <class Links>
void list_page(const Edges<Links>& edges, ActorCounter& actors, std::size_t actor_count,
               GraphViewResult& result) {
  ActorCounter listed(actor_count);
  for (const ActorEdge& edge : result.actor_edges) {
    listed.add(edge.source);
    listed.add(edge.target);
  }
  if (!result.truncated) {
    add_lonely(edges, actors, actor_count, listed);
  }
  listed.take([&](ActorIndex actor, std::uint32_t) {
    result.actors.push_back(actor);
    result.actor_events.push_back(actors[actor]);
  });
}

/// Fills `result` with the edges of the page.
template <class Links>
void fill_edges(const Edges<Links>& edges, const EdgePage& page, ActorCounter& actors,
                std::vector<ActorEdge>& result) {
  Places<Links> places(edges);
  for (std::size_t edge = 0; edge < edges.size(); ++edge) {
    const Dyad dyad = edges.dyad(edge);
    const std::uint32_t events = edges.events(edge);
    if constexpr (Links::one_edge_each) {
      actors.add(dyad.source, events);
      actors.add(dyad.target, events);
    }
    const std::uint32_t place = places.take(events);
    if (page.has(place)) {
      edges.fill(edge, dyad, result[place - page.begin]);
    }
  }
}

template <class Links>
GraphViewResult result_of(const Links& links, ActorCounter& actors, std::size_t actor_count,
                          const EdgePage& page) {
  const Edges<Links> edges(links);
  GraphViewResult result;
  result.total_edges = edges.size();
  result.truncated = !page.is_last(edges.size());
  result.type_counts = edges.types();
  result.actor_edges.resize(page.size(edges.size()));
  fill_edges(edges, page, actors, result.actor_edges);
  result.total_nodes = actors.distinct();
  if (page.is_whole(edges.size())) {
    list_all(actors, result);
  } else {
    list_page(edges, actors, actor_count, result);
  }
  return result;
}

}  // namespace

GraphViewResult actors_projection(const EventGraph& graph, const EventSet& slice,
                                  const EdgePage& page, Meter& meter) {
  {
    ActorCounter actors(graph.actor_count());
    TwoPartyEdges links(graph, slice);
    if (links.add_all(slice, actors)) {
      links.sort();
      return result_of(links, actors, graph.actor_count(), page);
    }
  }
  ActorCounter actors(graph.actor_count());
  MultiPartyEdges links(graph);
  links.add_all(slice, actors, meter);
  if (meter.is_over()) {
    return {};
  }
  links.sort();
  return result_of(links, actors, graph.actor_count(), page);
}

}  // namespace parley::query
