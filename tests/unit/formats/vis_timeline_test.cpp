#include "events_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parley::formats {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::pair<std::string, std::vector<std::string>> items(std::vector<EventRecord> events) {
  return written(find_event_format("vis-timeline"), document_of(std::move(events)));
}

/// `start` and `end` of the one item.
std::string dates_of(std::string_view edtf) {
  const std::string text = items({event_on(edtf)}).first;
  const std::size_t begin = text.find("\"start\"");
  return text.substr(begin, text.find(",\"group\"") - begin);
}

TEST(VisTimelineTest, WritesItemsAndTheirGroupsWithTheMembersOfTheEvents) {
  EventRecord event = event_on("2022-08-14");
  event.date.basis = Basis::stated;
  event.family = "talks";
  event.place = "Vienna";
  event.parties = {{"iran", "Iran", Role::initiator, "", ""}};
  event.part_of = "round";
  event.ties = {{RelationType::follows, "deal", "", ""}};
  event.sources = {{"s", "A page", "https://host/", "words"}};
  const auto [text, losses] = items({event});
  EXPECT_EQ(
      text,
      R"({"dataset":"small","revision":"abc","policy":"preferred","total":1,"items":[{"id":"e",)"
      R"("content":"The letter","start":"2022-08-14T00:00:00","group":"talks",)"
      R"("title":"<p><b>Date:</b> 2022-08-14, stated</p><p><b>Type:</b> Letter</p>)"
      R"(<p><b>Place:</b> Vienna</p><p><b>Participants:</b> Iran (initiator)</p>)"
      R"(<p><b>Relations:</b> part-of round; follows deal</p><p><b>Sources:</b> )"
      R"(<a href=\"https://host/\">A page</a></p>)"
      R"(<p><b>Dataset:</b> small, revision abc, claims preferred</p>",)"
      R"("label":"The letter","eventType":"letter","date":{"edtf":"2022-08-14","text":null,)"
      R"("basis":"stated","startEarliest":"2022-08-14","startLatest":"2022-08-14",)"
      R"("endEarliest":"2022-08-14","endLatest":"2022-08-14"},"place":"Vienna",)"
      R"("participants":[{"actor":"iran","label":"Iran","role":"initiator"}],"partOf":"round",)"
      R"("relations":[{"type":"follows","to":"deal"}],)"
      R"("sources":[{"id":"s","title":"A page","url":"https://host/"}]}],)"
      R"("groups":[{"id":"talks","content":"talks"}]})");
  EXPECT_THAT(losses, ElementsAre("evidence: e"));
}

TEST(VisTimelineTest, DaysAreLocalMidnightsAndAnEndIsTheOneAfterTheLastDay) {
  EXPECT_EQ(dates_of("2022-08-14"), R"("start":"2022-08-14T00:00:00")");
  EXPECT_EQ(dates_of("2022-08-14/2022-08-16"),
            R"("start":"2022-08-14T00:00:00","end":"2022-08-17T00:00:00")");
}

TEST(VisTimelineTest, YearsOutsideFourDigitsHaveASignAndSix) {
  EXPECT_EQ(dates_of("-0043-03-15"), R"("start":"-000043-03-15T00:00:00")");
  EXPECT_EQ(dates_of("0000-02-29"), R"("start":"0000-02-29T00:00:00")");
  EXPECT_EQ(dates_of("0014-09"), R"("start":"0014-09-01T00:00:00","end":"0014-10-01T00:00:00")");
  EXPECT_EQ(dates_of("9999-12"), R"("start":"9999-12-01T00:00:00","end":"+010000-01-01T00:00:00")");
  EXPECT_EQ(dates_of("Y-12000"),
            R"("start":"-012000-01-01T00:00:00","end":"-011999-01-01T00:00:00")");
}

TEST(VisTimelineTest, WhatNoDateOfJavaScriptHoldsIsLeftOutAndNamed) {
  const auto [text, losses] = items(
      {event_on("Y300000", "late"), event_on("Y-271821", "early"), event_on("Y-271820", "first")});
  EXPECT_THAT(losses, ElementsAre("year-range: late early", "uncertain-bounds: first"));
  EXPECT_THAT(text, Not(HasSubstr("late")));
}

TEST(VisTimelineTest, AMonthIsDrawnAsItsExtentAndItsBoundsStay) {
  const auto [text, losses] = items({event_on("1990-11")});
  EXPECT_THAT(text, HasSubstr(R"("start":"1990-11-01T00:00:00","end":"1990-12-01T00:00:00")"));
  EXPECT_THAT(text, HasSubstr(R"("className":"parley-uncertain")"));
  EXPECT_THAT(text, HasSubstr(R"("startEarliest":"1990-11-01","startLatest":"1990-11-30")"));
  EXPECT_THAT(losses, ElementsAre("uncertain-bounds: e"));
}

TEST(VisTimelineTest, OpenEndsStandAtWhatIsKnownAndAreNamed) {
  EXPECT_EQ(dates_of("2022-01-25/.."), R"("start":"2022-01-25T00:00:00")");
  EXPECT_EQ(dates_of("../1960"), R"("start":"1960-01-01T00:00:00","end":"1961-01-01T00:00:00")");
  const auto [text, losses] =
      items({event_on("2022-01-25/..", "a"), event_on("../1960-05-01", "b")});
  EXPECT_THAT(losses, ElementsAre("open-end: a", "open-start: b"));
  EXPECT_THAT(text, HasSubstr(R"("className":"parley-open-end")"));
  EXPECT_THAT(text, HasSubstr(R"("className":"parley-open-start")"));
}

TEST(VisTimelineTest, FlagsAreInTheContentTheClassAndAsMembers) {
  EventRecord event = event_on("2022-08-14");
  event.flags = (1U << static_cast<unsigned>(EventFlag::future)) |
                (1U << static_cast<unsigned>(EventFlag::denied));
  const std::string text = items({event}).first;
  EXPECT_THAT(text, HasSubstr(R"("content":"[future, denied] The letter")"));
  EXPECT_THAT(text, HasSubstr(R"("className":"parley-future parley-denied","label":"The letter")"));
  EXPECT_THAT(text, HasSubstr(R"("flags":["future","denied"])"));
}

TEST(VisTimelineTest, EveryItemHasAGroupThatExists) {
  EventRecord typed = event_on("2022", "a");
  EventRecord family = event_on("2022", "b");
  family.family = "letter";
  const std::string text = items({typed, family}).first;
  EXPECT_THAT(text, HasSubstr(R"("groups":[{"id":"type:letter","content":"Letter"},)"
                              R"({"id":"letter","content":"letter"}])"));
}

TEST(VisTimelineTest, ContentAndTitleAreEscaped) {
  EventRecord event = event_on("2022-08-14");
  event.label = "<script>alert(2)</script>";
  const std::string text = items({event}).first;
  EXPECT_THAT(text, HasSubstr(R"("content":"&lt;script&gt;alert(2)&lt;/script&gt;")"));
  EXPECT_THAT(text, HasSubstr(R"("label":"<script>alert(2)</script>")")) << "data, not HTML";
}

TEST(VisTimelineTest, UndatedEventsAreLeftOutAndNamedAndAnEmptyListIsADocument) {
  const auto [text, losses] = items({event_on("", "lost")});
  EXPECT_THAT(text, HasSubstr(R"("total":1,"items":[],"groups":[]})"));
  EXPECT_THAT(losses, ElementsAre("undated: lost"));
  EXPECT_THAT(items({}).second, IsEmpty());
}

}  // namespace
}  // namespace parley::formats
