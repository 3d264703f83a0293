#pragma once

#include "parley/graph/graph_builder.hpp"

#include "support/random_graph.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace parley::testing {

/// The shape of a big news-coded dataset: two-party events of one day over 24 years, a few actors
/// in most of them, a few types of most of them.
struct SyntheticShape {
  std::uint32_t events = 1'000'000;
  std::uint32_t actors = 20'000;
  std::uint32_t types = 250;
  std::uint32_t days = 24 * 365;
  std::uint32_t one_long_event_in = 200;  ///< long = up to a year; 0 = none
};

/// A number in 0..count-1, small ones far more often (a power law).
inline std::uint32_t roll_skewed(Dice& dice, std::uint32_t count) {
  const double even = (dice.roll(1U << 24U) + 0.5) / (1U << 24U);
  return static_cast<std::uint32_t>(std::pow(static_cast<double>(count), even)) % count;
}

/// The same graph for the same seed and shape; rows come in time order, as from a store.
inline EventGraph synthetic_graph(std::uint64_t seed, const SyntheticShape& shape = {}) {
  Dice dice(seed);
  GraphBuilder builder;
  builder.reserve_events(shape.events);
  std::vector<std::string> actors;
  for (std::uint32_t i = 0; i < shape.actors; ++i) {
    actors.push_back("actor-" + std::to_string(i));
    builder.add_actor(actors.back(), actors.back(), ActorKind::organisation);
  }
  std::vector<std::string> types;
  for (std::uint32_t i = 0; i < shape.types; ++i) {
    types.push_back("type-" + std::to_string(i));
    builder.add_type(types.back(), false);
  }
  builder.add_source("wire");
  const std::array<std::string_view, 1> sources{"wire"};
  for (std::uint32_t i = 0; i < shape.events; ++i) {
    const std::string id = "event-" + std::to_string(10'000'000 + i);
    const Day day = static_cast<Day>(static_cast<std::uint64_t>(i) * shape.days / shape.events);
    const bool is_long = shape.one_long_event_in != 0 && dice.one_in(shape.one_long_event_in);
    const Day end = day + 1 + (is_long ? dice.roll(365) : 0);
    const std::string& type = types[roll_skewed(dice, shape.types)];
    const std::array<ParticipantRow, 2> parts{
        {{.actor = actors[roll_skewed(dice, shape.actors)], .role = Role::initiator},
         {.actor = actors[roll_skewed(dice, shape.actors)], .role = Role::recipient}}};
    EventRow row{.id = id, .type = type, .label = type};
    const std::string edtf = format_day(day);
    row.bounds = {day, day, end, end};
    row.edtf = edtf;
    row.basis = Basis::stated;
    row.participants = parts;
    row.sources = sources;
    row.model_row = i;
    builder.add_event(row);
  }
  return std::move(builder).build();
}

}  // namespace parley::testing
