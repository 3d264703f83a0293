#include "network/minimal_conflict.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace parley {
namespace {

using Graph = TemporalNetwork::Graph;

constexpr std::uint32_t no_label = 0xFFFF'FFFF;

/// The last step of the best walk to a boundary with a given number of statements.
struct Label {
  BoundaryId boundary;
  std::uint32_t before;     // the label of the step before
  std::uint32_t statement;  // of the step
};

/// The algorithm of Bellman and Ford in rounds: after round k, each boundary has the earliest day
/// that k statements force it to. So the first round that ends in a contradiction has the fewest
/// statements.
class Walk {
 public:
  Walk(const Graph& graph, std::size_t& budget)
      : graph_(graph), budget_(budget), days_(graph.boundary_count(), no_latest) {}

  /// Removes all boundaries and labels.
  void clear() {
    for (const Label& label : labels_) {
      days_[label.boundary] = no_latest;
    }
    labels_.clear();
    front_.clear();
    front_labels_.clear();
  }

  /// Begins at a boundary that is no later than a day.
  void begin(BoundaryId boundary, Day latest) {
    days_[boundary] = latest;
    front_.emplace_back(boundary, latest);
    front_labels_.push_back(add({boundary, no_label, no_statement}));
  }

  /// Runs one round. `contradicts(boundary, day)` is true when the boundary cannot be that early.
  /// Returns the label at which the first such walk ends, if there is one.
  template <class Contradicts>
  std::optional<std::uint32_t> step(const Contradicts& contradicts) {
    const auto from = std::exchange(front_, {});
    const auto labels = std::exchange(front_labels_, {});
    for (std::size_t i = 0; i < from.size(); ++i) {
      const auto [boundary, day] = from[i];
      const Graph::EdgeRange range = graph_.edges_from[boundary];
      for (std::uint32_t e = range.begin; e < range.end; ++e) {
        const DifferenceEdge& edge = graph_.edges[e];
        if (edge.statement == no_statement) {
          continue;
        }
        if (auto end = reach(edge.to, day + edge.days, labels[i], edge.statement, contradicts)) {
          return end;
        }
      }
    }
    return std::nullopt;
  }

  bool stuck() const noexcept { return front_.empty() || budget_ == 0; }

  /// The boundary where the walk to a label begins; appends its statements to `conflict`.
  BoundaryId read(std::uint32_t label, OrderConflict& conflict) const {
    while (labels_[label].before != no_label) {
      if (labels_[label].statement != no_statement) {
        conflict.statements.push_back(labels_[label].statement);
      }
      label = labels_[label].before;
    }
    return labels_[label].boundary;
  }

  BoundaryId end_of(std::uint32_t label) const { return labels_[label].boundary; }

 private:
  std::uint32_t add(const Label& label) {
    labels_.push_back(label);
    budget_ -= budget_ > 0 ? 1 : 0;
    return static_cast<std::uint32_t>(labels_.size() - 1);
  }

  /// Records an earlier day of a boundary and, for an end, of the start before it.
  template <class Contradicts>
  std::optional<std::uint32_t> reach(BoundaryId to, Day day, std::uint32_t before,
                                     std::uint32_t statement, const Contradicts& contradicts) {
    while (day < days_[to]) {
      days_[to] = day;
      before = add({to, before, statement});
      if (contradicts(to, day)) {
        return before;
      }
      front_.emplace_back(to, day);
      front_labels_.push_back(before);
      if (to % 2 == 0) {
        break;
      }
      --to;
      --day;
      statement = no_statement;
    }
    return std::nullopt;
  }

