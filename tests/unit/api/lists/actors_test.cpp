#include "unit/api/client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parley::api {
namespace {

using ::testing::ElementsAre;

TEST(ActorsTest, ThoseWithMostEventsComeFirstThenById) {
  EXPECT_THAT(Client().listed("/actors"), ElementsAre("iran", "usa", "eu", "p5"));
}

TEST(ActorsTest, AnActorShowsHowManyEventsItHasAndFromWhenToWhen) {
  const Json actor = Client().json("/actors")["items"][1];
  EXPECT_EQ(actor["id"], "usa");
  EXPECT_EQ(actor["label"], "United States");
  EXPECT_EQ(actor["kind"], "state");
  EXPECT_EQ(actor["country"], "USA");
  EXPECT_EQ(actor["events"], 4);
  EXPECT_EQ(actor["first"]["edtf"], "2013-11");
  EXPECT_EQ(actor["last"]["edtf"], "2018-05-08") << "the undated rumour is nobody's last";
}

TEST(ActorsTest, WithoutEventsThereIsNoFirstAndNoLast) {
  const Json actor = Client().json("/actors/p5");
  EXPECT_EQ(actor["events"], 0);
  EXPECT_TRUE(actor["first"].is_null());
  EXPECT_TRUE(actor["last"].is_null());
}

TEST(ActorsTest, ANarrowedQuestionListsThoseWhoTookPartAndCountsOnlyThat) {
  const Client client;
  const Json answer = client.json("/actors?datetime=2018/2022&certainty=certain");
  EXPECT_EQ(answer["total"], 3);
  EXPECT_THAT(client.listed("/actors?datetime=2018/2022&certainty=certain"),
              ElementsAre("iran", "eu", "usa"));
  EXPECT_EQ(answer["items"][0]["events"], 4) << "two roles in the letter count once";
  EXPECT_EQ(answer["items"][0]["first"]["edtf"], "2018-05-08");
}

TEST(ActorsTest, OneSourcesTellingListsThoseItTellsOf) {
  const Client client;
  EXPECT_THAT(client.listed("/actors?claims=source:article"), ElementsAre("usa"));
}

TEST(ActorsTest, AloneAnActorShowsItsAffiliationsBothWays) {
  const Client client;
  const Json out = client.json("/actors/usa")["affiliations"][0];
  EXPECT_EQ(out["type"], "member-of");
  EXPECT_EQ(out["direction"], "out");
  EXPECT_EQ(out["with"], "p5");
  EXPECT_EQ(out["label"], "P5+1");
  EXPECT_EQ(out["during"]["edtf"], "2006/2018-05-08");
  EXPECT_EQ(out["during"]["startEarliest"], "2006-01-01");
  EXPECT_EQ(out["during"]["endLatest"], "2018-05-08");
  EXPECT_EQ(out["evidence"][0]["source"], "paper");
  const Json in = client.json("/actors/p5")["affiliations"][0];
  EXPECT_EQ(in["direction"], "in");
  EXPECT_EQ(in["with"], "usa");
  EXPECT_TRUE(client.json("/actors/usa?claims=source:article")["affiliations"].empty());
}

TEST(NeighboursTest, CountsSharedEventsByTypeMostFirst) {
  const Json answer = Client().json("/actors/iran/neighbours");
  EXPECT_EQ(answer["distinct"], 2);
  EXPECT_EQ(answer["total"], 2);
  EXPECT_EQ(answer["items"][0]["actor"], "eu");
  EXPECT_EQ(answer["items"][0]["label"], "European Union");
  EXPECT_EQ(answer["items"][0]["events"], 3);
  EXPECT_EQ(answer["items"][0]["byType"],
            Json::parse(R"({"agreement": 1, "process": 1, "round": 1})"));
  EXPECT_EQ(answer["items"][0]["first"]["edtf"], "2015-07-14");
  EXPECT_EQ(answer["items"][0]["last"]["edtf"], "2021-04-06");
  EXPECT_EQ(answer["items"][1]["actor"], "usa");
  EXPECT_EQ(Client().json("/actors/iran/neighbours?datetime=2013")["distinct"], 1);
}

TEST(NeighboursTest, ALimitCutsTheItemsAndNotTheCount) {
  const Json answer = Client().json("/actors/iran/neighbours?limit=1");
  EXPECT_EQ(answer["distinct"], 2);
  EXPECT_EQ(answer["items"].size(), 1U);
  EXPECT_TRUE(answer["links"]["next"].is_string());
}

TEST(DyadTest, ShowsTotalTypesMonthsAndEvents) {
  const Client client;
  const Json answer = client.json("/actors/usa/with/iran");
  EXPECT_EQ(answer["total"], 3);
  EXPECT_EQ(answer["byType"], Json::parse(R"({"agreement": 1, "round": 1, "withdrawal": 1})"));
  EXPECT_EQ(answer["byMonth"], Json::parse(R"({"2013-11": 1, "2015-07": 1, "2018-05": 1})"));
  EXPECT_THAT(client.listed("/actors/usa/with/iran"),
              ElementsAre("talks-2013", "deal", "withdrawal"));
  EXPECT_EQ(client.json("/actors/iran/with/usa")["items"], answer["items"]);
  EXPECT_EQ(client.json("/actors/usa/with/p5")["total"], 0);
  EXPECT_THAT(client.listed("/actors/iran/with/iran"), ElementsAre("letter"));
}

TEST(DyadTest, IsNarrowedByTheSameFilters) {
  const Client client;
  EXPECT_EQ(client.json("/actors/usa/with/iran?datetime=2018")["total"], 1);
  EXPECT_EQ(client.json("/actors/usa/with/iran?type=round&datetime=2018")["total"], 0);
}

}  // namespace
}  // namespace parley::api
