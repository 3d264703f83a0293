#include "parley/graph/columns.hpp"

#include "graph_view_faces.hpp"
#include "radix_sort.hpp"
#include "tally.hpp"

#include <algorithm>
#include <bit>
#include <span>
#include <utility>

namespace parley::query {
namespace {

/// An actor with all its roles in one event.
struct Party {
  ActorIndex actor{};
  bool initiates = false;
  bool receives = false;
};

/// One event of one edge.
struct Link {
  std::uint64_t edge = 0;
  EventIndex event{};
  TypeIndex type{};
};

/// The links of one edge: [begin, end) of all of them.
struct Run {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t events() const noexcept { return end - begin; }
};

/// Lists the links of events that come in time order, then sorts them by edge: everything there is
/// to say of an edge stands together then, and no edge is ever looked up.
class Links {
 public:
  Links(const EventColumns& columns, std::size_t actors, std::size_t events)
      : columns_(columns), bits_(static_cast<unsigned>(std::bit_width(actors))) {
    links_.reserve(events);
  }

  void add(EventIndex event, std::span<const Participation> parts) {
    if (parts.size() == 2 && parts[0].actor != parts[1].actor) {  // as most
      add_pair(party(parts[0]), party(parts[1]), event);
      return;
    }
    gather_parties(parts);
    for (std::size_t i = 0; i < parties_.size(); ++i) {
      for (std::size_t j = i + 1; j < parties_.size(); ++j) {
        add_pair(parties_[i], parties_[j], event);
      }
    }
  }

  /// The runs of all edges, most events first, then in order of edge.
  std::vector<Run> sort() {
    radix_sort(links_, 2 * bits_ + 1, [](const Link& link) { return link.edge; });
    // Most runs are short: a branch where they end would be guessed wrongly again and again.
    std::vector<Run> runs(links_.size() + 1);
    std::size_t count = 0;
    std::uint32_t most = 0;
    for (std::uint32_t next = 1; next <= links_.size(); ++next) {
      runs[count].end = next;
      most = std::max(most, runs[count].events());
      const bool ends = next == links_.size() || links_[next].edge != links_[next - 1].edge;
      count += ends ? 1U : 0U;
      runs[count].begin = ends ? next : runs[count].begin;
    }
    runs.resize(count);
    radix_sort(runs, static_cast<unsigned>(std::bit_width(most)),
               [most](const Run& run) { return most - run.events(); });
    return runs;
  }

  ActorEdge edge(const Run& run) const noexcept {
    const std::uint64_t edge = links_[run.begin].edge;
    const auto target = (edge >> 1U) & ((std::uint64_t{1} << bits_) - 1);
    return {.source = ActorIndex{static_cast<std::uint32_t>(edge >> (bits_ + 1))},
            .target = ActorIndex{static_cast<std::uint32_t>(target)},
            .directed = (edge & 1U) == 0,
            .events = run.events(),
            .first = links_[run.begin].event,
            .last = links_[run.end - 1].event};
  }

  std::span<const Link> of(const Run& run) const noexcept {
    return std::span(links_).subspan(run.begin, run.events());
  }

 private:
  static Party party(const Participation& part) noexcept {
    return {part.actor, part.role == Role::initiator, part.role == Role::recipient};
  }

  void gather_parties(std::span<const Participation> parts) {
    parties_.clear();
    for (const Participation& part : parts) {
      if (parties_.empty() || parties_.back().actor != part.actor) {
        parties_.push_back({part.actor});
      }
      const Party one = party(part);
      parties_.back().initiates |= one.initiates;
      parties_.back().receives |= one.receives;
    }
  }

  void add_pair(const Party& a, const Party& b, EventIndex event) {
    const TypeIndex type = columns_.types[to_size(event)];
    const bool symmetric = columns_.type_is_symmetric[to_size(type)] != 0;
    const bool forward = !symmetric && a.initiates && b.receives;
    const bool backward = !symmetric && b.initiates && a.receives;
    if (forward) {
      links_.push_back({pack(a.actor, b.actor, true), event, type});
    }
    if (backward) {
      links_.push_back({pack(b.actor, a.actor, true), event, type});
    }
    if (!forward && !backward) {
      links_.push_back(
          {pack(std::min(a.actor, b.actor), std::max(a.actor, b.actor), false), event, type});
    }
  }

  /// An edge as one number whose order is that of source, target, directed before undirected. It
  /// has as few bits as the actors allow, for there to be as little as possible to sort by.
  std::uint64_t pack(ActorIndex source, ActorIndex target, bool directed) const noexcept {
    return (static_cast<std::uint64_t>(source) << (bits_ + 1)) |
           (static_cast<std::uint64_t>(target) << 1U) | (directed ? 0U : 1U);
  }

  const EventColumns& columns_;
  unsigned bits_;  // of an actor; at most 31
  std::vector<Party> parties_;
  std::vector<Link> links_;
};

void tell_edges(const Links& links, const std::vector<Run>& runs, TypeCounter types,
                GraphViewResult& result) {
  result.actor_edges.reserve(runs.size());
  result.type_counts.reserve(2 * runs.size());
  const auto told = [&result] { return static_cast<std::uint32_t>(result.type_counts.size()); };
  for (const Run& run : runs) {
    ActorEdge edge = links.edge(run);
    edge.types_begin = told();
    if (edge.events == 1) {
      result.type_counts.emplace_back(links.of(run).front().type, 1);
    } else {
      for (const Link& link : links.of(run)) {
        types.add(link.type);
      }
      types.take_into(result.type_counts);
    }
    edge.types_end = told();
    result.actor_edges.push_back(edge);
  }
}

}  // namespace

GraphViewResult actors_face(const EventGraph& graph, const SliceEvents& slice, std::size_t limit) {
  const EventColumns columns = graph.columns();
  SliceActors actors(graph);
  Links links(columns, graph.actor_count(), slice.size());
  slice.for_each([&](EventIndex event) {
    const auto parts = columns.participants[to_size(event)];
    actors.add(parts);
    links.add(event, parts);
  });
  std::vector<Run> runs = links.sort();
  GraphViewResult result;
  result.total_nodes = actors.size();
  result.total_edges = runs.size();
  result.truncated = runs.size() > limit;
  runs.resize(std::min(limit, runs.size()));
  tell_edges(links, runs, TypeCounter(graph.type_count()), result);
  if (!result.truncated) {
    actors.list_all(result);
    return result;
  }
  std::vector<ActorIndex> kept;
  for (const ActorEdge& edge : result.actor_edges) {
    kept.push_back(edge.source);
    kept.push_back(edge.target);
  }
  actors.list(std::move(kept), result);
  return result;
}

}  // namespace parley::query
