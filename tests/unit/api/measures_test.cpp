#include "client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parley::api {
namespace {

using ::testing::ElementsAre;

TEST(CentralityTest, DegreeCountsEventsAndIsTheUsualMeasure) {
  const Client client;
  const Json answer = client.json("/centrality");
  EXPECT_EQ(answer["measure"], "degree");
  EXPECT_EQ(answer["total"], 3) << "p5 has no event";
  EXPECT_EQ(answer["items"][0], Json::parse(R"({"actor":"iran","label":"Iran","score":6.0})"));
  EXPECT_EQ(client.listed("/centrality?limit=2", "actor"),
            client.listed("/centrality?limit=2&measure=degree", "actor"));
  EXPECT_THAT(client.listed("/centrality", "actor"), ElementsAre("iran", "eu", "usa"));
  EXPECT_THAT(client.listed("/centrality?status=all", "actor"), ElementsAre("iran", "usa", "eu"))
      << "with the rumour";
}

TEST(CentralityTest, EveryMeasureRanksHighestFirst) {
  const Client client;
  for (const std::string measure :
       {"degree", "pagerank", "betweenness", "closeness", "eigenvector"}) {
    const Json items = client.json("/centrality?measure=" + measure)["items"];
    ASSERT_EQ(items.size(), 3U) << measure;
    EXPECT_GE(items[0]["score"].get<double>(), items[1]["score"].get<double>()) << measure;
    EXPECT_GE(items[1]["score"].get<double>(), items[2]["score"].get<double>()) << measure;
  }
}

TEST(CentralityTest, PageRankSumsToOne) {
  double sum = 0;
  const Json answer = Client().json("/centrality?measure=pagerank");
  for (const Json& item : answer["items"]) {
    sum += item["score"].get<double>();
  }
  EXPECT_NEAR(sum, 1, 1e-9);
}

TEST(CentralityTest, AnUnknownMeasureIsAnsweredWithThoseThereAre) {
  EXPECT_THAT(Client().errors("/centrality?measure=fame"),
              ElementsAre("measure: expected one of: degree, pagerank, betweenness, closeness, "
                          "eigenvector; got \"fame\""));
}

TEST(SeriesTest, EachStepIsABandOfCertainAndPossible) {
  const Json answer = Client().json("/series?step=P1M&datetime=2022-01/2022-02&type=letter");
  EXPECT_EQ(answer["step"], "P1M");
  EXPECT_EQ(answer["total"], 2);
  EXPECT_EQ(answer["items"], Json::parse(R"([{"start":"2022-01-01","certain":0,"possible":1},
                                             {"start":"2022-02-01","certain":0,"possible":1}])"));
  EXPECT_EQ(Client().json("/series?step=P3M&datetime=2022-01/2022-02&type=letter")["items"],
            Json::parse(R"([{"start":"2022-01-01","certain":1,"possible":1,"partial":true}])"));
}

TEST(SeriesTest, AMonthIsTheUsualStepAndEmptyStepsAreThere) {
  const Json answer = Client().json("/series?datetime=2015&type=agreement");
  EXPECT_EQ(answer["step"], "P1M");
  EXPECT_EQ(answer["items"].size(), 12U);
  EXPECT_EQ(answer["items"][6], Json::parse(R"({"start":"2015-07-01","certain":1,"possible":1})"));
}

TEST(SeriesTest, ASplitSeriesHasALineForEachWithoutItsEmptySteps) {
  const Client client;
  EXPECT_EQ(client.json("/series?step=P1Y&datetime=2013/2015&by=type&type=round,agreement&"
                        "certainty=certain")["items"],
            Json::parse(R"([{"type":"agreement","start":"2015-01-01","certain":1,"possible":1},
                            {"type":"round","start":"2013-01-01","certain":1,"possible":1}])"));
  EXPECT_EQ(client.json("/series?step=P1Y&datetime=2015&by=actor&type=agreement")["items"][1],
            Json::parse(R"({"actor":"iran","label":"Iran","start":"2015-01-01",
                            "certain":1,"possible":1})"));
}

TEST(SeriesTest, BadStepsAndSplitsAreNamed) {
  EXPECT_THAT(Client().errors("/series?step=P2M&by=role"),
              ElementsAre("step: expected one of P1D, P1W, P1M, P3M, P1Y, got \"P2M\"",
                          "by: expected one of: type, actor; got \"role\""));
}

}  // namespace
}  // namespace parley::api
