#pragma once

#include "parley/graph/graph_builder.hpp"
#include "parley/time/alternatives.hpp"

#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parley::testing {

/// Numbers that are the same on every machine for one seed.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}
  /// One of 0..sides-1.
  std::uint32_t roll(std::uint32_t sides) { return static_cast<std::uint32_t>(engine_() % sides); }
  bool one_in(std::uint32_t sides) { return roll(sides) == 0; }

 private:
  std::mt19937_64 engine_;
};

struct RandomGraphSize {
  std::uint32_t events = 60;
  std::uint32_t actors = 9;
  std::uint32_t days = 40;  ///< the dates lie in 0..days
  std::uint32_t parts = 4;  ///< at most so many participations in an event
};

/// Any bounds the model allows: instants, spans, vague starts and ends, open sides, undated.
inline Bounds random_bounds(Dice& dice, std::uint32_t days) {
  if (dice.one_in(8)) {
    return {};
  }
  const Day day = dice.roll(days);
  if (dice.one_in(2)) {
    return {day, day, day + 1, day + 1};
  }
  const Day last = day + 1 + dice.roll(days / 2);
  Bounds bounds{day, day + dice.roll(6), last, last + dice.roll(6)};
  if (dice.one_in(6)) {
    bounds.start_earliest = no_earliest;
  }
  if (dice.one_in(6)) {
    bounds.end_latest = no_latest;
  }
  if (dice.one_in(4)) {
    bounds.start_latest = no_latest;
    bounds.end_earliest = no_earliest;
  }
  return tighten(bounds).has_value() ? tighten(bounds).value() : Bounds{day, day, last, last};
}

/// For some events, two or three alternatives of a one-of date.
inline std::vector<Bounds> random_choice(Dice& dice, std::uint32_t days) {
  std::vector<Bounds> alternatives;
  if (!dice.one_in(4)) {
    return alternatives;
  }
  for (std::uint32_t count = 2 + dice.roll(2); count > 0; --count) {
    const Day day = dice.roll(days);
    const Day last = day + dice.roll(4);
    alternatives.push_back(tighten({day, last, day + 1, last + 1}).value());
  }
  return alternatives;
}

/// A graph with every kind of thing in it, from a seed. Actors `a0`…, types `t0`… (t0 symmetric),
/// sources `s0`…`s2`, places `p0`…`p2`, events `e0`… in no order of time. Every fifth seed gives a
/// graph without a vague date: each event is on one certain day, or undated. Every third seed gives
/// a graph in which some events carry flags.
inline EventGraph random_graph(std::uint64_t seed, RandomGraphSize size = {}) {
  Dice dice(seed);
  Dice flag_dice(seed);  // of their own: the rest of a graph is the same with flags and without
  GraphBuilder builder;
  const auto name = [](char letter, std::uint32_t number) {
    return letter + std::to_string(number);
  };
  for (std::uint32_t i = 0; i < size.actors; ++i) {
    builder.add_actor(name('a', i), name('a', i), ActorKind::person);
  }
  for (std::uint32_t i = 0; i < 4; ++i) {
    builder.add_type(name('t', i), i == 0);
  }
  for (std::uint32_t i = 0; i < 3; ++i) {
    builder.add_source(name('s', i));
  }
  for (std::uint32_t i = 0; i < size.events; ++i) {
    const std::string id = name('e', i);
    const std::string type = name('t', dice.roll(4));
    const std::string place = dice.one_in(2) ? name('p', dice.roll(3)) : std::string();
    std::vector<std::string> texts;
    texts.reserve(16);
    const auto keep = [&texts](std::string text) -> std::string_view {
      return texts.emplace_back(std::move(text));
    };
    std::vector<ParticipantRow> parts;
    for (std::uint32_t count = dice.roll(size.parts + 1); count > 0; --count) {
      const Role role =
          dice.one_in(3) ? static_cast<Role>(dice.roll(9)) : static_cast<Role>(dice.roll(2));
      parts.push_back({.actor = keep(name('a', dice.roll(size.actors))), .role = role});
    }
    std::vector<RelationRow> relations;
    for (std::uint32_t count = dice.roll(3); count > 0; --count) {
      relations.push_back(
          {static_cast<RelationType>(dice.roll(9)), keep(name('e', dice.roll(size.events)))});
    }
    std::vector<std::string_view> sources;
    for (std::uint32_t count = dice.roll(3); count > 0; --count) {
      sources.push_back(keep(name('s', dice.roll(3))));
    }
    EventRow row{.id = id, .type = type, .label = id};
    row.bounds = random_bounds(dice, size.days);
    const std::vector<Bounds> choice = random_choice(dice, size.days);
    if (seed % 5 == 4) {
      const Day day = dice.roll(size.days);
      row.bounds = is_undated(row.bounds) ? row.bounds : Bounds{day, day, day + 1, day + 1};
    } else if (!choice.empty()) {
      row.bounds = hull(choice);
      row.alternatives = choice;
    }
    row.place = place;
    if (seed % 3 == 0 && flag_dice.one_in(4)) {
      row.flags = static_cast<EventFlags>(flag_dice.roll(16));
    }
    if (dice.one_in(4)) {
      row.part_of = keep(name('e', dice.roll(size.events)));
    }
    row.participants = parts;
    row.relations = relations;
    row.sources = sources;
    row.model_row = i;
    builder.add_event(row);
  }
  return std::move(builder).build();
}

}  // namespace parley::testing
