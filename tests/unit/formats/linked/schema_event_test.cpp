#include "parley/formats/schema_event.hpp"

#include "unit/formats/linked/linked_fixture.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace parley::formats {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using Json = nlohmann::json;

Origin web_origin() {
  Origin origin;
  origin.policy = "preferred";
  origin.base = "https://host/v1/datasets/small/";
  return origin;
}

EventRecord signing() {
  EventRecord event = event_on("2015-07-14", "signing");
  event.place = "Vienna";
  event.parties = {test::party_of("iran", "Iran", Role::signatory)};
  event.parties[0].wikidata = "Q794";
  event.part_of = "talks";
  event.sources = {{"paper", "The paper", "https://example.org/", "quoted"}};
  return event;
}

TEST(SchemaEventTest, AnEventIsWrittenInTheWordsOfSchemaOrg) {
  EXPECT_EQ(schema_event(signing(), web_origin()),
            R"({"@context":"https://schema.org","@type":"Event",)"
            R"("@id":"https://host/v1/datasets/small/events/signing","name":"The letter",)"
            R"("startDate":"2015-07-14","endDate":"2015-07-14",)"
            R"("location":{"@type":"Place","name":"Vienna"},)"
            R"("about":[{"@type":"Country","@id":"https://host/v1/datasets/small/actors/iran",)"
            R"("name":"Iran","sameAs":"https://www.wikidata.org/wiki/Q794"}],)"
            R"("superEvent":{"@type":"Event","@id":"https://host/v1/datasets/small/events/talks"},)"
            R"("subjectOf":[{"@type":"CreativeWork","name":"The paper",)"
            R"("url":"https://example.org/"}]})");
}

TEST(SchemaEventTest, ADateIsThereOnlyWhenItIsKnownToTheDay) {
  for (const std::string_view edtf : {"2015-07", "2015", "", "-0043-03-15", "0000-05-01"}) {
    EXPECT_THAT(schema_event(event_on(edtf), web_origin()), Not(HasSubstr("Date\"")));
  }
  const std::string open = schema_event(event_on("2015-07-14/.."), web_origin());
  EXPECT_THAT(open, HasSubstr(R"("startDate":"2015-07-14")"));
  EXPECT_THAT(open, Not(HasSubstr("endDate")));
}

TEST(SchemaEventTest, AnEventWithAFlagIsAThingThatSaysWhy) {
  EventRecord event = signing();
  event.flags = test::set_of(EventFlag::denied);
  const Json thing = Json::parse(schema_event(event, web_origin()));
  EXPECT_EQ(thing.at("@type"), "Thing");
  EXPECT_EQ(thing.at("disambiguatingDescription"), "denied");
  for (const char* key : {"startDate", "location", "about", "superEvent"}) {
    EXPECT_FALSE(thing.contains(key)) << key;
  }
}

TEST(SchemaEventTest, InOneVoiceAnEventIsWhatThatVoiceTells) {
  Origin origin = web_origin();
  origin.policy = "source:paper";
  const Json thing = Json::parse(schema_event(signing(), origin));
  EXPECT_EQ(thing.at("@type"), "Thing");
  EXPECT_EQ(thing.at("disambiguatingDescription"), "according to paper");
}

TEST(SchemaEventTest, WhatIsContestedIsLeftOut) {
  EventRecord event = signing();
  event.parties[0].asserted_by = "paper";
  event.part_of_flags = test::set_of(EventFlag::future);
  const Json thing = Json::parse(schema_event(event, web_origin()));
  EXPECT_FALSE(thing.contains("about"));
  EXPECT_FALSE(thing.contains("superEvent"));
}

TEST(SchemaEventTest, ItCanStandInAScriptElement) {
  EventRecord event = signing();
  event.label = "</script><script>alert(1)</script><!--";
  const std::string text = schema_event(event, web_origin());
  EXPECT_THAT(text, Not(HasSubstr("<")));
  EXPECT_EQ(Json::parse(text).at("name"), std::string(event.label));
}

}  // namespace
}  // namespace parley::formats
