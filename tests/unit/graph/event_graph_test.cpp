#include "parley/graph/event_graph.hpp"

#include "parley/graph/window_events.hpp"

#include "support/graph_checks.hpp"
#include "support/graph_from_text.hpp"
#include "support/random_graph.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace parley {
namespace {

using testing::Dice;
using testing::ids;
using testing::nth_event;
using testing::random_graph;

TEST(EventGraphTest, AWindowIsARunOfEventsAndThoseThatReachIntoIt) {
  const EventGraph graph = testing::graph_from_text(R"(
    ../2017         a  t  ended
    2010/2030       a  t  long
    2018-01-01      a  t  new-year
    2018-05-08      a  t  may
    2018-06-01      a  t  june
    2019/..         a  t  later
    -               a  t  undated
  )");
  const Window may{to_day({2018, 5, 1}), to_day({2018, 6, 1})};
  const EventRange run = graph.starting_in(may);
  EXPECT_EQ(run.end - run.begin, 1U);
  EXPECT_EQ(graph.event_id(EventIndex{run.begin}), "may");
  std::vector<EventIndex> found;
  graph.append_reaching_into(may, found);
  EXPECT_EQ(ids(graph, found), "long");
}

TEST(EventGraphTest, FindsTheFirstEventOfADayHoweverFarApartEventsAre) {
  testing::expect_consistent(testing::graph_from_text(R"(
    ../2017          a  t  since-ever
    Y-170000002      a  t  far
    -0001-02-28      a  t  old
    2018-05          a  t  may
    2018-05-08       a  t  eighth
    2018-05-08       a  t  eighth-too
    2018-05-10       a  t  tenth
    Y170000002       a  t  future
    -                a  t  undated
  )"));
  testing::expect_consistent(testing::graph_from_text("- a t undated"));
  testing::expect_consistent(testing::graph_from_text("../2017 a t since-ever"));
}

TEST(EventGraphTest, BoundsOfAnySizeStayWhatTheyAre) {
  constexpr Day four_octets = std::numeric_limits<std::int32_t>::max();
  std::vector<Bounds> expected;
  for (const Day near : {-four_octets - 1, Day{-(1 << 29)}, Day{0}, four_octets}) {
    for (Day day = near - 2; day <= near + 2; ++day) {
      expected.push_back({day, day, day + 1, day + 1});
      expected.push_back({day, day + 1, day + 2, day + 3});
      expected.push_back({no_earliest, day, no_earliest, day + 1});
      expected.push_back({day, no_latest, day + 1, no_latest});
    }
  }
  expected.emplace_back();
  GraphBuilder builder;
  builder.add_type("t", false);
  for (std::size_t i = 0; i < expected.size(); ++i) {
    expected[i] = tighten(expected[i]).value();
    builder.add_event({.id = "e" + std::to_string(i), .type = "t", .bounds = expected[i]});
  }
  const EventGraph graph = std::move(builder).build();
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_EQ(graph.bounds(*graph.find_event("e" + std::to_string(i))), expected[i]) << i;
  }
  testing::expect_consistent(graph);
}

TEST(EventGraphTest, KnowsWhetherAnyEventCarriesAFlag) {
  EXPECT_FALSE(GraphBuilder().build().has_flagged_events());
  EXPECT_FALSE(testing::graph_from_text("2018 a t e\n2019 a t f").has_flagged_events());
  const EventGraph some = testing::graph_from_text("2018 a t e\n2019 a t f flags=denied");
  EXPECT_TRUE(some.has_flagged_events());
  EXPECT_TRUE(is_actual(some.flags(nth_event(0))));
  EXPECT_FALSE(is_actual(some.flags(nth_event(1))));
  // All alike: the column has one value then.
  EXPECT_TRUE(testing::graph_from_text("2018 a t e flags=future\n2019 a t f flags=future")
                  .has_flagged_events());
}

TEST(EventGraphTest, AReversedWindowHoldsNoStart) {
  const EventGraph graph = testing::graph_from_text("2018 a t e");
  const EventRange run = graph.starting_in({to_day({2020, 1, 1}), to_day({2010, 1, 1})});
  EXPECT_EQ(run.begin, run.end);
}

Window random_window(Dice& dice, std::uint32_t days) {
  Window window{dice.roll(days + 10), 0};
  window.end = window.begin + dice.roll(days);
  if (dice.one_in(6)) {
    window.begin = no_earliest;
  }
  if (dice.one_in(6)) {
    window.end = no_latest;
  }
  return window;
}

TEST(EventGraphTest, IndexesOfAWindowAgreeWithLookingAtEveryEvent) {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    // More events than one, and than several, groups of the interval tree.
    const std::uint32_t events = 1 + static_cast<std::uint32_t>(seed) * 3;
    const EventGraph graph = random_graph(seed, {.events = events, .actors = 4, .days = 60});
    Dice dice(seed);
    for (int round = 0; round < 10; ++round) {
      const Window window = random_window(dice, 60);
      std::vector<EventIndex> inside;
      std::vector<EventIndex> reaching;
      for (std::size_t i = 0; i < graph.event_count(); ++i) {
        const Bounds bounds = graph.bounds(nth_event(i));
        if (is_undated(bounds)) {
          continue;
        }
        if (bounds.start_earliest >= window.begin && bounds.start_earliest < window.end) {
          inside.push_back(nth_event(i));
        } else if (bounds.start_earliest < window.begin && bounds.end_latest > window.begin) {
          reaching.push_back(nth_event(i));
        }
      }
      const EventRange run = graph.starting_in(window);
      std::vector<EventIndex> in_run;
      for (std::uint32_t i = run.begin; i < run.end; ++i) {
        in_run.push_back(EventIndex{i});
      }
      EXPECT_EQ(in_run, inside);
      std::vector<EventIndex> found{EventIndex{7}};  // kept: the function appends
      graph.append_reaching_into(window, found);
      found.erase(found.begin());
      EXPECT_EQ(found, reaching);
    }
  }
}

