#include "parley/service/store_graph.hpp"
#include "parley/store/convert.hpp"
#include "parley/store/read.hpp"

#include "client.hpp"
#include "order_cases.hpp"
#include "shipped_data.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

/// Dates that are one of several, in the answers of the API.
namespace parley::api {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class OneOfTest : public ::testing::Test {
 protected:
  OneOfTest() {
    CaseDataset made;
    made.add_event("either")["date"] = "[2015,2018]";
    made.add_event("a-day-of-either")["date"] = "[2015-03-01,2018-03-01]";
    made.add_event("talks")["date"] = "2016";
    made.add_event("monthly")["date"] = "2016-XX-08";
    made.add_event("visit")["date"] = "2017-05-01";
    made.add_event("undated-but-after")["relations"] = {
        {{"type", "follows"}, {"to", "a-day-of-either"}}};
    nlohmann::ordered_json& contested = made.add_event("contested");
    contested["date"] = "2014-01-01";
    contested["alternatives"] = {{{"property", "date"},
                                  {"value", "2019-01-01"},
                                  {"rank", "normal"},
                                  {"reason", "another page says so"},
                                  {"evidence", {{{"source", "case"}}}}}};
    made.add_order("a-day-of-either", "after", "talks");
    const auto read = made.read();
    EXPECT_TRUE(read.ok()) << (read.faults.empty() ? "" : to_string(read.faults[0]));
    client = std::make_unique<Client>(read.dataset);
  }

  std::vector<std::string> events(const std::string& query) const {
    return client->listed("/events?" + query);
  }
  std::string relation(const std::string& rest) const {
    return client->json("/relation?" + rest).at("possible").dump();
  }

