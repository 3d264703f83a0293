#include "parley/time/event_relations.hpp"

#include "network/alternative_pairs.hpp"
#include "network/distance_graph.hpp"
#include "network/pair_constraints.hpp"

#include <initializer_list>

namespace parley {
namespace {

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

/// The readings of a date, or the date itself where it has none.
std::span<const Bounds> every_alternative(std::span<const Bounds> alternatives,
                                          const Bounds& bounds) {
  return alternatives.empty() ? std::span<const Bounds>(&bounds, 1) : alternatives;
}

}  // namespace

/// What orders say of the distances between the other event (a) and this one (b).
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

/// What is certain or impossible by the hulls is so by every reading; else the readings are asked.
Likelihood EventRelations::by_alternatives(const Likelihood& by_hulls, const Other& other,
                                           const AllenSet& wanted) const {
  const bool narrowed = by_hulls.certain || !by_hulls.possible;
  if (narrowed || (alternatives_.empty() && other.alternatives.empty())) {
    return by_hulls;
  }
  const AllenSet found = relations(other);
  return {(found & wanted).any(), (found & ~wanted).none()};
}

Likelihood EventRelations::is_before(const Other& other) const {
  const Likelihood by_hulls = is_before_by_hulls(other);
  // Only one day of each date counts here, and a hull has the first and last of those.
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
