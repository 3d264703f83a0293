#pragma once

#include "parley/graph/graph_builder.hpp"
#include "parley/model/implied_order.hpp"
#include "parley/time/network_alternatives.hpp"
#include "parley/time/temporal_network.hpp"

#include "support/random_graph.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace parley::testing {

/// A graph whose events are connected by orders, relations, wholes and relative dates that can all
/// hold, some of them undated or of padded dates; and what it was made of.
struct OrderedGraph {
  EventGraph graph;
  std::vector<Bounds> dates;               ///< of event `e<i>`
  std::vector<Bounds> padded;              ///< the same where qualifiers widen it
  std::vector<OrderStatement> statements;  ///< between those i
  NetworkAlternatives alternatives;        ///< of the same events; none where there is no choice
  std::vector<Bounds> real;                ///< a start and an end of each, with which all holds

  EventIndex event(std::size_t i) const { return *graph.find_event("e" + std::to_string(i)); }
};

/// A start and an end that some event really had.
struct RealSpan {
  Day start = 0;
  Day end = 0;
};

/// Bounds around what really was, somewhere on the way from exact to undated.
inline Bounds bounds_around(Dice& dice, const RealSpan& real, std::uint32_t most) {
  if (dice.one_in(5)) {
    return {};
  }
  Bounds bounds{real.start - dice.roll(most), real.start + dice.roll(most),
                real.end - dice.roll(most), real.end + dice.roll(most)};
  if (dice.one_in(8)) {
    bounds.start_earliest = no_earliest;
  }
  if (dice.one_in(8)) {
    bounds.end_latest = no_latest;
  }
  return tighten(bounds).value();
}

inline Bounds widened(Dice& dice, const Bounds& bounds) {
  const auto less = [&](Day day) { return day == no_earliest ? day : day - dice.roll(4); };
  const auto more = [&](Day day) { return day == no_latest ? day : day + dice.roll(4); };
  return tighten({less(bounds.start_earliest), more(bounds.start_latest), less(bounds.end_earliest),
                  more(bounds.end_latest)})
      .value();
}

/// Alternatives of which one allows what really was; none for most events. What lies between them
/// is often wide.
inline std::vector<Bounds> alternatives_around(Dice& dice, const RealSpan& real) {
  if (!dice.one_in(3)) {
    return {};
  }
  std::vector<Bounds> alternatives = {{real.start, real.start, real.end, real.end}};
  for (std::uint32_t count = 1 + dice.roll(2); count > 0; --count) {
    const Day day = dice.roll(40);
    const Day last = day + (dice.one_in(2) ? 0 : dice.roll(6));
    alternatives.push_back(tighten({day, last, day + 1, last + 1}).value());
  }
  alternatives = distinct_alternatives(std::move(alternatives));
  return alternatives.size() < 2 ? std::vector<Bounds>() : alternatives;
}

/// Whether some dates are one of several.
enum class Choices { none, some };

/// True when an order holds between two spans that are known exactly.
inline bool really_holds(TimeOrder order, const RealSpan& a, const RealSpan& b) {
  return TemporalNetwork::make({{a.start, a.start, a.end, a.end}, {b.start, b.start, b.end, b.end}},
                               {{0, order, 1}})
      .has_value();
}

inline OrderedGraph random_ordered_graph(std::uint64_t seed, std::uint32_t events = 12,
                                         std::uint32_t tries = 40,
                                         Choices choices = Choices::none) {
  Dice dice(seed);
  std::vector<RealSpan> real(events);
  std::vector<Bounds> dates;
  std::vector<Bounds> padded;
  NetworkAlternatives alternatives(events);
  std::vector<Bounds> exact;
  for (RealSpan& span : real) {
    span.start = dice.roll(30);
    span.end = span.start + 1 + (dice.one_in(2) ? 0 : dice.roll(12));
    exact.push_back({span.start, span.start, span.end, span.end});
    dates.push_back(bounds_around(dice, span, dice.one_in(3) ? 1 : 8));
    if (choices == Choices::some) {
      std::vector<Bounds>& choice = alternatives[dates.size() - 1];
      choice = alternatives_around(dice, span);
      dates.back() = choice.empty() ? dates.back() : hull(choice);
    }
    padded.push_back(dice.one_in(3) ? widened(dice, dates.back()) : dates.back());
  }
  const auto name = [](std::uint32_t i) { return "e" + std::to_string(i); };
  std::vector<std::string> names;
  for (std::uint32_t i = 0; i < events; ++i) {
    names.push_back(name(i));
  }
  std::vector<EventRow> rows(events);
  std::vector<std::vector<RelationRow>> relations(events);
  std::vector<OrderStatement> statements;
  GraphBuilder builder;
  for (std::uint32_t i = 0; i < tries; ++i) {
    const std::uint32_t a = dice.roll(events);
    const std::uint32_t b = dice.roll(events);
    if (a == b) {
      continue;
    }
    if (dice.one_in(2)) {
      const auto order = static_cast<StatedOrder>(dice.roll(17));
      if (really_holds(time_order(order), real[a], real[b])) {
        builder.add_order(names[a], order, names[b]);
        statements.push_back({a, time_order(order), b});
      }
    } else if (dice.one_in(4)) {
      const Day since = real[a].start - (real[b].end - 1);
      if (!rows[a].relative && since >= 0) {
        rows[a].relative = {names[b], std::max<Day>(0, since - 2), since + dice.roll(3)};
        statements.push_back(
            {a, TimeOrder::days_after, b, rows[a].relative->least, rows[a].relative->most});
      }
    } else {
      const auto type = static_cast<RelationType>(dice.roll(9));
      const auto order = implied_order(type, a, b);
      if (!order || really_holds(order->is, real[order->a], real[order->b])) {
        if (type == RelationType::part_of && rows[a].part_of.empty()) {
          rows[a].part_of = names[b];
        } else {
          relations[a].push_back({type, names[b]});
        }
        if (order) {
          statements.push_back(*order);
        }
      }
    }
  }
  for (std::uint32_t i = 0; i < 5; ++i) {
    builder.add_actor("a" + std::to_string(i), "", ActorKind::state);
  }
  for (std::uint32_t i = 0; i < events; ++i) {
    EventRow& row = rows[i];
    row.id = names[i];
    row.type = dice.one_in(2) ? "talks" : "letter";
    row.bounds = dates[i];
    row.alternatives = alternatives[i];
    row.padded = padded[i] == dates[i] ? std::nullopt : std::optional<Bounds>(padded[i]);
    row.relations = relations[i];
    row.model_row = i;
    const std::string first = "a" + std::to_string(dice.roll(5));
    const std::string second = "a" + std::to_string(dice.roll(5));
    const std::vector<ParticipantRow> parts = {{.actor = first, .role = Role::initiator},
                                               {.actor = second, .role = Role::recipient}};
    row.participants = parts;
    builder.add_event(row);
  }
  EventGraph graph = std::move(builder).build();
  return {std::move(graph),      std::move(dates),        std::move(padded),
          std::move(statements), std::move(alternatives), std::move(exact)};
}

}  // namespace parley::testing
