#include "parley/graph/columns.hpp"

#include "graph_view_faces.hpp"
#include "radix_sort.hpp"
#include "spare.hpp"
#include "tally.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
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

/// One event of one edge, where edges are numbers of at most 32 bits: half as much to sort.
class NarrowLink {
 public:
  NarrowLink() = default;
  NarrowLink(std::uint64_t edge, EventIndex event)
      : value_((edge << 32U) | static_cast<std::uint32_t>(event)) {}
  std::uint64_t edge() const noexcept { return value_ >> 32U; }
  EventIndex event() const noexcept { return EventIndex{static_cast<std::uint32_t>(value_)}; }

 private:
  std::uint64_t value_ = 0;
};

/// The same with edges of any size.
class WideLink {
 public:
  WideLink() = default;
  WideLink(std::uint64_t edge, EventIndex event) : edge_(edge), event_(event) {}
  std::uint64_t edge() const noexcept { return edge_; }
  EventIndex event() const noexcept { return event_; }

 private:
  std::uint64_t edge_ = 0;
  EventIndex event_{};
};

/// The links of one edge: [begin, end) of all of them.
struct Run {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t events() const noexcept { return end - begin; }
};

/// An edge as one number whose order is that of source, target, directed before undirected. It has
/// as few bits as the actors allow, for there to be as little as possible to sort by.
class EdgeNumbers {
 public:
  explicit EdgeNumbers(std::size_t actors) : bits_(static_cast<unsigned>(std::bit_width(actors))) {}

  std::uint64_t of(ActorIndex source, ActorIndex target, bool directed) const noexcept {
    return (static_cast<std::uint64_t>(source) << (bits_ + 1)) |
           (static_cast<std::uint64_t>(target) << 1U) | (directed ? 0U : 1U);
  }
  ActorIndex source(std::uint64_t edge) const noexcept {
    return ActorIndex{static_cast<std::uint32_t>(edge >> (bits_ + 1))};
  }
  ActorIndex target(std::uint64_t edge) const noexcept {
    return ActorIndex{static_cast<std::uint32_t>((edge >> 1U) & ((std::uint64_t{1} << bits_) - 1))};
  }
  static bool is_directed(std::uint64_t edge) noexcept { return (edge & 1U) == 0; }
  unsigned bits() const noexcept { return 2 * bits_ + 1; }

 private:
  unsigned bits_;  // of an actor; at most 31
};

/// Lists the links of events that come in time order, then sorts them by edge: everything there is
/// to say of an edge stands together then, and no edge is ever looked up.
template <class Link>
class Links {
 public:
  Links(const EventColumns& columns, EdgeNumbers numbers, std::size_t events, Meter& meter)
      : columns_(columns), numbers_(numbers), meter_(meter) {
    links_->reserve(events);
  }

  void add(EventIndex event, std::span<const Participation> parts) {
    if (parts.size() == 2 && parts[0].actor != parts[1].actor) {  // as most
      add_pair(party(parts[0]), party(parts[1]), event);
      return;
    }
    gather_parties(parts);
    if (!meter_.spend(parties_.size() * parties_.size())) {
      return;
    }
    for (std::size_t i = 0; i < parties_.size(); ++i) {
      for (std::size_t j = i + 1; j < parties_.size(); ++j) {
        add_pair(parties_[i], parties_[j], event);
      }
    }
  }

  /// Sorts; then `runs()` has all edges, most events first, then in order of edge.
  void sort() {
    const std::vector<Link>& links = *links_;
    radix_sort(*links_, numbers_.bits(), [](const Link& link) { return link.edge(); });
    // Most runs are short: a branch where they end would be guessed wrongly again and again.
    std::vector<Run>& runs = *runs_;
    runs.resize(links.size() + 1);
    std::size_t count = 0;
    std::uint32_t begin = 0;
    std::uint32_t most = 0;
    for (std::uint32_t next = 1; next <= links.size(); ++next) {
      runs[count] = {begin, next};
      const bool ends = next == links.size() || links[next].edge() != links[next - 1].edge();
      most = std::max(most, next - begin);
      count += ends ? 1U : 0U;
      begin = ends ? next : begin;
    }
    runs.resize(count);
    radix_sort(runs, static_cast<unsigned>(std::bit_width(most)),
               [most](const Run& run) { return most - run.events(); });
  }
  const std::vector<Run>& runs() const noexcept { return *runs_; }

