#include "client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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
