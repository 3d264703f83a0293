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

/// Of `from`, what is needed beside `given`. `changed`: `given` grew since it was last asked about.
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

/// Places of the two events and of those that the chosen statements name, ascending.
std::vector<std::size_t> touched(const Subnetwork& events, const EventGraph& graph,
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

/// Bounds that may decide, in the order in which they are better spared: what start < end alone
/// makes of another bound first, then those of other events than the two.
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

/// True when nothing more than `verdict` is possible.
bool decides(const AllenSet& found, const AllenSet& verdict) {
  return (found & ~verdict).none();
}

Items needed_statements(Subnetwork& events, const AllenSet& verdict) {
  const Subnetwork::Dates dates = events.dates();
  const auto enough = [&](const Items& some) {
    return decides(events.verdict(some, dates), verdict);
  };
  return needed_items(events.statements().size(), enough);
}

/// What may decide of dates: places whose readings may, and bounds.
struct Candidates {
  std::vector<std::size_t> choices;
  std::vector<ExplainingBound> bounds;
};

/// Fills in what is needed of dates; readings are spared before bounds.
void find_needed_dates(Subnetwork& events, const Candidates& candidates, const Items& statements,
                       RelationResult& result) {
  const std::size_t choices = candidates.choices.size();
  const auto enough = [&](const Items& some) {
    Subnetwork::Dates dates = events.nothing_known();
    for (const std::size_t i : some) {
      if (i < choices) {
        const std::size_t place = candidates.choices[i];
        const auto each = events.alternatives(place);
        dates.alternatives[place].assign(each.begin(), each.end());
      } else {
        const ExplainingBound& bound = candidates.bounds[i - choices];
        dates.bounds[events.place_of(bound.event)].*
            bound_members[static_cast<std::size_t>(bound.name)] = bound.day;
      }
    }
    for (Bounds& date : dates.bounds) {
      date = tighten(date).value();
    }
    return decides(events.verdict(statements, std::move(dates)), result.possible);
  };
  for (const std::size_t i : needed_items(choices + candidates.bounds.size(), enough)) {
    if (i < choices) {
      result.choices.push_back(events.event(candidates.choices[i]));
    } else {
      result.bounds.push_back(candidates.bounds[i - choices]);
    }
  }
  const auto key = [&](const ExplainingBound& bound) {
    return std::pair(events.place_of(bound.event), bound.name);
  };
  std::sort(result.bounds.begin(), result.bounds.end(),
            [&](const ExplainingBound& a, const ExplainingBound& b) { return key(a) < key(b); });
  std::sort(result.choices.begin(), result.choices.end(),
            [&](EventIndex a, EventIndex b) { return events.place_of(a) < events.place_of(b); });
}

}  // namespace

std::vector<std::size_t> needed_items(std::size_t items, const Enough& enough) {
  return items == 0 ? Items() : needed_beside({}, true, every_item(items), enough);
}

void find_reasons(const EventGraph& graph, const RelationQuery& query, RelationResult& result) {
  Subnetwork events(graph, query);
  Items statements;
  if (!decides(events.verdict({}, events.dates()), result.possible)) {
    result.minimal = events.connect();
    statements = needed_statements(events, result.possible);
    for (const std::size_t i : statements) {
      result.statements.push_back(events.statements()[i]);
    }
    std::sort(result.statements.begin(), result.statements.end());
  }
  const std::vector<std::size_t> places = touched(events, graph, statements);
  Candidates candidates{{}, candidate_bounds(events, places)};
  for (auto place = places.rbegin(); place != places.rend(); ++place) {
    if (!events.alternatives(*place).empty()) {
      candidates.choices.push_back(*place);
    }
  }
  find_needed_dates(events, candidates, statements, result);
}

}  // namespace parley::query
