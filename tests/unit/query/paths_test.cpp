#include "parley/query/paths.hpp"

#include "brute_force.hpp"
#include "support/graph_from_text.hpp"

#include <boost/graph/breadth_first_search.hpp>
#include <gtest/gtest.h>

#include <map>
#include <string>

namespace parley::query {
namespace {

using parley::testing::actor;
using parley::testing::Dice;
using parley::testing::graph_from_text;
using parley::testing::nth_actor;
using parley::testing::random_graph;

std::string told(const EventGraph& graph, const Path& path) {
  std::string text;
  for (const PathStep& step : path.steps) {
    text += text.empty() ? std::string(graph.actor_id(step.from)) : "";
    text += " -" + std::string(graph.event_id(step.event)) + "-> " +
            std::string(graph.actor_id(step.to));
  }
  return text;
}

std::string told(const EventGraph& graph, const PathsResult& found) {
  return found.paths.empty() ? "none" : told(graph, found.paths.front());
}

/// The arrival at each actor that is reached.
std::map<ActorIndex, DayRange> arrivals(const EventGraph& graph, const PathsQuery& query) {
  std::map<ActorIndex, DayRange> days;
  const PathsResult found = run(graph, query).value();
  for (const Reached& one : found.reached) {
    days[one.actor] = one.arrival;
  }
  return days;
}

const char* const shuttle = R"(
  2018-01-05  a->b  letter  e1
  2018-01-05  b->c  letter  same-day
  2018-01-20  a->b  letter  e2
  2018-02-10  b->c  letter  e3
  2018-03-01  a->d  letter  late
  2018-01-01  d->c  letter  early
)";

TEST(PathsTest, EachKindFindsItsOwnJourney) {
  const EventGraph graph = graph_from_text(shuttle);
  PathsQuery query{.from = actor(graph, "a"), .to = actor(graph, "c")};
  EXPECT_EQ(run(graph, query).value().hops, 2U);
  query.kind = PathKind::earliest_arrival;
  EXPECT_EQ(told(graph, run(graph, query).value()), "a -e1-> b -e3-> c");
  query.kind = PathKind::latest_departure;
  EXPECT_EQ(told(graph, run(graph, query).value()), "a -e2-> b -e3-> c");
  query.kind = PathKind::fastest;
  const PathsResult fastest = run(graph, query).value();
  EXPECT_EQ(told(graph, fastest), "a -e2-> b -e3-> c");
  EXPECT_EQ(fastest.paths[0].fewest_days, 21);
  EXPECT_EQ(fastest.paths[0].most_days, 21);
  query.succession = Succession::non_strict;
  EXPECT_EQ(told(graph, run(graph, query).value()), "a -e1-> b -same-day-> c");
}

TEST(PathsTest, ShortestIgnoresTimeUnlessSuccessionIsGiven) {
  const EventGraph graph = graph_from_text(R"(
    2018-03-01  a->b  letter  late
    2018-02-01  b->c  letter  before
  )");
  PathsQuery query{.from = actor(graph, "a"), .to = actor(graph, "c")};
  EXPECT_EQ(told(graph, run(graph, query).value()), "a -late-> b -before-> c");
  query.succession = Succession::non_strict;
  EXPECT_EQ(told(graph, run(graph, query).value()), "none");
}

TEST(PathsTest, WaitingIsLimitedToTheDay) {
  const EventGraph graph = graph_from_text(shuttle);
  PathsQuery query{.from = actor(graph, "a"),
                   .to = actor(graph, "c"),
                   .kind = PathKind::earliest_arrival,
                   .max_wait = 21};
  EXPECT_EQ(told(graph, run(graph, query).value()), "a -e2-> b -e3-> c");
  query.max_wait = 20;
  EXPECT_EQ(told(graph, run(graph, query).value()), "none");
}

TEST(PathsTest, DirectionGoesFromInitiatorToRecipientUnlessSymmetric) {
  const EventGraph graph = graph_from_text(R"(
    symmetric  talks
    2018-01-01  b->a      letter  against
    2018-01-02  c->a      talks   both-ways
    2018-01-03  c,d       letter  between-participants
    2018-01-04  e:host,d  letter  host
  )");
  PathsQuery query{.from = actor(graph, "a"), .direction = Direction::directed};
  EXPECT_EQ(run(graph, query).value().reached.size(), 2U);
  query.to = actor(graph, "b");
  EXPECT_EQ(run(graph, query).value().hops, std::nullopt);
  query.to = actor(graph, "d");
  EXPECT_EQ(told(graph, run(graph, query).value()), "a -both-ways-> c -between-participants-> d");
  query.direction = Direction::any;
  query.to = actor(graph, "e");
  EXPECT_EQ(told(graph, run(graph, query).value()),
            "a -both-ways-> c -between-participants-> d -host-> e");
}

TEST(PathsTest, NothingHasToHappenToReachOneself) {
  const EventGraph graph = graph_from_text("2018  a->b  letter  e1");
  for (const PathKind kind : {PathKind::shortest, PathKind::earliest_arrival,
                              PathKind::latest_departure, PathKind::fastest}) {
    const PathsResult found =
        run(graph, PathsQuery{.from = actor(graph, "a"), .to = actor(graph, "a"), .kind = kind})
            .value();
    EXPECT_EQ(found.hops, 0U);
    ASSERT_EQ(found.paths.size(), 1U);
    EXPECT_TRUE(found.paths[0].steps.empty());
  }
}

TEST(PathsTest, ThereIsNoPathWithoutEvents) {
  const EventGraph graph = graph_from_text("actors a b");
  for (const bool timed : {false, true}) {
    PathsQuery query{.from = actor(graph, "a")};
    query.succession = timed ? std::optional(Succession::strict) : std::nullopt;
    EXPECT_TRUE(run(graph, query).value().reached.empty());
    query.to = actor(graph, "b");
    EXPECT_EQ(run(graph, query).value().hops, std::nullopt);
    EXPECT_TRUE(run(graph, query).value().paths.empty());
  }
}

TEST(PathsTest, UndatedEventsArePossibleAnywhereAndNeverCertain) {
  const EventGraph graph = graph_from_text(R"(
    2018-01-05  a->b  letter  e1
    -           b->c  letter  undated
    2018-01-06  c->d  letter  too-soon
    2018-01-07  c->d  letter  in-time
  )");
  PathsQuery query{
      .from = actor(graph, "a"), .to = actor(graph, "d"), .kind = PathKind::earliest_arrival};
  const PathsResult found = run(graph, query).value();
  EXPECT_EQ(told(graph, found), "a -e1-> b -undated-> c -in-time-> d");
  EXPECT_EQ(found.paths[0].certainty, Certainty::possible);
  query.filter.certainty = Certainty::certain;
  EXPECT_EQ(run(graph, query).value().hops, std::nullopt);
}

TEST(PathsTest, ArrivalIsAPairOfDays) {
  const EventGraph graph = graph_from_text(R"(
    2018-01-01  a->b  letter  e1
    2018-01     b->c  letter  some-day-in-january
    2018-02     b->c  letter  some-day-in-february
  )");
  PathsQuery query{
      .from = actor(graph, "a"), .to = actor(graph, "c"), .kind = PathKind::earliest_arrival};
  const PathsResult found = run(graph, query).value();
  ASSERT_EQ(found.paths.size(), 2U);
  EXPECT_EQ(found.paths[0].certainty, Certainty::possible);
  EXPECT_EQ(found.paths[0].arrival, (DayRange{to_day({2018, 1, 2}), to_day({2018, 1, 31})}));
  EXPECT_EQ(found.paths[1].certainty, Certainty::certain);
  EXPECT_EQ(found.paths[1].arrival, (DayRange{to_day({2018, 2, 1}), to_day({2018, 2, 28})}));
  query.to.reset();
  const Reached& c = run(graph, query).value().reached.at(1);
  EXPECT_EQ(c.arrival, (DayRange{to_day({2018, 1, 2}), to_day({2018, 2, 28})}));
  EXPECT_EQ(c.certainty, Certainty::certain);
}

TEST(PathsTest, OpenEndsAreToldAsNotKnown) {
  const EventGraph graph = graph_from_text("2018-01-01/..  a->b  sanctions  goes-on");
  const PathsResult found = run(graph, PathsQuery{.from = actor(graph, "a"),
                                                  .to = actor(graph, "b"),
                                                  .kind = PathKind::earliest_arrival})
                                .value();
  EXPECT_EQ(found.paths.at(0).arrival, (DayRange{to_day({2018, 1, 1}), no_latest}));
}

TEST(PathsTest, PlainShortestPathsAgreeWithBoost) {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Dice dice(seed);
    const EventGraph graph = random_graph(seed, {.events = 10 + dice.roll(30), .actors = 14});
    PathsQuery query{.from = nth_actor(dice.roll(14)),
                     .direction = dice.one_in(2) ? Direction::any : Direction::directed};
    if (dice.one_in(2)) {
      query.filter.window = testing::random_window(dice);
    }
    const ActorsView view(EventSlice(graph, {.window = query.filter.window}), query.direction);
    std::vector<std::size_t> distance(graph.actor_count(), 0);
    boost::breadth_first_search(
        view, query.from,
        boost::visitor(boost::make_bfs_visitor(boost::record_distances(
            boost::make_iterator_property_map(distance.begin(), get(boost::vertex_index, view)),
            boost::on_tree_edge()))));
    std::size_t reachable = 0;
    for (std::size_t i = 0; i < distance.size(); ++i) {
      query.to = nth_actor(i);
      const bool reached = distance[i] > 0;
      reachable += reached ? 1U : 0U;
      if (nth_actor(i) != query.from) {
        EXPECT_EQ(run(graph, query).value().hops,
                  reached ? std::optional(distance[i]) : std::nullopt);
      }
    }
    query.to.reset();
    const PathsResult all = run(graph, query).value();
    EXPECT_EQ(all.reached.size(), reachable);
    for (const Reached& one : all.reached) {
      EXPECT_EQ(one.hops, distance[to_size(one.actor)]);
    }
  }
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