  std::unique_ptr<Client> client;
};

TEST_F(OneOfTest, AWindowThatIsASetIsTheUnionOfItsMembers) {
  for (const char* set : {"[2015,2017]", "{2015,2017}", "[2017,2015]", "[2015,2015-03,2017]"}) {
    EXPECT_THAT(events(std::string("datetime=") + set), ElementsAre("either", "visit")) << set;
  }
  EXPECT_THAT(events("datetime=[2015,2016]"), events("datetime=2015/2016"));
  EXPECT_THAT(events("datetime=2016-XX-08"), ElementsAre("talks", "monthly"));
  EXPECT_THAT(events("datetime=2016-0X-31"), ElementsAre("talks"));
  EXPECT_EQ(client->errors("/events?datetime=XXXX-12-25"),
            std::vector<std::string>{
                "datetime: expected at most 366 separate runs of days, got \"XXXX-12-25\""});
}

TEST_F(OneOfTest, WhatIsInOneMemberOrTheOtherIsCertainInTheirUnionAlone) {
  EXPECT_THAT(events("datetime=[2015,2018]&certainty=certain"),
              ElementsAre("either", "a-day-of-either"));
  EXPECT_THAT(events("datetime=2015&certainty=certain"), IsEmpty());
  EXPECT_THAT(events("datetime=[2015,2017]&certainty=certain"), ElementsAre("visit"));
}

TEST_F(OneOfTest, TheOtherWindowOfADifferenceIsAUnionToo) {
  const Json answer = client->json("/diff?datetime=2015/2017&against=[2015,2017]");
  EXPECT_EQ(answer["counts"]["onlyAgainst"], 0);
  EXPECT_EQ(answer["counts"]["onlyHere"], 2);
}

TEST_F(OneOfTest, ASeriesOverAUnionHasTheStepsOfItsMembers) {
  const Json items = client->json("/series?step=P1Y&datetime=[2015,2017-05,2017-07]")["items"];
  ASSERT_EQ(items.size(), 2U);
  EXPECT_EQ(items[0]["start"], "2015-01-01");
  EXPECT_FALSE(items[0].contains("partial"));
  EXPECT_EQ(items[1].dump(), R"({"start":"2017-01-01","certain":1,"possible":1,"partial":true})");
}

TEST_F(OneOfTest, AnEventIsInAWindowOfSomeMemberAndInNoneBetween) {
  EXPECT_THAT(events("datetime=2015"), ElementsAre("either"));
  EXPECT_THAT(events("datetime=2017"), ElementsAre("visit"));
  EXPECT_THAT(events("datetime=2018-06&type=statement"),
              ElementsAre("either", "undated-but-after"));
  EXPECT_THAT(events("datetime=2015&certainty=certain"), IsEmpty());
  EXPECT_THAT(events("datetime=2015/2018&certainty=certain"),
              ElementsAre("either", "talks", "monthly", "visit", "a-day-of-either"));
}

TEST_F(OneOfTest, AMaskWithGapsIsInTheWindowsOfItsDays) {
  EXPECT_THAT(events("datetime=2016-05-08"), ElementsAre("talks", "monthly"));
  EXPECT_THAT(events("datetime=2016-05-09/2016-06-07"), ElementsAre("talks"));
}

TEST_F(OneOfTest, AnOrderLeavesTheMemberThatAgreesWithItAndDatesOthers) {
  const Json date = client->json("/events/a-day-of-either").at("date");
  EXPECT_EQ(date.at("edtf"), "[2015-03-01,2018-03-01]");
  EXPECT_EQ(date.at("startEarliest"), "2018-03-01");
  EXPECT_EQ(date.at("endLatest"), "2018-03-01");
  EXPECT_EQ(date.at("stated").at("startEarliest"), "2015-03-01");
  EXPECT_EQ(client->json("/events/undated-but-after").at("date").at("startEarliest"), "2018-03-01");
}

TEST_F(OneOfTest, TheBoundsOfADateStayItsHull) {
  const Json date = client->json("/events/either").at("date");
  EXPECT_EQ(date.at("startEarliest"), "2015-01-01");
  EXPECT_EQ(date.at("endLatest"), "2018-12-31");
  EXPECT_FALSE(date.contains("stated"));
}

TEST_F(OneOfTest, TheDateListsTheBoundsOfItsMembers) {
  const auto one_of = [this](const std::string& event) {
    return client->json("/events/" + event)["date"].value("oneOf", Json::array());
  };
  const auto year = [](const std::string& number) {
    return Json{{"startEarliest", number + "-01-01"},
                {"startLatest", number + "-12-31"},
                {"endEarliest", number + "-01-01"},
                {"endLatest", number + "-12-31"}};
  };
  EXPECT_EQ(one_of("either"), Json::array({year("2015"), year("2018")}));
  EXPECT_EQ(one_of("monthly").size(), 12U);
  EXPECT_EQ(one_of("visit"), Json::array());
  CaseDataset others;
  others.add_event("gapless")["date"] = "[2018-01-30..2018-02-02]";
  EXPECT_FALSE(Client(others.read().dataset).json("/events/gapless")["date"].contains("oneOf"))
      << "the bounds of the date say the same";
  const Json graph = client->json("/graph?view=events");
  for (const Json& node : graph["nodes"]) {
    EXPECT_EQ(node["date"].value("oneOf", Json::array()), one_of(node["id"].get<std::string>()))
        << node["id"];
  }
  const Json listed = client->json("/events?datetime=2015");
  EXPECT_EQ(listed["items"][0]["date"]["oneOf"].size(), 2U);
}

TEST_F(OneOfTest, ARelationIsPossibleWhenItIsByTwoMembers) {
  EXPECT_EQ(relation("a=either&b=talks"), R"(["before","meets","after"])");
  EXPECT_EQ(relation("a=talks&b=either"), R"(["before","met-by","after"])");
  EXPECT_EQ(relation("a=either&b=talks&approx=padded"), R"(["before","meets","after"])");
}

TEST_F(OneOfTest, ARelationTellsTheChoiceAmongItsReasons) {
  EXPECT_EQ(client->json("/relation?a=either&b=talks").at("because").dump(),
            R"([{"bound":"b.startEarliest","of":"talks","is":"2016-01-01"},)"
            R"({"bound":"b.endLatest","of":"talks","is":"2016-12-31"},)"
            R"({"oneOf":"a.date","of":"either","is":"[2015,2018]"}])");
  EXPECT_EQ(client->json("/relation?a=undated-but-after&b=visit").at("because").dump(),
            R"([{"bound":"b.endLatest","of":"visit","is":"2017-05-01"},)"
            R"({"bound":"startEarliest","of":"talks","is":"2016-01-01"},)"
            R"({"oneOf":"date","of":"a-day-of-either","is":"[2015-03-01,2018-03-01]"},)"
            R"({"order":{"a":"a-day-of-either","is":"after","b":"talks"}},)"
            R"({"relation":{"from":"undated-but-after","relation":"follows",)"
            R"("to":"a-day-of-either"}}])");
}

TEST_F(OneOfTest, BeforeAfterAndDuringGoByTheMembers) {
  EXPECT_THAT(events("before=talks"), ElementsAre("contested", "either", "monthly"));
  EXPECT_THAT(events("before=talks&certainty=certain"), ElementsAre("contested"));
  EXPECT_THAT(events("after=visit"), ElementsAre("either", "a-day-of-either", "undated-but-after"));
  EXPECT_THAT(events("during=either"),
              ElementsAre("either", "a-day-of-either", "undated-but-after"));
  EXPECT_THAT(events("during=talks"), ElementsAre("talks", "monthly"));
}

TEST_F(OneOfTest, ASeriesHasItInTheYearsOfItsMembers) {
  const Json answer = client->json("/series?step=P1Y&datetime=2015/2018");
  std::string bands;
  for (const Json& band : answer.at("items")) {
    bands += band.at("start").get<std::string>().substr(0, 4) + " " + band.at("certain").dump() +
             "-" + band.at("possible").dump() + "\n";
  }
  EXPECT_EQ(bands, "2015 0-1\n2016 2-2\n2017 1-1\n2018 1-3\n");
}

TEST_F(OneOfTest, EveryValueOfAContestedDateIsOne) {
  EXPECT_THAT(events("datetime=2019&claims=preferred"), ElementsAre("undated-but-after"));
  EXPECT_THAT(events("datetime=2019&claims=all"), ElementsAre("contested", "undated-but-after"));
  EXPECT_THAT(events("datetime=2017&claims=all"), ElementsAre("visit"));
  EXPECT_EQ(relation("a=contested&b=talks&claims=all"), R"(["before","after"])");
  EXPECT_EQ(client->json("/relation?a=contested&b=talks&claims=all").at("because").at(2).dump(),
            R"({"oneOf":"a.date","of":"contested","is":null})");
}

TEST(OneOfInAStoreTest, IsKnownUnderEveryTelling) {
  CaseDataset made;
  nlohmann::ordered_json& either = made.add_event("either");
  either["date"] = "[2015,2018]";
  either["evidence"][0]["states"] = "all";
  const auto folder = made.read();
  ASSERT_TRUE(folder.ok());
  const auto path = std::filesystem::path(::testing::TempDir()) / "parley-one-of.db";
  ASSERT_TRUE(store::write(*folder.dataset, path).has_value());
  const auto read = store::read(path);
  ASSERT_TRUE(read.ok());
  ASSERT_EQ(read.store->simple_event_count(), 1U);
  const auto preferred = service::build_store_graph(*read.dataset, *read.store);
  ASSERT_TRUE(preferred.has_value());
  EXPECT_EQ(preferred->date_alternatives(EventIndex{0}).size(), 2U);
  for (const ClaimPolicy& policy :
       {ClaimPolicy{ClaimPolicy::Kind::all, {}}, ClaimPolicy{ClaimPolicy::Kind::source, "case"}}) {
    const EventGraph other = service::rebuild_graph(*read.dataset, *preferred, policy);
    EXPECT_EQ(other.date_alternatives(EventIndex{0}).size(), 2U) << to_string(policy);
  }
  std::filesystem::remove(path);
}

TEST_F(OneOfTest, TheLetterOfTheShippedDataWasWrittenOnOneDay) {
  ASSERT_NE(shipped_data(), nullptr) << "data/iran-nuclear has faults";
  const Client shipped(shipped_data());
  const auto possible = [&shipped](const std::string& other) {
    const auto answer = shipped.get("/v1/datasets/iran-nuclear/relation?a=basij-letter&b=" + other);
    return Json::parse(answer.body).at("possible").dump();
  };
  // One day of a fortnight, the first of which is the day of the tweet. Its hull would let it go on
  // from that day, too.
  EXPECT_EQ(possible("shamkhani-tweet"), R"(["equals","met-by","after"])");
  EXPECT_EQ(possible("vienna-r8"), R"(["during"])");
  const auto drawn = shipped.get(
      "/v1/datasets/iran-nuclear/events?type=letter&datetime=2022-02&certainty=possible");
  EXPECT_EQ(Json::parse(drawn.body).at("items").at(0).at("id"), "basij-letter");
}

}  // namespace
}  // namespace parley::api