  ActorEdge edge(const Run& run) const noexcept {
    const std::uint64_t edge = (*links_)[run.begin].edge();
    return {.source = numbers_.source(edge),
            .target = numbers_.target(edge),
            .directed = EdgeNumbers::is_directed(edge),
            .events = run.events(),
            .first = (*links_)[run.begin].event(),
            .last = (*links_)[run.end - 1].event()};
  }

  std::span<const Link> of(const Run& run) const noexcept {
    return std::span(*links_).subspan(run.begin, run.events());
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
      links_->emplace_back(numbers_.of(a.actor, b.actor, true), event);
    }
    if (backward) {
      links_->emplace_back(numbers_.of(b.actor, a.actor, true), event);
    }
    if (!forward && !backward) {
      links_->emplace_back(
          numbers_.of(std::min(a.actor, b.actor), std::max(a.actor, b.actor), false), event);
    }
  }

  const EventColumns& columns_;
  EdgeNumbers numbers_;
  Meter& meter_;
  std::vector<Party> parties_;
  Spare<Link, Links> links_;
  Spare<Run, Links> runs_;
};

/// Tells the first `limit` edges.
template <class Link>
void tell_edges(const EventColumns& columns, const Links<Link>& links, std::size_t limit,
                TypeCounter types, GraphViewResult& result) {
  const std::size_t count = std::min(limit, links.runs().size());
  result.actor_edges.reserve(count);
  result.type_counts.reserve(2 * count);
  const auto told = [&result] { return static_cast<std::uint32_t>(result.type_counts.size()); };
  const auto type_of = [&columns](const Link& link) {
    return columns.types[to_size(link.event())];
  };
  for (const Run& run : std::span(links.runs()).first(count)) {
    ActorEdge edge = links.edge(run);
    edge.types_begin = told();
    if (edge.events == 1) {
      result.type_counts.emplace_back(type_of(links.of(run).front()), 1);
    } else {
      for (const Link& link : links.of(run)) {
        types.add(type_of(link));
      }
      types.take_into(result.type_counts);
    }
    edge.types_end = told();
    result.actor_edges.push_back(edge);
  }
}

template <class Link>
GraphViewResult face(const EventGraph& graph, const SliceEvents& slice, std::size_t limit,
                     Meter& meter) {
  const EventColumns columns = graph.columns();
  SliceActors actors(graph);
  Links<Link> links(columns, EdgeNumbers(graph.actor_count()), slice.size(), meter);
  slice.for_each([&](EventIndex event) {
    const auto parts = columns.participants[to_size(event)];
    actors.add(parts);
    links.add(event, parts);
  });
  if (meter.is_over()) {
    return {};
  }
  links.sort();
  GraphViewResult result;
  result.total_nodes = actors.size();
  result.total_edges = links.runs().size();
  result.truncated = result.total_edges > limit;
  tell_edges(columns, links, limit, TypeCounter(graph.type_count()), result);
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

}  // namespace

GraphViewResult actors_face(const EventGraph& graph, const SliceEvents& slice, std::size_t limit,
                            Meter& meter) {
  constexpr unsigned bits_of_narrow_edges = 32;
  return EdgeNumbers(graph.actor_count()).bits() <= bits_of_narrow_edges
             ? face<NarrowLink>(graph, slice, limit, meter)
             : face<WideLink>(graph, slice, limit, meter);
}

}  // namespace parley::query
