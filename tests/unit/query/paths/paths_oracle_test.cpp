#include "parley/query/paths.hpp"

#include "unit/query/brute_force.hpp"
#include "unit/query/paths/brute_journeys.hpp"

#include <gtest/gtest.h>

#include <string>

namespace parley::query {
namespace {

using parley::testing::Dice;
using parley::testing::nth_actor;
using query::testing::BestOf;
using query::testing::EveryJourney;

/// Six events of a week between four actors; vague ones may take up to three days.
EventGraph tiny_graph(std::uint64_t seed, bool vague, std::uint32_t events = 6) {
  Dice dice(seed);
  GraphBuilder builder;
  const std::array<std::string, 4> actors{"a0", "a1", "a2", "a3"};
  for (const std::string& actor : actors) {
    builder.add_actor(actor, actor, ActorKind::state);
  }
  builder.add_type("talks", true);
  builder.add_type("letter", false);
  for (std::uint32_t i = 0; i < events; ++i) {
    const std::string id = "e" + std::to_string(i);
    const Day day = dice.roll(6);
    const Day last = day + (vague ? dice.roll(3) : 0);
    const bool mutual = dice.one_in(4);
    std::vector<ParticipantRow> parts;
    for (std::uint32_t count = 2 + dice.roll(2); count > 0; --count) {
      parts.push_back({.actor = actors[dice.roll(4)],
                       .role = mutual          ? Role::participant
                               : parts.empty() ? Role::initiator
                                               : Role::recipient});
    }
    EventRow row{.id = id, .type = dice.one_in(5) ? "talks" : "letter"};
    row.bounds = {day, last, day + 1, last + 1};
    row.participants = parts;
    builder.add_event(row);
  }
  return std::move(builder).build();
}

/// The number a kind of journey is about.
std::optional<Day> value_of(const BestOf& best, PathKind kind) {
  switch (kind) {
    case PathKind::shortest:
      return best.hops ? std::optional(static_cast<Day>(*best.hops)) : std::nullopt;
    case PathKind::earliest_arrival: return best.arrival;
    case PathKind::latest_departure: return best.departure;
    case PathKind::fastest: return best.days;
  }
  return std::nullopt;
}

Day possible_value(const Path& path, PathKind kind) {
  switch (kind) {
    case PathKind::shortest: return static_cast<Day>(path.steps.size());
    case PathKind::earliest_arrival: return path.arrival.earliest;
    case PathKind::latest_departure: return path.departure.latest;
    case PathKind::fastest: return path.fewest_days;
  }
  return 0;
}

Day certain_value(const Path& path, PathKind kind) {
  switch (kind) {
    case PathKind::shortest: return static_cast<Day>(path.steps.size());
    case PathKind::earliest_arrival: return path.arrival.latest;
    case PathKind::latest_departure: return path.departure.earliest;
    case PathKind::fastest: return path.max_days;
  }
  return 0;
}

struct Model {
  std::optional<Day> max_wait;
  bool vague = false;
};

/// Runs `look(graph, query)` for every kind, rule and target over random tiny graphs.
template <class Look>
void for_each_question(const Model& model, std::uint32_t seeds, const Look& look) {
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    const EventGraph graph = tiny_graph(seed, model.vague);
    for (const PathKind kind : {PathKind::shortest, PathKind::earliest_arrival,
                                PathKind::latest_departure, PathKind::fastest}) {
      for (const Succession succession : {Succession::strict, Succession::non_strict}) {
        for (const Direction direction : {Direction::any, Direction::directed}) {
          PathsQuery query{.from = nth_actor(seed % 4),
                           .kind = kind,
                           .succession = succession,
                           .max_wait = model.max_wait,
                           .direction = direction};
          if (seed % 3 == 0) {
            query.filter.window = Window{1, 5};
          } else if (seed % 3 == 1) {
            query.filter.window = Window{no_earliest, 4};
          } else if (seed % 2 == 0) {
            query.filter.window = Window{0, 6};
            query.filter.window_parts = {Window{0, 2}, Window{3, 6}};
          }
          SCOPED_TRACE("seed " + std::to_string(seed) + ", kind " +
                       std::to_string(static_cast<int>(kind)) +
                       (succession == Succession::strict ? ", strict" : ", non-strict") +
                       (direction == Direction::any ? ", any" : ", directed"));
          look(graph, query);
        }
      }
    }
  }
}

void expect_exact_answers(const EventGraph& graph, PathsQuery query) {
  const EveryJourney possible(graph, query, false);
  const EveryJourney certain(graph, query, true);
  std::size_t reachable = 0;
  for (std::size_t i = 0; i < graph.actor_count(); ++i) {
    if (nth_actor(i) == query.from) {
      continue;
    }
    SCOPED_TRACE("to a" + std::to_string(i));
    query.to = nth_actor(i);
    const auto wanted = value_of(possible.best[i], query.kind);
    const auto surely = value_of(certain.best[i], query.kind);
    const PathsResult found = run(graph, query).value();
    ASSERT_EQ(found.hops.has_value(), wanted.has_value());
    ASSERT_EQ(found.paths.empty(), !wanted);
    reachable += wanted ? 1U : 0U;
    if (!wanted) {
      continue;
    }
    EXPECT_EQ(found.hops, found.paths.front().steps.size());
    EXPECT_EQ(possible_value(found.paths.front(), query.kind), *wanted);
    const Path& surest = found.paths.back();
    ASSERT_EQ(surest.certainty == Certainty::certain, surely.has_value());
    if (surely) {
      EXPECT_EQ(certain_value(surest, query.kind), *surely);
    }
    query.filter.certainty = Certainty::certain;
    EXPECT_EQ(run(graph, query).value().hops.has_value(), surely.has_value());
    query.filter.certainty = Certainty::possible;
  }
  query.to.reset();
  const PathsResult all = run(graph, query).value();
  EXPECT_EQ(all.reached.size(), reachable);
  for (const Reached& one : all.reached) {
    const std::size_t i = to_size(one.actor);
    EXPECT_EQ(one.certainty == Certainty::certain,
              value_of(certain.best[i], query.kind).has_value());
    if (query.kind == PathKind::earliest_arrival) {
      EXPECT_EQ(one.arrival.earliest, possible.best[i].arrival);
      EXPECT_EQ(one.arrival.latest, certain.best[i].arrival.value_or(no_latest));
    } else if (query.kind == PathKind::shortest) {
      EXPECT_EQ(one.hops, possible.best[i].hops);
    }
  }
}

TEST(PathsOracleTest, ExactDaysAgreeWithEveryJourneyWrittenOut) {
  for_each_question({.max_wait = std::nullopt, .vague = false}, 120, expect_exact_answers);
}

TEST(PathsOracleTest, ExactDaysWithWaitingLimitsAgreeWithEveryJourneyWrittenOut) {
  for_each_question({.max_wait = 0, .vague = false}, 40, expect_exact_answers);
  for_each_question({.max_wait = 1, .vague = false}, 80, expect_exact_answers);
  for_each_question({.max_wait = 3, .vague = false}, 40, expect_exact_answers);
}

TEST(PathsOracleTest, VagueDaysAgreeWithEveryJourneyAndEveryChoiceOfDays) {
  for_each_question({.max_wait = std::nullopt, .vague = true}, 60, expect_exact_answers);
}

TEST(PathsOracleTest, VagueDaysWithWaitingLimitsMissNoJourneyAndAreExactWhenCertain) {
  std::size_t generous = 0;
  std::size_t questions = 0;
  for_each_question(
      {.max_wait = 1, .vague = true}, 60, [&](const EventGraph& graph, PathsQuery query) {
        const EveryJourney possible(graph, query, false);
        const EveryJourney certain(graph, query, true);
        for (std::size_t i = 0; i < graph.actor_count(); ++i) {
          if (nth_actor(i) == query.from) {
            continue;
          }
          query.to = nth_actor(i);
          const auto wanted = value_of(possible.best[i], query.kind);
          const auto surely = value_of(certain.best[i], query.kind);
          const PathsResult found = run(graph, query).value();
          ++questions;
          if (wanted) {
            ASSERT_TRUE(found.hops);
            const Day value = possible_value(found.paths.front(), query.kind);
            const bool later_is_better = query.kind == PathKind::latest_departure;
            EXPECT_TRUE(later_is_better ? value >= *wanted : value <= *wanted);
            generous += value != *wanted ? 1U : 0U;
          } else {
            generous += found.hops ? 1U : 0U;
          }
          const bool certainly =
              !found.paths.empty() && found.paths.back().certainty == Certainty::certain;
          ASSERT_EQ(certainly, surely.has_value());
          if (surely) {
            EXPECT_EQ(certain_value(found.paths.back(), query.kind), *surely);
          }
        }
      });
  EXPECT_LT(generous * 50, questions) << "journeys that use one event on two days are to be rare";
}

/// Checks that a path is what it says: from the start to the end, in order, through events that
/// lead that way.
TEST(PathsOracleTest, EveryPathToldCanBeFollowed) {
  for_each_question({.max_wait = 2, .vague = true}, 60,
                    [](const EventGraph& graph, PathsQuery query) {
                      for (std::size_t i = 0; i < graph.actor_count(); ++i) {
                        if (nth_actor(i) == query.from) {
                          continue;
                        }
                        query.to = nth_actor(i);
                        for (const Path& path : run(graph, query).value().paths) {
                          ActorIndex at = query.from;
                          for (const PathStep& step : path.steps) {
                            EXPECT_EQ(step.from, at);
                            EXPECT_TRUE(query::testing::takes_part(graph, step.event, step.from));
                            EXPECT_TRUE(query::testing::takes_part(graph, step.event, step.to));
                            at = step.to;
                          }
                          EXPECT_EQ(at, *query.to);
                          EXPECT_LE(path.departure.earliest, path.departure.latest);
                          EXPECT_LE(path.arrival.earliest, path.arrival.latest);
                          EXPECT_LE(path.fewest_days, path.max_days);
                        }
                      }
                    });
}

}  // namespace
}  // namespace parley::query