TEST(SliceTest, EveryActiveEventStandsNearTheWindow) {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const EventGraph graph = random_graph(seed);
    Dice dice(seed + 1);
    const Window window = random_window(dice, 40);
    for (const Certainty certainty : {Certainty::possible, Certainty::certain}) {
      const WindowEvents near = events_near(graph, window, certainty);
      std::vector<EventIndex> offered = near.reaching;
      for (const EventRange range : {near.run, near.undated}) {
        for (std::uint32_t i = range.begin; i < range.end; ++i) {
          offered.push_back(EventIndex{i});
        }
      }
      EXPECT_TRUE(std::is_sorted(offered.begin(), offered.end()));
      for (std::size_t i = 0; i < graph.event_count(); ++i) {
        if (is_active(graph.bounds(nth_event(i)), window, certainty)) {
          EXPECT_TRUE(std::binary_search(offered.begin(), offered.end(), nth_event(i)));
        }
      }
      for (std::size_t i = 0; i < graph.actor_count(); ++i) {
        const auto row = graph.events_of(testing::nth_actor(i));
        const RowCut cut = cut_row(row, near);
        for (const EventIndex event : cut.run) {
          EXPECT_TRUE(to_size(event) >= near.run.begin && to_size(event) < near.run.end);
        }
        for (const EventIndex event : cut.undated) {
          EXPECT_GE(to_size(event), near.undated.begin);
        }
        const auto in_run = [&near](EventIndex event) {
          return to_size(event) >= near.run.begin && to_size(event) < near.run.end;
        };
        EXPECT_EQ(cut.run.size(),
                  static_cast<std::size_t>(std::count_if(row.begin(), row.end(), in_run)));
      }
    }
  }
}

TEST(EventGraphTest, LowerBoundFindsTheFirstEventNotBefore) {
  const std::vector<EventIndex> row{EventIndex{2}, EventIndex{5}, EventIndex{9}};
  EXPECT_EQ(EventGraph::lower_bound(row, 0), 0U);
  EXPECT_EQ(EventGraph::lower_bound(row, 5), 1U);
  EXPECT_EQ(EventGraph::lower_bound(row, 6), 2U);
  EXPECT_EQ(EventGraph::lower_bound(row, 10), 3U);
  EXPECT_EQ(EventGraph::lower_bound({}, 3), 0U);
}

}  // namespace
}  // namespace parley
