#pragma once

#include "parley/time/temporal_network.hpp"

#include "random_bounds.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <random>
#include <utility>
#include <vector>

namespace parley {

/// Allen's definitions and the weaker orders, straight from their words.
inline bool holds(TimeOrder order, const Realisation& a, const Realisation& b) {
  switch (order) {
    case TimeOrder::before: return a.end < b.start;
    case TimeOrder::meets: return a.end == b.start;
    case TimeOrder::overlaps: return a.start < b.start && b.start < a.end && a.end < b.end;
    case TimeOrder::finished_by: return a.start < b.start && a.end == b.end;
    case TimeOrder::contains: return a.start < b.start && b.end < a.end;
    case TimeOrder::starts: return a.start == b.start && a.end < b.end;
    case TimeOrder::equals: return a.start == b.start && a.end == b.end;
    case TimeOrder::started_by: return a.start == b.start && b.end < a.end;
    case TimeOrder::during: return b.start < a.start && a.end < b.end;
    case TimeOrder::finishes: return b.start < a.start && a.end == b.end;
    case TimeOrder::overlapped_by: return b.start < a.start && a.start < b.end && b.end < a.end;
    case TimeOrder::met_by: return b.end == a.start;
    case TimeOrder::after: return b.end < a.start;
    case TimeOrder::within: return b.start <= a.start && a.end <= b.end;
    case TimeOrder::shares_a_day: return a.start < b.end && b.start < a.end;
    case TimeOrder::ends_before_or_with_start_of: return a.end <= b.start;
    case TimeOrder::starts_before_start_of: return a.start < b.start;
    case TimeOrder::starts_before_or_with_start_of: return a.start <= b.start;
    case TimeOrder::ends_by_first_day_of: return a.end - 1 <= b.start;
    case TimeOrder::days_after: break;
  }
  return false;
}

/// The same with the days of days_after: from last day to first day, in whichever direction.
inline bool holds(const OrderStatement& statement, const Realisation& a, const Realisation& b) {
  if (statement.is != TimeOrder::days_after) {
    return holds(statement.is, a, b);
  }
  const Day since = a.start - (b.end - 1);
  const Day until = b.start - (a.end - 1);
  const bool not_too_early =
      statement.least == no_earliest ||
      (statement.least >= 0 ? since >= statement.least : until <= -statement.least);
  const bool not_too_late =
      statement.most >= 0 ? since <= statement.most : until >= -statement.most;
  return not_too_early && not_too_late;
}

/// What all solutions of a small network together show.
struct Solutions {
  std::size_t count = 0;
  std::vector<Bounds> bounds;
  std::map<std::pair<std::size_t, std::size_t>, AllenSet> relations;
};

inline Bounds exact(const Realisation& span) {
  return {span.start, span.start, span.end, span.end};
}

/// Tries every choice of spans, one for each event.
inline Solutions solve(const std::vector<std::vector<Realisation>>& choices,
                       const std::vector<OrderStatement>& statements) {
  Solutions found;
  std::vector<std::size_t> pick(choices.size());
  const auto span = [&](std::size_t event) { return choices[event][pick[event]]; };
  while (true) {
    if (std::all_of(statements.begin(), statements.end(),
                    [&](const OrderStatement& s) { return holds(s, span(s.a), span(s.b)); })) {
      for (std::size_t a = 0; a < choices.size(); ++a) {
        if (found.count == 0) {
          found.bounds.push_back(exact(span(a)));
        }
        found.bounds[a] = hull(found.bounds[a], exact(span(a)));
        for (std::size_t b = 0; b < choices.size(); ++b) {
          found.relations[{a, b}] |= possible_relations(exact(span(a)), exact(span(b)));
        }
      }
      ++found.count;
    }
    std::size_t event = 0;
    while (event < choices.size() && ++pick[event] == choices[event].size()) {
      pick[event++] = 0;
    }
    if (event == choices.size()) {
      return found;
    }
  }
}

/// Tries every realisation of every event.
inline Solutions solve(const std::vector<Bounds>& events,
                       const std::vector<OrderStatement>& statements) {
  std::vector<std::vector<Realisation>> choices;
  for (const Bounds& event : events) {
    choices.push_back(realisations(event));
  }
  return solve(choices, statements);
}

inline std::vector<OrderStatement> random_statements(std::mt19937& random, std::size_t events,
                                                     std::size_t count) {
  std::uniform_int_distribution<std::size_t> event(0, events - 1);
  std::uniform_int_distribution<std::size_t> order(0, time_order_count - 1);
  std::vector<OrderStatement> statements;
  for (std::size_t i = 0; i < count; ++i) {
    statements.push_back({event(random), static_cast<TimeOrder>(order(random)), event(random)});
  }
  return statements;
}

inline std::vector<OrderStatement> pick(const std::vector<OrderStatement>& statements,
                                        const std::vector<std::size_t>& indices) {
  std::vector<OrderStatement> picked;
  for (const std::size_t index : indices) {
    picked.push_back(statements[index]);
  }
  return picked;
}

/// Turns some statements into ones of days.
inline void sprinkle_days(std::mt19937& random, std::vector<OrderStatement>& statements) {
  std::uniform_int_distribution<Day> days(-3, 3);
  for (OrderStatement& statement : statements) {
    if (random() % 4 == 0) {
      statement.is = TimeOrder::days_after;
      statement.least = random() % 5 == 0 ? no_earliest : days(random);
      statement.most = random() % 5 == 0 ? no_latest : std::max(statement.least, days(random));
    }
  }
}

}  // namespace parley
