#include "client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace parley::api {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> ids(const Json& events) {
  std::vector<std::string> found;
  for (const Json& event : events) {
    found.push_back(event.at("id").get<std::string>());
  }
  return found;
}

TEST(DiffTest, TwoWindowsDifferInTheirEvents) {
  const Json answer = Client().json(
      "/diff?datetime=2013/2015&against=2015/"
      "2018&type=round,agreement,withdrawal&certainty=certain");
  EXPECT_EQ(answer["against"], Json::parse(R"({"policy":"preferred","datetime":"2015/2018"})"));
  EXPECT_THAT(ids(answer["onlyHere"]), ElementsAre("talks-2013"));
  EXPECT_THAT(ids(answer["onlyAgainst"]), ElementsAre("withdrawal"));
  EXPECT_EQ(answer["total"], 2);
  EXPECT_EQ(answer["counts"]["both"], 1);
  EXPECT_EQ(answer["counts"]["changed"], 0);
}

TEST(DiffTest, TwoTellingsDifferInWhatTheySayOfOneEvent) {
  const Json answer = Client().json("/diff?againstClaims=source:article&type=agreement");
  EXPECT_EQ(answer["policy"], "preferred");
  EXPECT_EQ(answer["against"]["policy"], "source:article");
  ASSERT_EQ(answer["changed"].size(), 1U);
  const Json& change = answer["changed"][0];
  EXPECT_EQ(change["event"], "deal");
  EXPECT_EQ(change["here"]["date"]["edtf"], "2015-07-14");
  EXPECT_EQ(change["against"]["date"]["edtf"], "2015");
  EXPECT_EQ(change["here"]["place"], "Vienna, Austria");
  EXPECT_FALSE(change["against"].contains("place"));
  EXPECT_EQ(change["here"]["participants"].size(), 3U);
  EXPECT_EQ(change["against"]["participants"].size(), 0U);
}

TEST(DiffTest, CountsOfActorsAndPairsAreCompared) {
  const Json answer = Client().json("/diff?datetime=2015&against=2018&certainty=certain");
  EXPECT_EQ(answer["actors"],
            Json::parse(R"([{"actor":"eu","label":"European Union","here":1,"against":0}])"));
  EXPECT_THAT(answer["edges"],
              ::testing::Contains(Json::parse(
                  R"({"source":"usa","target":"iran","directed":true,"here":0,"against":1})")));
}

TEST(DiffTest, ASliceDoesNotDifferFromItself) {
  const Json answer = Client().json("/diff?datetime=2013/2022&against=2013/2022");
  EXPECT_EQ(answer["total"], 0);
  EXPECT_TRUE(answer["actors"].empty());
  EXPECT_TRUE(answer["edges"].empty());
}

TEST(DiffTest, TheLimitCutsListsButNotCounts) {
  const Json answer = Client().json("/diff?datetime=2013/2022&against=1990&limit=1");
  EXPECT_EQ(answer["onlyHere"].size(), 1U);
  EXPECT_EQ(answer["counts"]["onlyHere"], 6);
  EXPECT_EQ(answer["counts"]["both"], 1) << "the undated one";
}

TEST(DiffTest, EveryPropertyOfAnEventIsCompared) {
  auto dataset = small_dataset();
  Event& round = *std::find_if(dataset->events.begin(), dataset->events.end(),
                               [](const Event& event) { return event.id == "vienna-r1"; });
  Evidence paper = round.evidence[0];
  paper.source = "paper";
  paper.states.label = LocalizedText{{"en", "The first day"}};
  paper.states.relations = std::vector<EventRelation>{{RelationType::follows, "deal", {}, {}}};
  round.evidence = {paper};
  round.own.flags = EventFlags{1U << static_cast<unsigned>(EventFlag::denied)};
  const Json all = Client(dataset).json("/diff?againstClaims=source:paper")["changed"];
  const auto found = std::find_if(all.begin(), all.end(),
                                  [](const Json& item) { return item["event"] == "vienna-r1"; });
  ASSERT_NE(found, all.end());
  EXPECT_EQ((*found)["here"]["label"], "First round");
  EXPECT_EQ((*found)["against"]["label"], "The first day");
  EXPECT_EQ((*found)["here"]["partOf"], "vienna");
  EXPECT_FALSE((*found)["against"].contains("partOf"));
  EXPECT_EQ((*found)["here"]["relations"], Json::array());
  EXPECT_EQ((*found)["against"]["relations"],
            Json::parse(R"([{"type": "follows", "to": "deal"}])"));
  EXPECT_EQ((*found)["here"]["flags"], Json::parse(R"(["denied"])"));
  EXPECT_EQ((*found)["against"]["flags"], Json::array());
}

TEST(DiffTest, TwoPoliciesMayChangePlaces) {
  const Client client;
  for (const std::string filter : {"before=vienna-r1", "after=talks-2013", "partOf=vienna"}) {
    const Json one = client.json("/diff?claims=preferred&againstClaims=source:article&" + filter);
    const Json other = client.json("/diff?claims=source:article&againstClaims=preferred&" + filter);
    EXPECT_EQ(ids(one["onlyHere"]), ids(other["onlyAgainst"])) << filter;
    EXPECT_EQ(ids(one["onlyAgainst"]), ids(other["onlyHere"])) << filter;
    EXPECT_EQ(one["total"], other["total"]) << filter;
  }
}

TEST(DiffTest, SomethingToCompareWithIsExpected) {
  const Client client;
  EXPECT_THAT(client.errors("/diff?datetime=2015"),
              ElementsAre("against: expected another window here or another claim policy in "
                          "againstClaims, got neither"));
  EXPECT_THAT(
      client.errors("/diff?against=2015/2014&againstClaims=best"),
      ElementsAre("againstClaims: expected preferred, all, source:ID or actor:ID, got \"best\"",
                  "against: expected a window that does not end before it begins, got "
                  "\"2015/2014\""));
}

}  // namespace
}  // namespace parley::api
