#include "parley/formats/linked_context.hpp"

#include "unit/formats/linked/linked_fixture.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <map>

namespace parley::formats {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using Json = nlohmann::json;

EventsDocument one_round() {
  EventRecord event = event_on("2015-07", "round");
  event.parties = {test::party_of("iran", "Iran", Role::participant)};
  event.has_alternatives = true;
  EventsDocument document = document_of({event});
  document.origin.language = "en";
  return document;
}

Json parsed(const EventsDocument& document) {
  return Json::parse(written(find_event_format("jsonld"), document).first);
}

/// The objects of `@graph` by their ids; each id once.
std::map<std::string, Json> things_of(const Json& document) {
  std::map<std::string, Json> things;
  for (const Json& thing : document.at("@graph")) {
    EXPECT_TRUE(things.emplace(thing.at("@id").get<std::string>(), thing).second) << thing;
  }
  return things;
}

TEST(JsonLdTest, AnEventIsAnObjectWithPlainValues) {
  EXPECT_EQ(
      test::json_ld_of(one_round()),
      R"("@graph":[{"@id":"urn:parley:small","@type":["schema:Dataset","prov:Entity"],)"
      R"("title":{"@language":"en","@value":"A small dataset"},)"
      R"("license":"https://spdx.org/licenses/CC0-1.0"},)"
      R"({"@id":"_:answer","totalEvents":1,"wasDerivedFrom":["urn:parley:small"],)"
      R"("revision":"abc","claimPolicy":"preferred"},)"
      R"({"@id":"urn:parley:small/events/round","@type":["sem:Event","crm:E5_Event","schema:Event"],)"
      R"("label":{"en":"The letter"},"name":{"en":"The letter"},"eventType":"type-letter",)"
      R"("hasTimeStamp":{"@type":"xsd:gYearMonth","@value":"2015-07"},)"
      R"("hasEarliestBeginTimeStamp":"2015-07-01","hasLatestBeginTimeStamp":"2015-07-31",)"
      R"("hasEarliestEndTimeStamp":"2015-07-01","hasLatestEndTimeStamp":"2015-07-31",)"
      R"("hasTimeSpan":"urn:parley:small/events/round#time",)"
      R"("participation":["urn:parley:small/events/round#participation:participant:iran"],)"
      R"("hasActor":["urn:parley:small/actors/iran"],)"
      R"("hadParticipant":["urn:parley:small/actors/iran"],)"
      R"("about":["urn:parley:small/actors/iran"],"hasAlternatives":true},)"
      R"({"@id":"urn:parley:small/events/round#time","@type":["crm:E52_Time-Span"],)"
      R"("date":[{"@type":"edtf:EDTF","@value":"2015-07"},)"
      R"({"@type":"xsd:gYearMonth","@value":"2015-07"}],)"
      R"("startEarliest":"2015-07-01","startLatest":"2015-07-31",)"
      R"("endEarliest":"2015-07-01","endLatest":"2015-07-31"},)"
      R"({"@id":"urn:parley:small/events/round#participation:participant:iran",)"
      R"("@type":["Participation","sem:Role"],"value":"urn:parley:small/actors/iran",)"
      R"("roleType":"role-participant","rank":"wikibase:PreferredRank"},)"
      R"({"@id":"urn:parley:small/actors/iran",)"
      R"("@type":["sem:Actor","schema:Country","crm:E74_Group"],"label":{"en":"Iran"},)"
      R"("name":{"en":"Iran"},"actorType":"kind-state"},)"
      R"({"@id":"urn:parley:small/vocabulary#type-letter","@type":["sem:EventType"],)"
      R"("label":{"en":"Letter"}},)"
      R"({"@id":"urn:parley:small/vocabulary#role-participant","@type":["sem:RoleType"],)"
      R"("label":{"en":"participant"}},)"
      R"({"@id":"urn:parley:small/vocabulary#kind-state","@type":["sem:ActorType"],)"
      R"("label":{"en":"state"}}]})");
}

TEST(JsonLdTest, TheContextStandsInTheDocumentAndGivesEveryKeyAMeaning) {
  const Json document = parsed(one_round());
  const Json& context = document.at("@context");
  EXPECT_EQ(context.at("@vocab"), "urn:parley:small/vocabulary#");
  EXPECT_EQ(context.at("hasActor"), Json::parse(R"({"@id":"sem:hasActor","@type":"@id"})"));
  EXPECT_EQ(context.at("violates"), Json::parse(R"({"@type":"@id"})")) << "by @vocab";
  EXPECT_EQ(context.at("label"), Json::parse(R"({"@id":"rdfs:label","@container":"@language"})"));
  for (const Json& thing : document.at("@graph")) {
    for (const auto& [key, value] : thing.items()) {
      const bool is_own = key == "totalEvents" || key == "revision" || key == "claimPolicy" ||
                          key == "hasAlternatives";
      EXPECT_TRUE(key.starts_with('@') || is_own || context.contains(key)) << key;
    }
  }
}

TEST(JsonLdTest, TheServedContextDiffersByItsBaseAlone) {
  Json embedded = parsed(one_round()).at("@context");
  embedded["@vocab"] = "vocabulary#";
  EXPECT_EQ(Json::parse(linked_context()), (Json{{"@context", embedded}}));
}

TEST(JsonLdTest, NoContextNamesAnAddressToLoad) {
  EXPECT_TRUE(parsed(one_round()).at("@context").is_object());
  EXPECT_THAT(linked_context(), Not(HasSubstr("@import")));
}

TEST(JsonLdTest, KeysOfPropertiesAreUnique) {
  const std::string text = linked_context();
  std::size_t keys = 0;
  const auto count = [&keys](int depth, Json::parse_event_t event, Json& /*parsed*/) {
    keys += event == Json::parse_event_t::key && depth == 2 ? 1U : 0U;
    return true;
  };
  const Json context = Json::parse(text, count).at("@context");
  EXPECT_EQ(keys, context.size());
}

TEST(JsonLdTest, AWordFromDataIsOneWord) {
  EventRecord event = event_on("2015", "e");
  event.type = "http://x";
  const Json document = parsed(document_of({event}));
  EXPECT_EQ(things_of(document).at("urn:parley:small/events/e").at("eventType"),
            "type-http%3A%2F%2Fx");
  EXPECT_EQ(things_of(document).count("urn:parley:small/vocabulary#type-http%3A%2F%2Fx"), 1U);
}

TEST(JsonLdTest, ALabelWithoutALanguageIsAText) {
  EventsDocument document = one_round();
  document.origin.language = {};
  EXPECT_EQ(things_of(parsed(document)).at("urn:parley:small/events/round").at("label"),
            "The letter");
}

TEST(JsonLdTest, AnyTextIsKept) {
  EventRecord event = event_on("2015", "e");
  event.note = std::string_view("\"\\ \b\f\n\r\t\x01 \0 <script> \xE2\x80\xAE \xE2\x80\xA8", 28);
  EXPECT_EQ(things_of(parsed(document_of({event}))).at("urn:parley:small/events/e").at("comment"),
            std::string(event.note));
}

TEST(JsonLdTest, EqualDocumentsGetEqualTexts) {
  EXPECT_EQ(test::json_ld_of(one_round()), test::json_ld_of(one_round()));
  EXPECT_EQ(written(find_event_format("jsonld"), one_round()).second,
            written(find_event_format("turtle"), one_round()).second);
}

}  // namespace
}  // namespace parley::formats
