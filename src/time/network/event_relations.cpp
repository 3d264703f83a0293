#include "parley/time/event_relations.hpp"

#include "network/alternative_pairs.hpp"
#include "network/distance_graph.hpp"
#include "network/pair_constraints.hpp"

#include <algorithm>
#include <initializer_list>

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

/// The most days that the boundary `to` can be after each other one.
std::vector<Day> distances_to(const Graph& graph, BoundaryId to) {
  std::vector<Day> own(graph.boundary_count(), no_earliest);
  own[to] = 0;
  std::vector<Day> days = lower_limits(graph, std::move(own)).days;
  for (Day& day : days) {
    day = day == no_earliest ? no_latest : -day;
  }
  return days;
}

/// Whether x ≤ y, for two boundaries with these earliest and latest days; `y_after_x` and
/// `x_after_y` are the most days between them by orders.
Likelihood no_later(Day x_earliest, Day x_latest, Day y_earliest, Day y_latest, Day y_after_x,
                    Day x_after_y) noexcept {
  const bool by_dates = is_finite(x_latest) && is_finite(y_earliest) && x_latest <= y_earliest;
  return {x_earliest <= y_latest && y_after_x >= 0, by_dates || x_after_y <= 0};
}

constexpr AllenSet set_of(std::initializer_list<AllenRelation> relations) {
  unsigned long bits = 0;
  for (const AllenRelation relation : relations) {
    bits |= 1UL << static_cast<unsigned>(relation);
  }
  return {bits};
}

constexpr AllenSet before_or_meets = set_of({AllenRelation::before, AllenRelation::meets});
constexpr AllenSet after_or_met_by = set_of({AllenRelation::after, AllenRelation::met_by});
constexpr AllenSet inside = set_of(
    {AllenRelation::starts, AllenRelation::equals, AllenRelation::during, AllenRelation::finishes});

/// The alternatives of a date, or its bounds where it has none.
std::span<const Bounds> every_alternative(std::span<const Bounds> alternatives,
                                          const Bounds& bounds) {
  return alternatives.empty() ? std::span<const Bounds>(&bounds, 1) : alternatives;
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

/// The distance of a boundary; no_latest for `nowhere`.
Day EventRelations::at(const std::vector<Day>& days, std::size_t boundary) noexcept {
  return boundary == nowhere ? no_latest : days[boundary];
}

/// The place of the other event among those that statements name, or `nowhere`.
std::size_t EventRelations::place(const Other& other) const noexcept {
  if (!network_ || !other.index || network_->graph_->places[*other.index] == no_place) {
    return nowhere;
  }
  return network_->graph_->places[*other.index];
}

/// The index of its boundary in distances_, or `nowhere`.
std::size_t EventRelations::boundary(const Other& other, bool end) const noexcept {
  const std::size_t at = is_placed_ ? place(other) : nowhere;
  return at == nowhere ? nowhere : 2 * at + (end ? 1 : 0);
}

bool EventRelations::is_one(const Other& other) const noexcept {
  return one_ && other.index == one_;
}

/// The fewest days the other event lasts, by its date and by the events that orders put into it.
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

/// The distances that orders allow between the other event (a) and this one (b).
PairConstraints EventRelations::pair_with(const Other& other) const {
  PairConstraints pair;
  if (place(other) != nowhere) {
    const TemporalNetwork::Length length = network_->length(*other.index);
    pair.limit(0, 1, length.most);
    pair.limit(1, 0, -length.least);
  }
  if (!is_placed_) {
    return pair;
  }
  constexpr std::size_t start = 2;
  constexpr std::size_t end = 3;
  const std::size_t own_start = network_->graph_->places[*one_] * std::size_t{2};
  pair.limit(start, end, distances_.from_start[own_start + 1]);
  pair.limit(end, start, distances_.from_end[own_start]);
  if (const std::size_t theirs = boundary(other, false); theirs != nowhere) {
    for (std::size_t i = 0; i < 2; ++i) {
      pair.limit(start, i, distances_.from_start[theirs + i]);
      pair.limit(end, i, distances_.from_end[theirs + i]);
      pair.limit(i, start, distances_.to_start[theirs + i]);
      pair.limit(i, end, distances_.to_end[theirs + i]);
    }
  }
  return pair;
}

bool EventRelations::is_connected(const Other& other) const noexcept {
  const std::size_t start = boundary(other, false);
  if (start == nowhere) {
    return false;
  }
  for (const std::vector<Day>* days :
       {&distances_.from_start, &distances_.to_start, &distances_.from_end, &distances_.to_end}) {
    if ((*days)[start] != no_latest || (*days)[start + 1] != no_latest) {
      return true;
    }
  }
  return false;
}

AllenSet EventRelations::relations(const Other& other) const {
  if (is_one(other)) {
    return set_of({AllenRelation::equals});
  }
  const PairConstraints pair = pair_with(other);
  const AllenSet by_hulls = pair.relations(other.bounds, bounds_);
  if (alternatives_.empty() && other.alternatives.empty()) {
    return by_hulls;
  }
  const AllenSet found =
      relations_of_pairs(every_alternative(other.alternatives, other.bounds),
                         every_alternative(alternatives_, bounds_), by_hulls,
                         [&pair](const Bounds& a, const Bounds& b, const AllenSet& wanted) {
                           return pair.relations(a, b, wanted);
                         });
  return found.any() ? found : by_hulls;
}

/// What is certain or impossible by the hulls is so by every alternative. Only the rest depends on
/// the alternatives.
Likelihood EventRelations::by_alternatives(const Likelihood& by_hulls, const Other& other,
                                           const AllenSet& wanted) const {
  const bool decided = by_hulls.certain || !by_hulls.possible;
  if (decided || (alternatives_.empty() && other.alternatives.empty())) {
    return by_hulls;
  }
  const AllenSet found = relations(other);
  return {(found & wanted).any(), (found & ~wanted).none()};
}

Likelihood EventRelations::is_before(const Other& other) const {
  const Likelihood by_hulls = is_before_by_hulls(other);
  // Without a connection only one day of each date matters, the first or the last: hulls have
  // those.
  return is_connected(other) ? by_alternatives(by_hulls, other, before_or_meets) : by_hulls;
}

Likelihood EventRelations::is_after(const Other& other) const {
  const Likelihood by_hulls = is_after_by_hulls(other);
  return is_connected(other) ? by_alternatives(by_hulls, other, after_or_met_by) : by_hulls;
}

Likelihood EventRelations::is_within(const Other& other) const {
  return by_alternatives(is_within_by_hulls(other), other, inside);
}

}  // namespace parley
