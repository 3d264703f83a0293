#include "events_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parley::formats {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::pair<std::string, std::vector<std::string>> slides(std::vector<EventRecord> events) {
  return written(find_event_format("timelinejs"), document_of(std::move(events)));
}

/// The members of the first slide between its id and its group, and the losses.
std::pair<std::string, std::vector<std::string>> dates(const EventRecord& event) {
  auto [text, losses] = slides({event});
  const std::size_t begin = text.find("\"start_date\"");
  return {text.substr(begin, text.find(",\"group\"") - begin), losses};
}

std::string dates_of(std::string_view edtf) {
  return dates(event_on(edtf)).first;
}

std::vector<std::string> losses_of(std::string_view edtf) {
  return dates(event_on(edtf)).second;
}

TEST(TimelineJsTest, WritesATitleAndASlideForEachEvent) {
  EXPECT_EQ(
      slides({event_on("1990-11")}).first,
      R"({"scale":"human","title":{"unique_id":"dataset:small","text":{)"
      R"("headline":"A small dataset","text":"<p><b>Dataset:</b> small, revision abc, claims )"
      R"(preferred</p><p><b>Events:</b> 1 of 1</p><p><b>License:</b> CC0-1.0</p>"}},)"
      R"("events":[{"unique_id":"e","start_date":{"year":1990,"month":11},)"
      R"("display_date":"1990-11","group":"Letter","text":{"headline":"The letter",)"
      R"("text":"<p><b>Date:</b> 1990-11</p><p><b>Type:</b> Letter</p>)"
      R"(<p><b>Dataset:</b> small, revision abc, claims preferred</p>"}}]})");
}

TEST(TimelineJsTest, ADateIsAsPreciseAsItIsKnown) {
  EXPECT_EQ(dates_of("1990"), R"("start_date":{"year":1990},"display_date":"1990")");
  EXPECT_EQ(dates_of("1990-11"),
            R"("start_date":{"year":1990,"month":11},"display_date":"1990-11")");
  EXPECT_EQ(dates_of("1990-11-05"),
            R"("start_date":{"year":1990,"month":11,"day":5},"display_date":"1990-11-05")");
  EXPECT_EQ(dates_of("1990-11/1991-02-03"),
            R"("start_date":{"year":1990,"month":11},)"
            R"("end_date":{"year":1991,"month":2,"day":3},"display_date":"1990-11/1991-02-03")");
  for (const char* edtf : {"1990", "1990-11", "1990-11-05", "1990-11/1991-02-03", "1990~"}) {
    EXPECT_THAT(losses_of(edtf), IsEmpty()) << edtf;
  }
}

TEST(TimelineJsTest, AnEndThatRepeatsTheStartIsNotDropped) {
  EXPECT_EQ(dates_of("2015/2015-07"),
            R"("start_date":{"year":2015,"display_date":"2015"},)"
            R"("end_date":{"year":2015,"month":7,"display_date":"2015-07"},)"
            R"("display_date":"2015/2015-07")");
  EXPECT_EQ(dates_of("2015-07/2015-07-20"),
            R"("start_date":{"year":2015,"month":7,"display_date":"2015-07"},)"
            R"("end_date":{"year":2015,"month":7,"day":20,"display_date":"2015-07-20"},)"
            R"("display_date":"2015-07/2015-07-20")");
  EXPECT_THAT(losses_of("2015/2015-07"), IsEmpty());
}

TEST(TimelineJsTest, AnEndIsNotDrawnBeforeItsStart) {
  EXPECT_EQ(dates_of("2015-03/2015"),
            R"("start_date":{"year":2015,"month":3},)"
            R"("end_date":{"year":2015,"month":12,"day":31},"display_date":"2015-03/2015")");
  EXPECT_THAT(losses_of("2015-03/2015"), ElementsAre("uncertain-bounds: e"));
}

