#include "parley/time/event_relations.hpp"

#include "network/distance_graph.hpp"

#include <algorithm>

namespace parley {
namespace {

using Graph = TemporalNetwork::Graph;

bool is_finite(Day day) noexcept {
  return day != no_earliest && day != no_latest;
}

/// later − earlier, or `otherwise` when one of them is not known or the difference is too large.
Day difference(Day later, Day earlier, Day otherwise) noexcept {
  Day days = 0;
  if (!is_finite(later) || !is_finite(earlier) || __builtin_sub_overflow(later, earlier, &days)) {
    return otherwise;
  }
  return days;
}

/// The most that the boundary `to` can be after each other one.
std::vector<Day> distances_to(const Graph& graph, BoundaryId to) {
  std::vector<Day> own(graph.boundary_count(), no_earliest);
  own[to] = 0;
  std::vector<Day> days = lower_limits(graph, std::move(own)).days;
  for (Day& day : days) {
    day = day == no_earliest ? no_latest : -day;
  }
  return days;
}

/// What is known of x ≤ y, two boundaries: dates limit both, `y_after_x` and `x_after_y` are the
/// most days between them by orders.
Likelihood no_later(Day x_earliest, Day x_latest, Day y_earliest, Day y_latest, Day y_after_x,
                    Day x_after_y) noexcept {
  const bool by_dates = is_finite(x_latest) && is_finite(y_earliest) && x_latest <= y_earliest;
  return {x_earliest <= y_latest && y_after_x >= 0, by_dates || x_after_y <= 0};
}

}  // namespace

EventRelations::EventRelations(const Bounds& one, std::span<const Bounds> alternatives,
                               const TemporalNetwork* network)
    : bounds_(one),
      alternatives_(alternatives.begin(), alternatives.end()),
      max_length_(difference(one.end_latest, one.start_earliest, no_latest)) {
  if (network != nullptr) {
    network_ = *network;
  }
}

EventRelations::EventRelations(const TemporalNetwork& network, std::size_t one,
                               std::span<const Bounds> alternatives)
    : EventRelations(network.bounds(one), alternatives, &network) {
  const Graph& graph = *network.graph_;
  one_ = one;
  is_placed_ = graph.places[one] != no_place;
  if (!is_placed_) {
    return;
  }
  const BoundaryId start = graph.places[one] * 2;
  distances_ = {distances_from(graph, start), distances_to(graph, start),
                distances_from(graph, start + 1), distances_to(graph, start + 1)};
  max_length_ = std::min(max_length_, distances_.from_start[start + 1]);
}

/// The distance of a boundary, or no limit for one that is nowhere.
Day EventRelations::at(const std::vector<Day>& days, std::size_t boundary) noexcept {
  return boundary == nowhere ? no_latest : days[boundary];
}

/// The other event's place among those that statements name.
std::size_t EventRelations::place(const Other& other) const noexcept {
  if (!network_ || !other.index || network_->graph_->places[*other.index] == no_place) {
    return nowhere;
  }
  return network_->graph_->places[*other.index];
}

/// Where it stands in distances_.
std::size_t EventRelations::boundary(const Other& other, bool end) const noexcept {
  const std::size_t at = is_placed_ ? place(other) : nowhere;
  return at == nowhere ? nowhere : 2 * at + (end ? 1 : 0);
}

bool EventRelations::is_one(const Other& other) const noexcept {
  return one_ && other.index == one_;
}

/// The fewest days the other event lasts, by its date and by what orders put inside of it.
Day EventRelations::least_length(const Other& other) const {
  Day days = std::max(Day{1}, difference(other.bounds.end_earliest, other.bounds.start_latest, 1));
  if (place(other) != nowhere) {
    days = std::max(days, network_->length(*other.index).least);
  }
  return days;
}

Likelihood EventRelations::is_before_by_hulls(const Other& other) const {
  if (is_one(other)) {
    return {};
  }
  const std::size_t end = boundary(other, true);
  const Bounds& a = other.bounds;
  return no_later(a.end_earliest, a.end_latest, bounds_.start_earliest, bounds_.start_latest,
                  at(distances_.to_start, end), at(distances_.from_start, end));
}

Likelihood EventRelations::is_after_by_hulls(const Other& other) const {
  if (is_one(other)) {
    return {};
  }
  const std::size_t start = boundary(other, false);
  const Bounds& a = other.bounds;
  return no_later(bounds_.end_earliest, bounds_.end_latest, a.start_earliest, a.start_latest,
                  at(distances_.from_end, start), at(distances_.to_end, start));
}

Likelihood EventRelations::is_within_by_hulls(const Other& other) const {
  if (is_one(other)) {
    return {true, true};
  }
  const std::size_t start = boundary(other, false);
  const std::size_t end = boundary(other, true);
  const Bounds& a = other.bounds;
  const Likelihood begins =
      no_later(bounds_.start_earliest, bounds_.start_latest, a.start_earliest, a.start_latest,
               at(distances_.from_start, start), at(distances_.to_start, start));
  const Likelihood ends =
      no_later(a.end_earliest, a.end_latest, bounds_.end_earliest, bounds_.end_latest,
               at(distances_.to_end, end), at(distances_.from_end, end));
  if (!begins.possible || !ends.possible) {
    return {};
  }
  const bool fits = max_length_ == no_latest || least_length(other) <= max_length_;
  return {fits, begins.certain && ends.certain};
}

}  // namespace parley
