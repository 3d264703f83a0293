#include "parley/query/paths.hpp"

#include "unit/query/brute_force.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace parley::query {
namespace {

using parley::testing::Dice;
using parley::testing::nth_actor;
using parley::testing::random_graph;

/// The arrival at each actor that is reached.
std::map<ActorIndex, DayRange> arrivals(const EventGraph& graph, const PathsQuery& query) {
  std::map<ActorIndex, DayRange> days;
  const PathsResult found = run(graph, query).value();
  for (const Reached& one : found.reached) {
    days[one.actor] = one.arrival;
  }
  return days;
}

/// Runs `look(graph, query, dice)` for questions of earliest arrival over random graphs with every
/// kind of date.
template <class Look>
void for_each_arrival_question(const Look& look) {
  for (std::uint32_t seed = 0; seed < 80; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Dice dice(seed);
    const EventGraph graph = random_graph(seed, {.events = 10 + dice.roll(50)});
    PathsQuery query{.from = nth_actor(dice.roll(9)),
                     .kind = PathKind::earliest_arrival,
                     .direction = dice.one_in(2) ? Direction::any : Direction::directed};
    query.succession = dice.one_in(2) ? Succession::strict : Succession::non_strict;
    if (dice.one_in(2)) {
      query.filter.window = testing::random_window(dice);
    }
    look(graph, query, dice);
  }
}

void expect_subset(const std::map<ActorIndex, DayRange>& fewer,
                   const std::map<ActorIndex, DayRange>& more) {
  for (const auto& [actor, days] : fewer) {
    ASSERT_EQ(more.count(actor), 1U);
    EXPECT_LE(more.at(actor).earliest, days.earliest);
    EXPECT_LE(more.at(actor).latest, days.latest);
  }
}

TEST(PathsPropertyTest, StrictJourneysAreNonStrictOnes) {
  for_each_arrival_question([](const EventGraph& graph, PathsQuery query, Dice&) {
    query.succession = Succession::strict;
    const auto strict = arrivals(graph, query);
    query.succession = Succession::non_strict;
    expect_subset(strict, arrivals(graph, query));
  });
}

TEST(PathsPropertyTest, MorePatienceReachesMore) {
  for_each_arrival_question([](const EventGraph& graph, PathsQuery query, Dice&) {
    std::map<ActorIndex, DayRange> before;
    for (const Day wait : {1, 3, 9, 1000}) {
      query.max_wait = wait;
      const auto now = arrivals(graph, query);
      expect_subset(before, now);
      before = now;
    }
    query.max_wait.reset();
    expect_subset(before, arrivals(graph, query));
  });
}

TEST(PathsPropertyTest, LeavingLaterArrivesNoEarlier) {
  for_each_arrival_question([](const EventGraph& graph, PathsQuery query, Dice&) {
    query.filter.window = Window{20, no_latest};
    const auto late = arrivals(graph, query);
    query.filter.window = Window{10, no_latest};
    expect_subset(late, arrivals(graph, query));
  });
}

TEST(PathsPropertyTest, FewerEventsReachNoMore) {
  for_each_arrival_question([](const EventGraph& graph, PathsQuery query, Dice& dice) {
    const auto all = arrivals(graph, query);
    query.filter.types = {TypeIndex{dice.roll(4)}, TypeIndex{dice.roll(4)}};
    expect_subset(arrivals(graph, query), all);
  });
}

TEST(PathsPropertyTest, CertainIsPossibleAndNoEarlier) {
  for_each_arrival_question([](const EventGraph& graph, PathsQuery query, Dice&) {
    const PathsResult possible = run(graph, query).value();
    query.filter.certainty = Certainty::certain;
    const auto certain = arrivals(graph, query);
    std::size_t certainly = 0;
    for (const Reached& one : possible.reached) {
      EXPECT_LE(one.arrival.earliest, one.arrival.latest);
      certainly += one.certainty == Certainty::certain ? 1U : 0U;
      if (one.certainty == Certainty::certain) {
        EXPECT_EQ(certain.count(one.actor), 1U);
      }
    }
    EXPECT_EQ(certain.size(), certainly);
  });
}

TEST(PathsPropertyTest, TheFastestTakesNoLongerThanTheFirstToArrive) {
  for_each_arrival_question([](const EventGraph& graph, PathsQuery query, Dice&) {
    const Day begin = 12;
    query.filter.window = Window{begin, 60};
    for (const auto& [actor, days] : arrivals(graph, query)) {
      PathsQuery fastest = query;
      fastest.kind = PathKind::fastest;
      fastest.to = actor;
      const PathsResult found = run(graph, fastest).value();
      ASSERT_TRUE(found.hops);
      EXPECT_LE(found.paths[0].fewest_days, days.earliest - begin);
    }
  });
}

/// The same events with every day d as 100 - d and every direction turned round.
EventGraph turned(const EventGraph& graph) {
  GraphBuilder builder;
  for (std::size_t i = 0; i < graph.actor_count(); ++i) {
    builder.add_actor(graph.actor_id(nth_actor(i)), "", ActorKind::person);
  }
  for (std::uint32_t i = 0; i < graph.type_count(); ++i) {
    builder.add_type(graph.type_id(TypeIndex{i}), graph.is_symmetric(TypeIndex{i}));
  }
  const auto turn = [](Day day) {
    return day == no_latest ? no_earliest : day == no_earliest ? no_latest : 101 - day;
  };
  for (std::size_t i = 0; i < graph.event_count(); ++i) {
    const EventIndex event = parley::testing::nth_event(i);
    const Bounds b = graph.bounds(event);
    std::vector<ParticipantRow> parts;
    for (const Participation& part : graph.participants(event)) {
      parts.push_back({.actor = graph.actor_id(part.actor),
                       .role = part.role == Role::initiator   ? Role::recipient
                               : part.role == Role::recipient ? Role::initiator
                                                              : part.role});
    }
    EventRow row{.id = graph.event_id(event), .type = graph.type_id(graph.event_type(event))};
    row.bounds = {turn(b.end_latest), turn(b.end_earliest), turn(b.start_latest),
                  turn(b.start_earliest)};
    row.participants = parts;
    builder.add_event(row);
  }
  return std::move(builder).build();
}

TEST(PathsPropertyTest, TurningTimeRoundSwapsFirstArrivalAndLastDeparture) {
  for_each_arrival_question([](const EventGraph& graph, PathsQuery query, Dice&) {
    query.filter.window.reset();
    const EventGraph mirror = turned(graph);
    for (const auto& [actor, days] : arrivals(graph, query)) {
      PathsQuery there = query;
      there.to = actor;
      PathsQuery back = query;
      back.from = actor;
      back.to = query.from;
      back.kind = PathKind::latest_departure;
      const PathsResult arriving = run(graph, there).value();
      const PathsResult leaving = run(mirror, back).value();
      ASSERT_TRUE(leaving.hops);
      const Day arrival = arriving.paths[0].arrival.earliest;
      const Day departure = leaving.paths[0].departure.latest;
      EXPECT_EQ(departure, arrival == no_earliest ? no_latest : 100 - arrival);
    }
  });
}

TEST(PathsPropertyTest, VaguerDatesLoseNothingPossibleAndGainNothingCertain) {
  for_each_arrival_question([](const EventGraph& graph, PathsQuery query, Dice& dice) {
    query.filter.window.reset();
    GraphBuilder builder;
    for (std::size_t i = 0; i < graph.actor_count(); ++i) {
      builder.add_actor(graph.actor_id(nth_actor(i)), "", ActorKind::person);
    }
    for (std::uint32_t i = 0; i < graph.type_count(); ++i) {
      builder.add_type(graph.type_id(TypeIndex{i}), graph.is_symmetric(TypeIndex{i}));
    }
    for (std::size_t i = 0; i < graph.event_count(); ++i) {
      const EventIndex event = parley::testing::nth_event(i);
      std::vector<ParticipantRow> parts;
      for (const Participation& part : graph.participants(event)) {
        parts.push_back({.actor = graph.actor_id(part.actor), .role = part.role});
      }
      EventRow row{.id = graph.event_id(event), .type = graph.type_id(graph.event_type(event))};
      row.bounds = graph.bounds(event);
      if (dice.one_in(3) && row.bounds.start_earliest != no_earliest &&
          row.bounds.end_latest != no_latest) {
        row.bounds.start_earliest -= dice.roll(4);
        row.bounds.end_latest += dice.roll(4);
      }
      row.participants = parts;
      builder.add_event(row);
    }
    const EventGraph vaguer = std::move(builder).build();
    const auto before = arrivals(graph, query);
    const auto after = arrivals(vaguer, query);
    for (const auto& [actor, days] : before) {
      ASSERT_EQ(after.count(actor), 1U);
      EXPECT_LE(after.at(actor).earliest, days.earliest);
    }
    query.filter.certainty = Certainty::certain;
    const auto sure_before = arrivals(graph, query);
    for (const auto& [actor, days] : arrivals(vaguer, query)) {
      ASSERT_EQ(sure_before.count(actor), 1U);
      EXPECT_GE(days.latest, sure_before.at(actor).latest);
    }
  });
}

}  // namespace
}  // namespace parley::query
