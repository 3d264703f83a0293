#include "parley/query/events.hpp"
#include "parley/query/relation.hpp"

#include "support/graph_from_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace parley::query {
namespace {

using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;

/// One day with clocks, without, and with a time zone; and the days around it.
class ClockTimeTest : public ::testing::Test {
 protected:
  EventGraph graph_ = parley::testing::graph_from_text(R"(
    2016-08-28            a  attack  yesterday
    2016-08-29            a  attack  that-day
    2016-08-29T14:00:00   a  attack  answered
    2016-08-29T00:05:00   a  attack  at-midnight
    2016-08-29T14:00:00   a  attack  also-at-two
    2016-08-29T12:00:00Z  a  attack  zoned
    2016-08-30            a  attack  tomorrow
  )");

  RelationResult ask(std::string_view a, std::string_view b) const {
    return run(graph_, RelationQuery{*graph_.find_event(a), *graph_.find_event(b)});
  }

  std::vector<std::string> select(const EventFilter& filter) const {
    std::vector<std::string> ids;
    for (const EventIndex event : select_events(graph_, filter)) {
      ids.emplace_back(graph_.event_id(event));
    }
    return ids;
  }

  EventFilter with(std::optional<EventIndex> EventFilter::*condition, std::string_view event,
                   Certainty certainty = Certainty::certain) const {
    EventFilter filter;
    filter.*condition = graph_.find_event(event);
    filter.certainty = certainty;
    return filter;
  }
};

TEST_F(ClockTimeTest, TwoTimesOfOneDayDecideTheRelation) {
  const RelationResult before = ask("at-midnight", "answered");
  EXPECT_EQ(before.certain, AllenRelation::before);
  EXPECT_EQ(before.possible.count(), 1U);
  EXPECT_TRUE(before.by_clock);
  EXPECT_EQ(ask("answered", "at-midnight").certain, AllenRelation::after);
  EXPECT_EQ(ask("answered", "also-at-two").certain, AllenRelation::equals);
}

TEST_F(ClockTimeTest, WithoutATimeOnBothSidesTheDaysDecide) {
  EXPECT_EQ(ask("that-day", "answered").certain, AllenRelation::equals);
  EXPECT_FALSE(ask("that-day", "answered").by_clock);
  EXPECT_EQ(ask("yesterday", "answered").certain, AllenRelation::meets);
  EXPECT_EQ(ask("zoned", "answered").certain, AllenRelation::equals)
      << "the zone of the other clock is not known";
}

TEST_F(ClockTimeTest, EventsOfOneDayAreListedByTheirClocks) {
  EXPECT_THAT(select({}), ElementsAre("yesterday", "that-day", "at-midnight", "zoned",
                                      "also-at-two", "answered", "tomorrow"));
}

TEST_F(ClockTimeTest, BeforeAndAfterGoByTheClockWithinADay) {
  for (const Certainty certainty : {Certainty::possible, Certainty::certain}) {
    EXPECT_THAT(select(with(&EventFilter::before, "answered", certainty)),
                UnorderedElementsAre("yesterday", "at-midnight"));
    EXPECT_THAT(select(with(&EventFilter::after, "at-midnight", certainty)),
                UnorderedElementsAre("answered", "also-at-two", "tomorrow"));
    EXPECT_THAT(select(with(&EventFilter::before, "that-day", certainty)),
                UnorderedElementsAre("yesterday"));
  }
  EXPECT_THAT(select(with(&EventFilter::during, "answered")),
              UnorderedElementsAre("that-day", "answered", "also-at-two", "zoned"));
}

}  // namespace
}  // namespace parley::query
