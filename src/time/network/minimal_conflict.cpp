#include "network/minimal_conflict.hpp"

#include <algorithm>
#include <utility>

namespace parley {
namespace {

using Graph = TemporalNetwork::Graph;

constexpr std::uint32_t no_label = 0xFFFF'FFFF;

/// The best way found to a boundary with so many statements.
struct Label {
  BoundaryId boundary;
  std::uint32_t before;     // the label it came from
  std::uint32_t statement;  // the last step's
};

/// Bellman and Ford's algorithm by number of statements: round k knows the least day each boundary
/// is forced to by k of them, so that the first round with a contradiction has the fewest.
class Walk {
 public:
  Walk(const Graph& graph, std::size_t& budget)
      : graph_(graph), budget_(budget), days_(graph.boundary_count(), no_latest) {}

  /// Forgets everything, to begin anew.
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

  /// Takes one statement more. `contradicts(boundary, day)` tells when a boundary cannot be so
  /// early; the walk to the first such is the answer.
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

  /// The first boundary of the walk that ends in a label; its statements go to `conflict`.
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

  /// Notes an earlier day of a boundary and, for an end, of the start before it.
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

}  // namespace

OrderConflict sorted(OrderConflict conflict) {
  for (std::vector<std::size_t>* const list : {&conflict.statements, &conflict.dated}) {
    std::sort(list->begin(), list->end());
    list->erase(std::unique(list->begin(), list->end()), list->end());
  }
  return conflict;
}

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

}  // namespace parley
