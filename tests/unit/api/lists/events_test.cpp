#include "unit/api/client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parley::api {
namespace {

using ::testing::ElementsAre;

TEST(EventsTest, AreListedInTimeOrderWithTheUndatedLast) {
  const Client client;
  EXPECT_THAT(client.listed("/events"), ElementsAre("talks-2013", "deal", "withdrawal", "vienna",
                                                    "vienna-r1", "letter", "rumour"));
}

TEST(EventsTest, SortByMinusDateIsTheReverse) {
  const Client client;
  EXPECT_THAT(
      client.listed("/events?sort=-date"),
      ElementsAre("rumour", "letter", "vienna-r1", "vienna", "withdrawal", "deal", "talks-2013"));
  EXPECT_EQ(client.listed("/events?sort=date"), client.listed("/events"));
}

TEST(EventsTest, TheEnvelopeNamesDatasetRevisionPolicyAndTotal) {
  const Json answer = Client().json("/events?limit=1");
  std::vector<std::string> keys;
  for (const auto& [key, value] : answer.items()) {
    keys.push_back(key);
  }
  EXPECT_THAT(keys,
              ElementsAre("dataset", "revision", "policy", "total", "flagged", "items", "links"));
  EXPECT_EQ(answer["dataset"], "small");
  EXPECT_EQ(answer["revision"], small_revision);
  EXPECT_EQ(answer["policy"], "preferred");
  EXPECT_EQ(answer["total"], 7);
  EXPECT_EQ(answer["items"].size(), 1U);
  EXPECT_EQ(answer["links"]["self"], "/v1/datasets/small/events?limit=1");
}

TEST(EventsTest, AnEventHasExactlyWhatIsKnownOfIt) {
  const Json event = Client().json("/events?type=agreement")["items"][0];
  EXPECT_EQ(event, Json::parse(R"({
    "id": "deal", "type": "agreement", "label": "The deal",
    "date": {"edtf": "2015-07-14", "text": null, "basis": "stated",
             "startEarliest": "2015-07-14", "startLatest": "2015-07-14",
             "endEarliest": "2015-07-14", "endLatest": "2015-07-14"},
    "place": "Vienna, Austria",
    "participants": [{"actor": "iran", "label": "Iran", "role": "participant"},
                     {"actor": "usa", "label": "United States", "role": "participant"},
                     {"actor": "eu", "label": "European Union", "role": "participant"}],
    "evidence": [
      {"source": "article", "title": "The article", "url": "https://example.org/article",
       "states": {"date": {"edtf": "2015", "text": null, "basis": "stated",
                           "startEarliest": "2015-01-01", "startLatest": "2015-12-31",
                           "endEarliest": "2015-01-01", "endLatest": "2015-12-31"}},
       "quote": {"exact": "the deal of 2015"}, "position": {"start": 10, "end": 20}},
      {"source": "paper", "title": "The paper",
       "states": {"date": {"edtf": "2015-07-14", "text": null, "basis": "stated",
                           "startEarliest": "2015-07-14", "startLatest": "2015-07-14",
                           "endEarliest": "2015-07-14", "endLatest": "2015-07-14"}}}],
    "codes": {"plover": "AGREE", "cameo": "057", "goldstein": 8.0}})"));
}

TEST(EventsTest, AnUndatedEventKeepsItsWordsAndHasNoBounds) {
  const Json event = Client().json("/events/rumour");
  EXPECT_EQ(event["date"], Json::parse(R"({"edtf": null, "text": "recently", "basis": null,
    "startEarliest": null, "startLatest": null, "endEarliest": null, "endLatest": null})"));
  EXPECT_EQ(event["flags"], Json::parse(R"(["denied"])"));
}

TEST(EventsTest, ADateKeepsItsAnchorAndItsReason) {
  const Json date = Client().json("/events/letter")["date"];
  EXPECT_EQ(date["edtf"], "[2022-01-25..2022-02-08]");
  EXPECT_EQ(date["startEarliest"], "2022-01-25");
  EXPECT_EQ(date["endLatest"], "2022-02-08");
  EXPECT_EQ(date["anchor"], "article");
  EXPECT_EQ(date["reason"], "before the next round");
}

TEST(EventsTest, AloneAnEventShowsWhatPointsAtItAndTheClaimsInIt) {
  const Client client;
  EXPECT_EQ(
      client.json("/events/deal")["answers"],
      Json::parse(R"([{"type": "responds-to", "from": "withdrawal", "label": "The withdrawal"}])"));
  EXPECT_EQ(client.json("/events/withdrawal")["relations"],
            Json::parse(R"([{"type": "responds-to", "to": "deal", "label": "The deal"}])"));
  EXPECT_EQ(client.json("/events/letter")["claims"][0]["id"], "c-broken");
  EXPECT_EQ(client.json("/events/withdrawal")["claims"][0]["id"], "c-broken");
  EXPECT_FALSE(client.json("/events/deal").contains("claims")) << "the only claim is deprecated";
  EXPECT_EQ(client.json("/events/deal?claims=all")["claims"][0]["id"], "c-old");
}

TEST(EventsTest, APartNamesItsWholeAndTheWholeItsParts) {
  const Client client;
  const Json round = client.json("/events/vienna-r1");
  EXPECT_EQ(round["partOf"], "vienna");
  EXPECT_EQ(round["ordinal"], 1);
  EXPECT_FALSE(round.contains("relations"));
  const Json process = client.json("/events/vienna");
  EXPECT_EQ(process["count"], 8);
  EXPECT_EQ(process["parts"],
            Json::parse(R"([{"id": "vienna-r1", "label": "First round", "ordinal": 1}])"));
}

TEST(EventsTest, TheSameEventLooksTheSameInAListAndAlone) {
  const Client client;
  const Json list = client.json("/events");
  for (const Json& item : list["items"]) {
    const Json alone = client.json("/events/" + item["id"].get<std::string>());
    for (const auto& [key, value] : item.items()) {
      EXPECT_EQ(alone[key], value) << item["id"] << " " << key;
    }
  }
}

TEST(EventsTest, TheWindowTakesWhatIsPossiblyActiveUnlessCertaintyIsAsked) {
  const Client client;
  EXPECT_THAT(client.listed("/events?datetime=2018-05/.."),
              ElementsAre("withdrawal", "vienna", "vienna-r1", "letter", "rumour"));
  EXPECT_THAT(client.listed("/events?datetime=2022-01-25&certainty=certain"),
              ElementsAre("vienna"));
  EXPECT_THAT(client.listed("/events?datetime=2022-01-25"),
              ElementsAre("vienna", "letter", "rumour"));
}

TEST(EventsTest, FiltersTakeSeveralValuesByCommaAndByRepetition) {
  const Client client;
  EXPECT_THAT(client.listed("/events?type=agreement,withdrawal"),
              ElementsAre("deal", "withdrawal"));
  EXPECT_EQ(client.listed("/events?type=agreement&type=withdrawal"),
            client.listed("/events?type=withdrawal%2Cagreement"));
  EXPECT_THAT(client.listed("/events?actorsAll=usa,eu"), ElementsAre("deal"));
  EXPECT_THAT(client.listed("/events?actor=eu&role=mediator"), ElementsAre("vienna", "vienna-r1"));
  EXPECT_THAT(client.listed("/events?source=article&type=round"), ElementsAre("rumour"));
}

TEST(EventsTest, APlaceMayHoldAComma) {
  const Client client;
  EXPECT_THAT(client.listed("/events?place=Vienna,%20Austria"), ElementsAre("deal"));
  EXPECT_THAT(client.listed("/events?place=Vienna%2C+Austria"), ElementsAre("deal"));
  EXPECT_THAT(client.listed("/events?place=Geneva&place=Vienna,%20Austria"),
              ElementsAre("talks-2013", "deal"));
}

TEST(EventsTest, LabelsComeInTheLanguageAskedForWhereThereIsOne) {
  const Client client;
  const Json event = client.json("/events/deal?lang=de");
  EXPECT_EQ(event["label"], "Das Abkommen");
  EXPECT_EQ(event["participants"][0]["label"], "Der Iran");
  EXPECT_EQ(event["participants"][1]["label"], "United States");
  EXPECT_EQ(client.json("/events/deal?lang=fa")["label"], "The deal");
}

TEST(EventsTest, UnderAllADateShowsEveryValueAndTheHullOfThem) {
  const Json date = Client().json("/events/withdrawal?claims=all")["date"];
  EXPECT_EQ(date["edtf"], "2018-05-08");
  EXPECT_EQ(date["startEarliest"], "2018-05-08");
  EXPECT_EQ(date["endLatest"], "2018-05-12");
  ASSERT_EQ(date["values"].size(), 2U);
  EXPECT_EQ(date["values"][0]["rank"], "preferred");
  EXPECT_EQ(date["values"][0]["endLatest"], "2018-05-08");
  EXPECT_EQ(date["values"][1]["edtf"], "2018-05-12");
  EXPECT_EQ(date["values"][1]["rank"], "deprecated");
  EXPECT_EQ(date["values"][1]["assertedBy"], "eu");
  EXPECT_FALSE(Client().json("/events/deal?claims=all")["date"].contains("values"));
}

TEST(EventsTest, AlternativesShowRankReasonAndEvidence) {
  const Json other = Client().json("/events/withdrawal")["alternatives"][0];
  EXPECT_EQ(other["property"], "date");
  EXPECT_EQ(other["value"]["edtf"], "2018-05-12");
  EXPECT_EQ(other["rank"], "deprecated");
  EXPECT_EQ(other["assertedBy"], "eu");
  EXPECT_EQ(other["reason"], "a slip");
  EXPECT_EQ(other["evidence"][0]["source"], "paper");
}

TEST(EventsTest, OneSourcesTellingHasOnlyWhatThatSourceStates) {
  const Client client;
  EXPECT_THAT(client.listed("/events?claims=source:article"),
              ElementsAre("deal", "withdrawal", "letter", "rumour", "vienna"));
  const Json event = client.json("/events/withdrawal?claims=source:article");
  EXPECT_EQ(event["policy"], "source:article");
  EXPECT_EQ(event["date"]["edtf"], "2018-05");
  EXPECT_EQ(event["participants"],
            Json::parse(R"([{"actor": "usa", "label": "United States", "role": "initiator"}])"));
  EXPECT_EQ(event["evidence"].size(), 1U);
  EXPECT_FALSE(event.contains("alternatives")) << "the article gives no other date";
  EXPECT_FALSE(event.contains("relations"));
  EXPECT_FALSE(client.json("/events/vienna?claims=source:article").contains("count"));
}

TEST(EventsTest, AFamilyStandsForItsTypesAndNarrowsType) {
  const Client client;
  EXPECT_EQ(client.json("/events?family=steps")["total"], 7);
  EXPECT_THAT(client.listed("/events?family=steps&type=letter"), ElementsAre("letter"));
  EXPECT_THAT(client.errors("/events?family=step"),
              ElementsAre("family: there is no family of event types \"step\"; did you mean "
                          "\"steps\"?"));
  auto dataset = small_dataset();
  dataset->vocabulary.families.push_back({"talks", {{"en", "Talks"}}});
  dataset->vocabulary.event_types[3].family = "talks";
  const Client two(dataset);
  EXPECT_THAT(two.listed("/events?family=talks"), ElementsAre("talks-2013", "vienna-r1", "rumour"));
  EXPECT_EQ(two.json("/events?family=talks,steps")["total"], 7);
  EXPECT_EQ(two.json("/events?family=talks&type=letter")["total"], 0) << "no type has both";
  EXPECT_EQ(two.json("/centrality?family=talks&type=letter")["total"], 0);
}

TEST(EventsTest, ACountryStandsForItsActorsAndNarrowsActor) {
  const Client client;
  EXPECT_EQ(client.listed("/events?country=USA"), client.listed("/events?actor=usa"));
  EXPECT_EQ(client.listed("/events?country=usa,IRN"), client.listed("/events?actor=usa,iran"));
  EXPECT_EQ(client.listed("/events?country=USA&actor=iran"),
            client.listed("/events?actorsAll=usa,iran"));
  EXPECT_THAT(client.listed("/events?country=USA&role=initiator"), ElementsAre("withdrawal"));
  EXPECT_EQ(client.listed("/actors?country=USA&actor=eu"),
            client.listed("/actors?actorsAll=usa,eu"));
  EXPECT_THAT(client.errors("/events?country=US"),
              ElementsAre("country: there is no actor of country \"US\"; did you mean \"USA\"?"));
}

TEST(EventsTest, PartOfSelectsTheParts) {
  const Client client;
  EXPECT_THAT(client.listed("/events?partOf=vienna"), ElementsAre("vienna-r1"));
  EXPECT_EQ(client.json("/events?partOf=deal")["total"], 0);
  EXPECT_EQ(client.json("/events?partOf=vienna&q=deal")["total"], 0);
  EXPECT_THAT(client.listed("/events?partOf=vienna,deal&q=round"), ElementsAre("vienna-r1"));
  EXPECT_THAT(client.listed("/actors?partOf=vienna"), ElementsAre("eu", "iran"));
  EXPECT_THAT(client.errors("/events?partOf=viena"),
              ElementsAre("partOf: there is no event \"viena\"; did you mean \"vienna\"?"));
}

}  // namespace
}  // namespace parley::api
