#include "parley/query/series.hpp"

#include "brute_force.hpp"
#include "support/graph_from_text.hpp"

#include <gtest/gtest.h>

#include <string>

namespace parley::query {
namespace {

using parley::testing::actor;
using parley::testing::graph_from_text;
using parley::testing::random_graph;

std::string as_text(const SeriesLine& line) {
  std::string text;
  for (const SeriesBand& band : line.bands) {
    text += format_day(band.start) + " " + std::to_string(band.certain) + "-" +
            std::to_string(band.possible) + "\n";
  }
  return text;
}

TEST(SeriesTest, CountsBandsByMonthAndKeepsEmptyMonths) {
  const EventGraph graph = graph_from_text(R"(
    2018-01-05             a->b  letter  e1
    2018-01-31             a->b  letter  e2
    2018-03                a->b  letter  in-march
    2018-03-31/2018-04-02  a->b  talks   over-two-months
    [2018-04..2018-05]     a->b  talks   in-either
  )");
  const SeriesResult found = run(graph, SeriesQuery{}).value();
  ASSERT_EQ(found.lines.size(), 1U);
  EXPECT_EQ(as_text(found.lines[0]),
            "2018-01-01 2-2\n2018-02-01 0-0\n2018-03-01 2-2\n2018-04-01 1-2\n2018-05-01 0-1\n");
}

TEST(SeriesTest, OpenAndUndatedEventsArePossibleAllAlong) {
  const EventGraph graph = graph_from_text(R"(
    2018-02-10/..  a->b  sanctions  goes-on
    2018-04-01     a->b  letter     e1
    -              a->b  letter     undated
  )");
  EXPECT_EQ(as_text(run(graph, SeriesQuery{}).value().lines.at(0)),
            "2018-02-01 1-2\n2018-03-01 0-2\n2018-04-01 1-3\n");
}

TEST(SeriesTest, AWindowCutsTheFirstStepButNotItsName) {
  const EventGraph graph = graph_from_text(R"(
    2018-01-05  a->b  letter  before
    2018-01-25  a->b  letter  inside
    2018-01-10/2018-01-31  a->b  talks  reaches-in
  )");
  SeriesQuery query;
  query.filter.window = Window{to_day({2018, 1, 20}), to_day({2018, 2, 2})};
  EXPECT_EQ(as_text(run(graph, query).value().lines.at(0)), "2018-01-01 2-2\n2018-02-01 0-0\n");
}

TEST(SeriesTest, SaysHowMuchOfAStepTheWindowHas) {
  const EventGraph graph = graph_from_text("2018-03-05  a->b  letter  e1");
  SeriesQuery query;
  const auto coverages = [&](const char* window) {
    const WindowUnion days = parse_window(window).value();
    query.filter.window = days.hull;
    query.filter.window_parts = days.parts;
    const SeriesResult found = run(graph, query).value();
    std::string text;
    for (const SeriesBand& band : found.lines.at(0).bands) {
      text += band.coverage == SeriesCoverage::whole  ? 'w'
              : band.coverage == SeriesCoverage::part ? 'p'
                                                      : '-';
    }
    return text;
  };
  EXPECT_EQ(coverages("2018-01/2018-03"), "www");
  EXPECT_EQ(coverages("2018-01-02/2018-03-30"), "pwp");
  EXPECT_EQ(coverages("2018-03-02/2018-03-30"), "p");
  EXPECT_EQ(coverages("../2018-03-30"), "p");
  EXPECT_EQ(coverages("[2018-01,2018-03-05,2018-03-07]"), "w-p");
}

TEST(SeriesTest, AWindowOfPartsCountsNothingBetweenThem) {
  const EventGraph graph = graph_from_text(R"(
    2018-01-05/2018-05-05  a->b  talks   all-along
    2018-02-05             a->b  letter  between
    2018-04                a->b  letter  in-april
    [2018-01,2018-04]      a->b  letter  in-either
  )");
  SeriesQuery query;
  const WindowUnion days = parse_window("[2018-01,2018-04]").value();
  query.filter.window = days.hull;
  query.filter.window_parts = days.parts;
  EXPECT_EQ(as_text(run(graph, query).value().lines.at(0)),
            "2018-01-01 1-2\n2018-02-01 0-0\n2018-03-01 0-0\n2018-04-01 2-3\n");
  query.step = CalendarStep::year;
  EXPECT_EQ(as_text(run(graph, query).value().lines.at(0)), "2018-01-01 3-3\n");
}

TEST(SeriesTest, SplitsByTypeAndByActor) {
  const EventGraph graph = graph_from_text(R"(
    2018-01-05  a->b  letter  e1
    2018-03-05  a->c  talks   e2
  )");
  SeriesQuery query{.step = CalendarStep::quarter, .split = SeriesSplit::type};
  SeriesResult found = run(graph, query).value();
  ASSERT_EQ(found.lines.size(), 2U);
  EXPECT_EQ(graph.type_id(found.lines[0].type), "letter");
  EXPECT_EQ(as_text(found.lines[0]), "2018-01-01 1-1\n");
  query.split = SeriesSplit::actor;
  query.step = CalendarStep::month;
  found = run(graph, query).value();
  ASSERT_EQ(found.lines.size(), 3U);
  EXPECT_EQ(found.lines[0].actor, actor(graph, "a"));
  EXPECT_EQ(as_text(found.lines[0]), "2018-01-01 1-1\n2018-02-01 0-0\n2018-03-01 1-1\n");
  EXPECT_EQ(as_text(found.lines[2]), "2018-01-01 0-0\n2018-02-01 0-0\n2018-03-01 1-1\n");
}

TEST(SeriesTest, HasNoStepsWhereNoDayIsKnown) {
  const EventGraph graph = graph_from_text("-  a->b  letter  undated");
  const SeriesResult found = run(graph, SeriesQuery{}).value();
  ASSERT_EQ(found.lines.size(), 1U);
  EXPECT_TRUE(found.lines[0].bands.empty());
}

TEST(SeriesTest, RefusesMoreStepsThanItCanTell) {
  const EventGraph graph = graph_from_text("2018  a->b  letter  e1");
  SeriesQuery query{.step = CalendarStep::day};
  query.filter.window = Window{0, 1'000'000};
  const auto found = run(graph, query);
  ASSERT_TRUE(found.has_error());
  EXPECT_EQ(found.error().code, ErrorCode::too_large);
  EXPECT_EQ(found.error().message,
            "expected at most 200000 steps, got more; ask for a longer step or a narrower window "
            "(datetime)");
  query.filter.window = Window{-6'000'000'000'000, 6'000'000'000'000};
  query.step = CalendarStep::year;
  EXPECT_EQ(run(graph, query).error().code, ErrorCode::too_large);
}

TEST(SeriesTest, EveryStepCountsWhatTheWindowOfThatStepWould) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    parley::testing::Dice dice(seed);
    const EventGraph graph = random_graph(seed);
    SeriesQuery query{.step = dice.one_in(2) ? CalendarStep::week : CalendarStep::month};
    if (!dice.one_in(3)) {
      testing::set_random_window(dice, query.filter);
    }
    if (dice.one_in(3)) {
      query.filter.types = {TypeIndex{dice.roll(4)}};
    }
    if (dice.one_in(3)) {
      query.filter.actors = {ActorIndex{dice.roll(9)}};
    }
    const SeriesResult found = run(graph, query).value();
    const auto events = testing::every_wanted(graph, query.filter);
    const Window all = query.filter.window.value_or(Window{});
    const std::vector<Window>& parts = query.filter.window_parts;
    for (const SeriesBand& band : found.lines.at(0).bands) {
      const Window step{std::max(band.start, all.begin),
                        std::min(next_step(band.start, query.step), all.end)};
      EventFilter of_step{.window = step};
      Day days = step.end - step.begin;
      if (!parts.empty()) {
        days = 0;
        for (const Window& part : parts) {
          const Window both{std::max(part.begin, step.begin), std::min(part.end, step.end)};
          if (both.begin < both.end) {
            of_step.window_parts.push_back(both);
            days += both.end - both.begin;
          }
        }
      }
      std::uint32_t certain = 0;
      std::uint32_t possible = 0;
      for (const EventIndex event : days == 0 ? std::vector<EventIndex>{} : events) {
        for (const Certainty certainty : {Certainty::possible, Certainty::certain}) {
          const bool counts = parts.empty()
                                  ? testing::active(graph, event, step, certainty)
                                  : testing::active_in_parts(graph, event, of_step, certainty);
          (certainty == Certainty::certain ? certain : possible) += counts ? 1U : 0U;
        }
      }
      const SeriesCoverage coverage = days == 0 ? SeriesCoverage::none
                                      : days == next_step(band.start, query.step) - band.start
                                          ? SeriesCoverage::whole
                                          : SeriesCoverage::part;
      EXPECT_EQ(band, (SeriesBand{band.start, certain, possible, coverage}))
          << format_day(band.start);
    }
  }
}

}  // namespace
}  // namespace parley::query
