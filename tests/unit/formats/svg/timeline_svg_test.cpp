#include "picture_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <list>
#include <random>

namespace parley::formats::pictures {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

EventRecord event(std::string_view id, std::string_view label, std::string_view edtf,
                  std::string_view family = "talks") {
  EventRecord record;
  record.id = id;
  record.type = "round";
  record.type_label = "Round of talks";
  record.family = family;
  record.label = label;
  if (!edtf.empty()) {
    record.date = dated(edtf);
  }
  return record;
}

EventsDocument list(std::vector<EventRecord> events) {
  EventsDocument document;
  document.origin = small_origin();
  document.total = events.size();
  document.events = std::move(events);
  document.families = {{"talks", "Talks"}, {"force", "Force"}};
  return document;
}

/// The group or link of an event, by its address.
pugi::xml_node thing(const pugi::xml_document& document, const std::string& id) {
  const std::string path =
      "//a[@href='https://parley.example/v1/datasets/small/events/" + id + "']";
  return document.select_node(path.c_str()).node();
}

TEST(TimelineSvgTest, ADayIsADotAndLinksToItsEvent) {
  const auto picture = parsed(draw(list({event("e1", "The first round", "2018-05-08")})));
  const pugi::xml_node link = thing(picture, "e1");
  ASSERT_TRUE(link);
  EXPECT_TRUE(link.select_node(".//circle[@class='dot']"));
  EXPECT_STREQ(link.child("title").text().get(), "The first round\nRound of talks, 2018-05-08");
}

TEST(TimelineSvgTest, AMonthHasNoSolidPartForADayWithinItIsNotKnown) {
  const auto picture =
      parsed(draw(list({event("e1", "In May", "2018-05"), event("e2", "Later", "2019-05-08")})));
  const pugi::xml_node link = thing(picture, "e1");
  EXPECT_TRUE(link.select_node(".//rect[@class='fade'][contains(@fill,'mid')]"));
  EXPECT_FALSE(link.select_node(".//*[@class='solid']"));
  EXPECT_FALSE(link.select_node(".//*[@class='dot']"));
  EXPECT_THAT(link.child("title").text().get(),
              HasSubstr("between 2018-05-01 and 2018-05-31 (2018-05)"));
}

TEST(TimelineSvgTest, AStretchIsSolidWhereItIsCertainAndFadesAroundIt) {
  const auto picture = parsed(draw(list({event("e1", "Talks", "2013/2021")})));
  const pugi::xml_node link = thing(picture, "e1");
  EXPECT_TRUE(link.select_node(".//rect[@class='solid']"));
  EXPECT_TRUE(link.select_node(".//rect[contains(@fill,'#parley-in')]"));
  EXPECT_TRUE(link.select_node(".//rect[contains(@fill,'#parley-out')]"));
}

TEST(TimelineSvgTest, AnOpenEndHasAnArrowAndNoLastDay) {
  const auto picture =
      parsed(draw(list({event("e1", "Since then", "2018-05-08/.."), event("e2", "x", "2019")})));
  const pugi::xml_node link = thing(picture, "e1");
  EXPECT_TRUE(link.select_node(".//path[@class='arrow']"));
  EXPECT_THAT(link.child("title").text().get(), HasSubstr("begun on 2018-05-08, no end known"));
  EXPECT_FALSE(thing(picture, "e2").select_node(".//path[@class='arrow']"));
}

TEST(TimelineSvgTest, OneOfSeveralDaysIsDrawnOnEachOfThem) {
  EventRecord either = event("e1", "Either", "[2018-05-02,2018-06-09]");
  const std::vector<Bounds> days{dated("2018-05-02").bounds, dated("2018-06-09").bounds};
  either.date.one_of = days;
  const auto picture = parsed(draw(list({either})));
  const pugi::xml_node link = thing(picture, "e1");
  EXPECT_EQ(link.select_nodes(".//circle[@class='hollow whole']").size(), 2U);
  EXPECT_THAT(link.child("title").text().get(), HasSubstr("2018-05-02 or 2018-06-09"));
}

TEST(TimelineSvgTest, AnUncertainDateHasItsSignBesideTheLabel) {
  const std::string picture =
      draw(list({event("e1", "Perhaps", "2018-05-08?"), event("e2", "About", "2018-06~"),
                 event("e3", "Both", "2018-07-01%")}));
  EXPECT_THAT(picture, HasSubstr(">Perhaps ?<"));
  EXPECT_THAT(picture, HasSubstr(">About ~<"));
  EXPECT_THAT(picture, HasSubstr(">Both ?~<"));
}

TEST(TimelineSvgTest, UndatedEventsStandApartFromTheAxis) {
  EventRecord undated = event("e2", "Some day", "");
  undated.date.text = "one day";
  const auto picture = parsed(draw(list({event("e1", "Dated", "2018"), undated})));
  const pugi::xml_node link = thing(picture, "e2");
  EXPECT_STREQ(link.parent().attribute("class").value(), "undated");
  EXPECT_THAT(link.child("title").text().get(), HasSubstr("undated (“one day”)"));
}

TEST(TimelineSvgTest, OnlyUndatedEventsStillMakeAPicture) {
  EXPECT_THAT(draw(list({event("e1", "Some day", "")})), HasSubstr("Some day"));
  EXPECT_THAT(draw(list({})), HasSubstr("0 events"));
}

TEST(TimelineSvgTest, YearsBeforeOurEraAreCalledSo) {
  const std::string picture =
      draw(list({event("e1", "The Ides of March", "-0043-03-15"), event("e2", "Then", "-0040")}));
  EXPECT_THAT(picture, HasSubstr(">43 BCE<"));
  EXPECT_THAT(picture, HasSubstr("-0043-03-15"));
}

TEST(TimelineSvgTest, AYearOfManyDigitsIsDrawn) {
  const std::string picture =
      draw(list({event("e1", "Long ago", "Y-170000002"), event("e2", "Now", "2018-05-08")}));
  EXPECT_THAT(picture, HasSubstr("BCE"));
  parsed(picture);
}

TEST(TimelineSvgTest, WhatIsDeniedIsHollow) {
  EventRecord denied = event("e1", "The order", "2018-05-08");
  denied.flags = 1U << static_cast<unsigned>(EventFlag::denied);
  const auto picture = parsed(draw(list({denied})));
  const pugi::xml_node link = thing(picture, "e1");
  EXPECT_TRUE(link.select_node(".//circle[@class='hollow']"));
  EXPECT_FALSE(link.select_node(".//circle[@class='dot']"));
  EXPECT_THAT(link.child("title").text().get(), HasSubstr("(denied)"));
}

TEST(TimelineSvgTest, FamiliesHaveLanesInTheOrderOfTheVocabulary) {
  const std::string picture =
      draw(list({event("e1", "A", "2018-05-08", "force"), event("e2", "B", "2018-05-08", "talks"),
                 event("e3", "C", "2018-05-08", ""), event("e4", "D", "2018-05-08", "mine")}));
  const std::size_t talks = picture.find(">Talks<");
  const std::size_t force = picture.find(">Force<");
  const std::size_t mine = picture.find(">mine<");
  const std::size_t other = picture.find(">Other<");
  EXPECT_LT(talks, force);
  EXPECT_LT(force, mine);
  EXPECT_LT(mine, other);
  EXPECT_NE(other, std::string::npos);
}

TEST(TimelineSvgTest, TextsAreEscapedAndControlCharactersNamed) {
  Losses losses;
  EventRecord nasty = event("e1", "<script>alert(\"1\")</script> & 'more'\x07", "2018-05-08");
  const std::string text = draw(list({nasty}), losses);
  EXPECT_THAT(text, Not(HasSubstr("<script")));
  EXPECT_THAT(text, Not(HasSubstr("\x07")));
  ASSERT_NE(find_loss(losses, "control-character"), nullptr);
  EXPECT_EQ(find_loss(losses, "control-character")->ids, std::vector<std::string>{"e1"});
  EXPECT_THAT(thing(parsed(text), "e1").child("title").text().get(),
              HasSubstr("<script>alert(\"1\")</script> & 'more'\xEF\xBF\xBD"));
}

TEST(TimelineSvgTest, ATextFromRightToLeftKeepsItsDirection) {
  const auto picture =
      parsed(draw(list({event("e1", "دور نخست گفت‌وگوها", "2018-05-08")})));
  const pugi::xml_node label = thing(picture, "e1").child("text");
  EXPECT_STREQ(label.attribute("direction").value(), "rtl");
  EXPECT_STREQ(label.attribute("text-anchor").value(), "end") << "its end is on the left";
}

TEST(TimelineSvgTest, NothingInItRunsOrLoads) {
  const std::string picture = draw(list({event("e1", "A", "2018")}));
  for (const char* unsafe : {"<script", "foreignObject", "<image", "@import",
                             "javascript:", " onload", "<!DOCTYPE", "<use"}) {
    EXPECT_THAT(picture, Not(HasSubstr(unsafe)));
  }
}

TEST(TimelineSvgTest, WithoutAnAddressThereAreNoLinks) {
  EventsDocument document = list({event("e1", "A", "2018")});
  document.origin.base = "urn:parley:small/";
  const auto picture = parsed(draw(document));
  EXPECT_EQ(count(picture, "//a"), 0U);
  EXPECT_EQ(count(picture, "//g[title]"), 1U);
}

TEST(TimelineSvgTest, AnIdIsEscapedInItsAddress) {
  const auto picture = parsed(draw(list({event("a b/c?d", "A", "2018")})));
  EXPECT_TRUE(thing(picture, "a%20b%2Fc%3Fd"));
}

TEST(TimelineSvgTest, ItHasATitleADescriptionAndBothColourSchemes) {
  const std::string text = draw(list({event("e1", "A", "2018")}));
  const auto picture = parsed(text);
  const pugi::xml_node root = picture.child("svg");
  EXPECT_STREQ(root.attribute("role").value(), "img");
  EXPECT_STREQ(root.child("title").text().get(), "A small dataset");
  EXPECT_STREQ(root.child("desc").text().get(), "1 event");
  EXPECT_TRUE(root.attribute("viewBox"));
  EXPECT_THAT(text, HasSubstr("@media (prefers-color-scheme:dark)"));
}

std::string two_digits(std::size_t number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

/// Events of two families on days of ten years, evenly spread.
EventsDocument many(std::size_t events, std::list<std::string>& texts) {
  std::vector<EventRecord> records;
  for (std::size_t i = 0; i < events; ++i) {
    const std::string& id = texts.emplace_back("e" + std::to_string(i));
    const std::string& label = texts.emplace_back("Event number " + std::to_string(i));
    const std::string& day =
        texts.emplace_back("201" + std::to_string(i % 10) + "-" + two_digits(1 + i / 10 % 12) +
                           "-" + two_digits(1 + i / 120 % 28));
    records.push_back(event(id, label, day, i % 3 == 0 ? "force" : "talks"));
  }
  return list(std::move(records));
}

TEST(TimelineSvgTest, EqualListsInWhateverOrderMakeOnePicture) {
  std::list<std::string> texts;
  EventsDocument document = many(300, texts);
  const std::string picture = draw(document);
  EXPECT_EQ(draw(document), picture);
  std::shuffle(document.events.begin(), document.events.end(), std::minstd_rand(1));
  EXPECT_EQ(draw(document), picture);
}

TEST(TimelineSvgTest, EveryEventHasAMarkUpToTheBoundAndIsCountedBeyondIt) {
  const std::string marks = "//g[@class='lane-marks']//circle[@class='dot']";
  std::list<std::string> texts;
  Losses losses;
  EXPECT_EQ(count(parsed(draw(many(2'000, texts), losses)), marks), 2'000U);
  EXPECT_EQ(find_loss(losses, "bundled"), nullptr);

  const std::string bands = draw(many(2'001, texts), losses);
  EXPECT_EQ(count(parsed(bands), marks), 0U);
  EXPECT_EQ(find_loss(losses, "bundled")->count, 2'001U);
  EXPECT_THAT(parsed(bands).child("svg").child("desc").text().get(),
              HasSubstr("bands where there are too many for a mark each"));
}

TEST(TimelineSvgTest, ALaneThatWouldBeEndlessIsABandBesideLanesOfMarks) {
  std::list<std::string> texts;
  std::vector<EventRecord> events{event("talk", "The one round", "2018-05-08", "talks")};
  for (std::size_t i = 0; i < 500; ++i) {
    const std::string& id = texts.emplace_back("e" + std::to_string(i));
    events.push_back(event(id, id, "2018-05-09", "force"));
  }
  Losses losses;
  const auto picture = parsed(draw(list(std::move(events)), losses));
  EXPECT_EQ(find_loss(losses, "bundled")->count, 500U);
  EXPECT_TRUE(thing(picture, "talk").select_node(".//circle[@class='dot']"));
  EXPECT_FALSE(thing(picture, "e1"));
  EXPECT_LT(picture.child("svg").attribute("height").as_double(), 1'000);
}

TEST(TimelineSvgTest, TheWeightiestEventsHaveTheirLabels) {
  std::list<std::string> texts;
  EventsDocument document = many(1'500, texts);
  document.events[700].label = "The one that matters";
  for (std::size_t i = 0; i < 20; ++i) {
    document.events[i].ties.push_back({RelationType::responds_to, "e700", {}, {}});
  }
  Losses losses;
  EXPECT_THAT(draw(document, losses), HasSubstr(">The one that matters</text>"));
  EXPECT_NE(find_loss(losses, "label"), nullptr) << "there is no room for all labels";
}

TEST(TimelineSvgTest, APageSaysOfHowManyItIs) {
  EventsDocument document = list({event("e1", "A", "2018")});
  document.total = 40;
  EXPECT_STREQ(parsed(draw(document)).child("svg").child("desc").text().get(), "1 event of 40");
}

TEST(TimelineSvgTest, WhatAPictureCannotCarryIsNamed) {
  EventRecord rich = event("e1", "A", "2018");
  rich.has_alternatives = true;
  rich.note = "A note";
  rich.ties.push_back({RelationType::follows, "e0", {}, {}});
  Losses losses;
  draw(list({rich}), losses);
  for (const char* slug :
       {"evidence", "details", "own-date", "alternatives", "relations", "note"}) {
    EXPECT_NE(find_loss(losses, slug), nullptr) << slug;
  }
}

TEST(TimelineSvgTest, WhoTookPartIsInTheTooltipWithTheRole) {
  EventRecord letter = event("e1", "A", "2018");
  letter.parties = {{"iran", "Iran", Role::initiator, {}, {}},
                    {"eu", "European Union", Role::participant, {}, {}}};
  EXPECT_THAT(draw(list({letter})), HasSubstr("\nIran (initiator), European Union</title>"));
}

}  // namespace
}  // namespace parley::formats::pictures
