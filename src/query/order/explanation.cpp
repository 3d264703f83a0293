#include "order/explanation.hpp"

#include "order/subnetwork.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace parley::query {
namespace {

using Items = std::vector<std::size_t>;
using Enough = std::function<bool(const Items&)>;

Items joined(const Items& a, const Items& b) {
  Items all = a;
  all.insert(all.end(), b.begin(), b.end());
  return all;
}

/// The items of `from` that are needed in addition to `given`. `changed`: `enough` has not been
/// called for `given` yet.
Items needed_beside(const Items& given, bool changed, const Items& from, const Enough& enough) {
  if (changed && enough(given)) {
    return {};
  }
  if (from.size() == 1) {
    return from;
  }
  const auto middle = from.begin() + static_cast<std::ptrdiff_t>(from.size() / 2);
  const Items first(from.begin(), middle);
  const Items second(middle, from.end());
  const Items of_first = needed_beside(joined(given, second), true, first, enough);
  const Items of_second = needed_beside(joined(given, of_first), !of_first.empty(), second, enough);
  return joined(of_first, of_second);
}

constexpr std::array bound_members{&Bounds::start_earliest, &Bounds::start_latest,
                                   &Bounds::end_earliest, &Bounds::end_latest};
constexpr Bounds nothing_known{};

Items every_item(std::size_t count) {
  Items all(count);
  std::iota(all.begin(), all.end(), std::size_t{0});
  return all;
}

/// Places of the two events and of those that the given statements name, ascending.
std::vector<std::size_t> places_of(const Subnetwork& events, const EventGraph& graph,
                                   const Items& statements) {
  std::vector<std::size_t> places = {0, 1};
  for (const std::size_t i : statements) {
    const TimeStatement<EventIndex>& stated = graph.orders().statements()[events.statements()[i]];
    places.push_back(events.place_of(stated.from));
    places.push_back(events.place_of(stated.to));
  }
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

/// The bounds that can be part of the explanation; those at the front are left out by preference.
/// First come the inner bounds, which often follow from an outer one by start < end, and in both
/// groups the bounds of other events before those of the two.
std::vector<ExplainingBound> candidate_bounds(const Subnetwork& events,
                                              const std::vector<std::size_t>& places) {
  std::vector<ExplainingBound> found;
  const auto add = [&](bool inner, bool outer) {
    for (auto place = places.rbegin(); place != places.rend(); ++place) {
      for (const BoundName name : {BoundName::start_latest, BoundName::end_earliest,
                                   BoundName::start_earliest, BoundName::end_latest}) {
        const bool is_inner = name == BoundName::start_latest || name == BoundName::end_earliest;
        const auto member = bound_members[static_cast<std::size_t>(name)];
        const Day day = events.date(*place).*member;
        if ((is_inner ? inner : outer) && day != nothing_known.*member) {
          found.push_back({events.event(*place), name, day});
        }
      }
    }
  };
  add(true, false);
  add(false, true);
  return found;
}

/// True when `found` has no relation beyond `possible`.
bool rules_out_the_rest(const AllenSet& found, const AllenSet& possible) {
  return (found & ~possible).none();
}

Items needed_statements(Subnetwork& events, const AllenSet& possible) {
  const Subnetwork::Dates dates = events.dates();
  const auto enough = [&](const Items& some) {
    return rules_out_the_rest(events.possible_relations(some, dates), possible);
  };
  return needed_items(events.statements().size(), enough);
}

/// What can be part of the explanation: alternatives of the events at some places, and bounds.
struct Candidates {
  std::vector<std::size_t> alternatives;
  std::vector<ExplainingBound> bounds;
};

/// Fills in the bounds and alternatives that are needed; leaves out alternatives before bounds.
void find_needed_dates(Subnetwork& events, const Candidates& candidates, const Items& statements,
                       RelationResult& result) {
  const std::size_t alternatives = candidates.alternatives.size();
  const auto enough = [&](const Items& some) {
    Subnetwork::Dates dates = events.nothing_known();
    for (const std::size_t i : some) {
      if (i < alternatives) {
        const std::size_t place = candidates.alternatives[i];
        const auto each = events.alternatives(place);
        dates.alternatives[place].assign(each.begin(), each.end());
      } else {
        const ExplainingBound& bound = candidates.bounds[i - alternatives];
        dates.bounds[events.place_of(bound.event)].*
            bound_members[static_cast<std::size_t>(bound.name)] = bound.day;
      }
    }
    for (Bounds& date : dates.bounds) {
      date = tighten(date).value();
    }
    return rules_out_the_rest(events.possible_relations(statements, std::move(dates)),
                              result.possible);
  };
  for (const std::size_t i : needed_items(alternatives + candidates.bounds.size(), enough)) {
    if (i < alternatives) {
      result.alternatives_of.push_back(events.event(candidates.alternatives[i]));
    } else {
      result.bounds.push_back(candidates.bounds[i - alternatives]);
    }
  }
  const auto key = [&](const ExplainingBound& bound) {
    return std::pair(events.place_of(bound.event), bound.name);
  };
  std::sort(result.bounds.begin(), result.bounds.end(),
            [&](const ExplainingBound& a, const ExplainingBound& b) { return key(a) < key(b); });
  std::sort(result.alternatives_of.begin(), result.alternatives_of.end(),
            [&](EventIndex a, EventIndex b) { return events.place_of(a) < events.place_of(b); });
}

}  // namespace

std::vector<std::size_t> needed_items(std::size_t items, const Enough& enough) {
  return items == 0 ? Items() : needed_beside({}, true, every_item(items), enough);
}

void explain(const EventGraph& graph, const RelationQuery& query, RelationResult& result) {
  Subnetwork events(graph, query);
  Items statements;
  if (!rules_out_the_rest(events.possible_relations({}, events.dates()), result.possible)) {
    result.minimal = events.connect();
    statements = needed_statements(events, result.possible);
    for (const std::size_t i : statements) {
      result.statements.push_back(events.statements()[i]);
    }
    std::sort(result.statements.begin(), result.statements.end());
  }
  const std::vector<std::size_t> places = places_of(events, graph, statements);
  Candidates candidates{{}, candidate_bounds(events, places)};
  for (auto place = places.rbegin(); place != places.rend(); ++place) {
    if (!events.alternatives(*place).empty()) {
      candidates.alternatives.push_back(*place);
    }
  }
  find_needed_dates(events, candidates, statements, result);
}

}  // namespace parley::query