TEST(TimelineJsTest, WhatIsNoUnitOfTheCalendarIsItsExtent) {
  EXPECT_EQ(dates_of("201X"),
            R"("start_date":{"year":2010},"end_date":{"year":2019},"display_date":"201X")");
  EXPECT_EQ(dates_of("[2015-03-02,2015-04-05]"), R"("start_date":{"year":2015,"month":3,"day":2},)"
                                                 R"("end_date":{"year":2015,"month":4,"day":5},)"
                                                 R"("display_date":"[2015-03-02,2015-04-05]")");
  EXPECT_EQ(dates_of("2015-26"),
            R"("start_date":{"year":2015,"month":6},"end_date":{"year":2015,"month":8},)"
            R"("display_date":"2015-26")");
  EXPECT_THAT(losses_of("201X"), ElementsAre("uncertain-bounds: e"));
}

TEST(TimelineJsTest, BoundsThatOrdersNarrowedStayInTheStatedUnitAndAreNamed) {
  EventRecord event = event_on("1990-11");
  event.date.bounds = tighten({to_day({1990, 11, 5}), to_day({1990, 11, 20}), to_day({1990, 11, 6}),
                               to_day({1990, 11, 21})})
                          .value();
  const auto [text, losses] = dates(event);
  EXPECT_THAT(text, HasSubstr(R"("start_date":{"year":1990,"month":11},"display)"));
  EXPECT_THAT(losses, ElementsAre("uncertain-bounds: e"));
}

TEST(TimelineJsTest, BoundsWithoutAnExpressionAreDrawnAndPutInWords) {
  EventRecord event = event_on("1990-11-05/1990-11-20");
  event.date.edtf = {};
  EXPECT_THAT(dates(event).first, HasSubstr(R"("display_date":"1990-11-05/1990-11-20")"));
}

TEST(TimelineJsTest, OpenEndsStandAtWhatIsKnownAndAreNamed) {
  EXPECT_EQ(dates_of("1960/.."), R"("start_date":{"year":1960},"display_date":"1960/..")");
  EXPECT_EQ(dates_of("../1960-05-01"),
            R"("start_date":{"year":1960,"month":5,"day":1},"display_date":"../1960-05-01")");
  EXPECT_EQ(dates_of("/1960-05"),
            R"("start_date":{"year":1960,"month":5},"display_date":"/1960-05")");
  EXPECT_THAT(losses_of("1960/.."), ElementsAre("open-end: e"));
  EXPECT_THAT(losses_of("../1960-05-01"), ElementsAre("open-start: e"));
}

TEST(TimelineJsTest, AnEventThatIsCertainOnOneDayOnlyStandsThere) {
  EventRecord event = event_on("");
  event.date.bounds.start_latest = to_day({2015, 7, 14});
  event.date.bounds.end_earliest = to_day({2015, 7, 15});
  const auto [text, losses] = dates(event);
  EXPECT_THAT(text, HasSubstr(R"("start_date":{"year":2015,"month":7,"day":14},"display)"));
  EXPECT_THAT(losses, ElementsAre("open-start: e", "open-end: e", "uncertain-bounds: e"));
}

TEST(TimelineJsTest, UndatedEventsAreLeftOutAndNamed) {
  const auto [text, losses] = slides({event_on("2015"), event_on("", "lost")});
  EXPECT_THAT(text, Not(HasSubstr("lost")));
  EXPECT_THAT(losses, ElementsAre("undated: lost"));
}

TEST(TimelineJsTest, ATimelineWithoutEventsIsNamed) {
  const auto [text, losses] = slides({});
  EXPECT_THAT(text, HasSubstr(R"("events":[])"));
  EXPECT_THAT(losses, ElementsAre("no-events"));
}

TEST(TimelineJsTest, YearsBeforeOurEraAreAstronomical) {
  EXPECT_EQ(dates_of("-0043-03-15"),
            R"("start_date":{"year":-43,"month":3,"day":15},"display_date":"-0043-03-15")");
  EXPECT_EQ(dates_of("0000"), R"("start_date":{"year":0},"display_date":"0000")");
  EXPECT_EQ(dates_of("-0010/0002"),
            R"("start_date":{"year":-10},"end_date":{"year":2},"display_date":"-0010/0002")");
}

TEST(TimelineJsTest, YearsBeyondTheDatesOfJavaScriptAreDrawnByYear) {
  const auto [text, losses] = slides({event_on("Y-300000"), event_on("2015-07", "other")});
  EXPECT_THAT(text, HasSubstr(R"({"scale":"cosmological",)"));
  EXPECT_THAT(text, HasSubstr(R"("start_date":{"year":-300000},)"));
  EXPECT_THAT(losses, ElementsAre("years-only"));
}

TEST(TimelineJsTest, MarkupIsInert) {
  EventRecord event = event_on("2015");
  event.label = "<img src=x onerror=alert(1)> \"q\" & 'a'";
  event.date.text = "<b>in</b> 2015";
  event.family = "<i>";
  event.sources = {{"s", "<script>", "javascript:alert(1)", ""},
                   {"t", "A page", "https://host/?a=1&b=\"2\"", ""}};
  const std::string text = slides({event}).first;
  EXPECT_THAT(text, HasSubstr(R"("headline":"&lt;img src=x onerror=alert(1)&gt; &quot;q&quot; )"
                              R"(&amp; &#39;a&#39;")"));
  // TimelineJS shows the text of these as HTML again.
  EXPECT_THAT(text,
              HasSubstr(R"x("display_date":"&amp;lt;b&amp;gt;in&amp;lt;/b&amp;gt; 2015 (2015)")x"));
  EXPECT_THAT(text, HasSubstr(R"("group":"&amp;lt;i&amp;gt;")"));
  EXPECT_THAT(text, HasSubstr("&lt;script&gt; (javascript:alert(1)); "
                              R"(<a href=\"https://host/?a=1&amp;b=&quot;2&quot;\">A page</a>)"));
  EXPECT_THAT(text, Not(HasSubstr("<script>")));
}

TEST(TimelineJsTest, ControlCharactersAndRightToLeftTextStay) {
  EventRecord event = event_on("2015");
  event.label = "bell\a \u202Eمذاکرات";
  EXPECT_THAT(slides({event}).first, HasSubstr("\"headline\":\"bell\\u0007 \u202Eمذاکرات\""));
}

TEST(TimelineJsTest, TheTextSaysWhatHasNoField) {
  EventRecord event = event_on("2015");
  event.date.basis = Basis::inferred;
  event.flags = 1U << static_cast<unsigned>(EventFlag::denied);
  event.place = "Vienna";
  event.note = "A note";
  event.parties = {{"iran", "Iran", Role::initiator, "", ""},
                   {"eu", "The EU", Role::recipient, "normal", "gazette"}};
  event.part_of = "talks";
  event.ties = {{RelationType::follows, "deal", "", ""},
                {RelationType::responds_to, "note", "deprecated", "eu"}};
  event.sources = {{"s", "A page", "https://host/", "words"}};
  event.has_alternatives = true;
  const auto [text, losses] = slides({event});
  EXPECT_THAT(text, HasSubstr(R"("headline":"[denied] The letter")"));
  EXPECT_THAT(
      text,
      HasSubstr("<p><b>Date:</b> 2015, inferred</p><p><b>Not stated as a fact:</b> denied</p>"
                "<p><b>Type:</b> Letter</p><p><b>Place:</b> Vienna</p>"
                "<p><b>Participants:</b> Iran (initiator); The EU (recipient; normal; asserted by "
                "gazette)</p><p><b>Relations:</b> part-of talks; follows deal; responds-to note "
                "(deprecated; asserted by eu)</p><p><b>Sources:</b> "
                R"(<a href=\"https://host/\">A page</a></p><p><b>Note:</b> A note</p>)"
                "<p><b>Dataset:</b> small, revision abc, claims preferred</p>"));
  EXPECT_THAT(losses, ElementsAre("evidence: e", "alternatives: e"));
}

TEST(TimelineJsTest, EventsOfOneDayKeepTheirOrder) {
  const std::string text = slides({event_on("2022-01-05", "d1"), event_on("2022-01-05", "d2"),
                                   event_on("2022-01-05", "d3")})
                               .first;
  EXPECT_LT(text.find("\"d1\""), text.find("\"d2\""));
  EXPECT_LT(text.find("\"d2\""), text.find("\"d3\""));
}

}  // namespace
}  // namespace parley::formats