  const Graph& graph_;
  std::size_t& budget_;
  std::vector<Day> days_;
  std::vector<std::pair<BoundaryId, Day>> front_;
  std::vector<std::uint32_t> front_labels_;
  std::vector<Label> labels_;
};

constexpr std::size_t max_labels = 2'000'000;

/// The conflict with its lists sorted and each entry once.
OrderConflict sorted(OrderConflict conflict) {
  for (std::vector<std::size_t>* const list : {&conflict.statements, &conflict.dated}) {
    std::sort(list->begin(), list->end());
    list->erase(std::unique(list->begin(), list->end()), list->end());
  }
  return conflict;
}

/// A negative cycle of fewer statements than `found`; `found` itself when there is none.
OrderConflict smaller_cycle(const Graph& graph, OrderConflict found) {
  std::size_t budget = max_labels;
  Walk walk(graph, budget);
  for (BoundaryId start = 0; start < graph.boundary_count() && budget > 0; ++start) {
    walk.clear();
    walk.begin(start, 0);
    // The boundary itself stands at day 0, so any earlier day for it closes a negative cycle.
    const auto closes = [start](BoundaryId at, Day day) { return at == start && day < 0; };
    for (std::size_t i = 1; i < found.statements.size() && !walk.stuck(); ++i) {
      if (const auto end = walk.step(closes)) {
        found = {};
        walk.read(*end, found);
        found = sorted(std::move(found));
        break;
      }
    }
  }
  return found;
}

/// The same for a walk from the latest day of one boundary to before the earliest of another.
OrderConflict smaller_walk_between_dates(const Graph& graph, const std::vector<Bounds>& events,
                                         OrderConflict found) {
  std::size_t budget = max_labels;
  Walk walk(graph, budget);
  const std::vector<Day> upper = own_upper(graph, events);
  const std::vector<Day> lower = own_lower(graph, events);
  for (BoundaryId at = 0; at < graph.boundary_count(); ++at) {
    if (upper[at] != no_latest) {
      walk.begin(at, upper[at]);
    }
  }
  const auto too_early = [&](BoundaryId at, Day day) { return day < lower[at]; };
  for (std::size_t i = 1; i < found.statements.size() && !walk.stuck(); ++i) {
    if (const auto end = walk.step(too_early)) {
      found = {};
      found.dated = {graph.event_of(walk.end_of(*end))};
      found.dated.push_back(graph.event_of(walk.read(*end, found)));
      return sorted(std::move(found));
    }
  }
  return found;
}

void add_statement(OrderConflict& conflict, const DifferenceEdge& edge) {
  if (edge.statement != no_statement) {
    conflict.statements.push_back(edge.statement);
  }
}

/// Follows the edges that set the limit of a boundary back to the boundary whose date set it.
/// Returns that one; appends the statements on the way to `conflict`.
BoundaryId trace(const Graph& graph, const Limits& limits, BoundaryId at, bool backwards,
                 OrderConflict& conflict) {
  while (limits.by[at] != no_edge) {
    const DifferenceEdge& edge = graph.edges[limits.by[at]];
    add_statement(conflict, edge);
    at = backwards ? edge.from : edge.to;
  }
  return at;
}

/// The statements of the negative cycle in `limits`; they contradict each other whatever the dates.
OrderConflict conflict_on_cycle(const Graph& graph, const Limits& limits) {
  OrderConflict conflict;
  BoundaryId at = *limits.cycle;
  do {
    const DifferenceEdge& edge = graph.edges[limits.by[at]];
    add_statement(conflict, edge);
    at = edge.from;
  } while (at != *limits.cycle);
  return sorted(std::move(conflict));
}

/// The statements that force some boundary to be both no later than one day and no earlier than a
/// later day. Of the first 50 such boundaries, the one with the fewest statements.
std::optional<OrderConflict> conflict_with_dates(const Graph& graph,
                                                 const std::vector<Bounds>& events) {
  const Limits upper = upper_limits(graph, own_upper(graph, events));
  const Limits lower = lower_limits(graph, own_lower(graph, events));
  constexpr std::size_t max_tried = 50;
  std::size_t tried = 0;
  std::optional<OrderConflict> smallest;
  for (BoundaryId at = 0; at < graph.boundary_count() && tried < max_tried; ++at) {
    if (lower.days[at] <= upper.days[at]) {
      continue;
    }
    ++tried;
    OrderConflict conflict;
    conflict.dated = {graph.event_of(trace(graph, upper, at, true, conflict)),
                      graph.event_of(trace(graph, lower, at, false, conflict))};
    conflict = sorted(std::move(conflict));
    if (!smallest || conflict.statements.size() < smallest->statements.size()) {
      smallest = std::move(conflict);
    }
  }
  return smallest;
}

}  // namespace

OrderConflict irreducible(const std::vector<Bounds>& events,
                          const std::vector<OrderStatement>& statements, OrderConflict conflict) {
  constexpr std::size_t max_tried = 64;
  if (conflict.statements.size() > max_tried) {
    return conflict;
  }
  std::size_t needed = 0;  // the conflict needs each of its first statements, this many
  while (needed < conflict.statements.size()) {
    std::vector<bool> left_out(statements.size(), true);
    for (std::size_t i = 0; i < conflict.statements.size(); ++i) {
      left_out[conflict.statements[i]] = i == needed;
    }
    auto smaller = find_conflict(make_distance_graph(events.size(), statements, left_out), events);
    if (!smaller) {
      ++needed;
      continue;
    }
    conflict = *std::move(smaller);
    needed = 0;
  }
  return conflict;
}

std::optional<OrderConflict> find_conflict(const Graph& graph, const std::vector<Bounds>& events) {
  const Limits free = upper_limits(graph, std::vector<Day>(graph.boundary_count(), 0));
  if (free.cycle) {
    return smaller_walk_between_dates(graph, events,
                                      smaller_cycle(graph, conflict_on_cycle(graph, free)));
  }
  auto conflict = conflict_with_dates(graph, events);
  if (conflict) {
    conflict = smaller_walk_between_dates(graph, events, *std::move(conflict));
  }
  return conflict;
}

}  // namespace parley
