#include "client.hpp"
#include "order_cases.hpp"
#include "shipped_data.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <set>
#include <tuple>

namespace parley::api {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using Names = std::set<std::string>;

Names names_in(const Json& list) {
  return list.get<Names>();
}

std::string first_fault(const dataset::ReadResult& result) {
  return result.faults.empty() ? "no fault" : to_string(result.faults[0]);
}

/// What /relation says is possible, after holding the rest of the answer against it.
Names possible(const Client& client, const std::string& a, const std::string& b) {
  const Json answer = client.json("/relation?a=" + a + "&b=" + b);
  EXPECT_EQ(answer.at("a"), a);
  EXPECT_EQ(answer.at("b"), b);
  const Names found = names_in(answer.at("possible"));
  const Names impossible = names_in(answer.at("impossible"));
  EXPECT_EQ(found.size() + impossible.size(), 13U);
  for (const std::string& name : found) {
    EXPECT_FALSE(impossible.contains(name));
  }
  EXPECT_EQ(answer.at("certain"), found.size() == 1 ? Json(*found.begin()) : Json(nullptr));
  EXPECT_EQ(answer.at("because").empty(), impossible.empty());
  return found;
}

Names expected_names(const nlohmann::json& list) {
  Names expected;
  for (const auto& name : list) {
    expected.insert(kebab(name.get<std::string>()));
  }
  return expected;
}

TEST(AllenCasesTest, EveryPairOfBoundsHasTheWorkedVerdict) {
  const auto file = case_file("fuzzy-cases.json");
  ASSERT_GT(file.at("cases").size(), 100U);
  for (const auto& one : file.at("cases")) {
    CaseDataset made;
    made.add_event("a")["date"] = case_date(one.at("a"));
    made.add_event("b")["date"] = case_date(one.at("b"));
    const auto read = made.read();
    ASSERT_TRUE(read.ok()) << first_fault(read);
    const Client client(read.dataset);
    EXPECT_EQ(possible(client, "a", "b"), expected_names(one.at("possible"))) << one;
  }
}

TEST(AllenCasesTest, EveryNetworkHasTheWorkedVerdictsAndBounds) {
  const auto file = case_file("network-cases.json");
  std::size_t refused = 0;
  for (const auto& one : file.at("cases")) {
    CaseDataset made;
    for (const auto& [id, bounds] : one.at("events").items()) {
      made.add_event(id)["date"] = case_date(bounds);
    }
    for (const auto& constraint : one.at("constraints")) {
      made.add_order(constraint[0].get<std::string>(), kebab(constraint[1].get<std::string>()),
                     constraint[2].get<std::string>());
    }
    const auto read = made.read();
    ASSERT_EQ(read.ok(), one.at("consistent").get<bool>()) << one << first_fault(read);
    if (!read.ok()) {
      ++refused;
      continue;
    }
    const Client client(read.dataset);
    for (const auto& [id, bounds] : one.at("tightened").items()) {
      const Json date = client.json("/events/" + id).at("date");
      const Json days = case_date(bounds);
      for (const auto& [key, day] : days.items()) {
        EXPECT_EQ(date.at(key), day) << one.at("id") << ' ' << id << ' ' << key;
      }
      const bool narrowed = bounds != one.at("events").at(id);
      EXPECT_EQ(date.contains("stated"), narrowed);
      if (narrowed) {
        EXPECT_EQ(date.at("stated"), Json(case_date(one.at("events").at(id))));
        EXPECT_FALSE(date.at("tightenedBy").empty());
      }
    }
    for (const auto& [pair, relations] : one.at("possible").items()) {
      const std::size_t bar = pair.find('|');
      EXPECT_EQ(possible(client, pair.substr(0, bar), pair.substr(bar + 1)),
                expected_names(relations))
          << one.at("id") << ' ' << pair;
    }
  }
  EXPECT_GT(refused, 3U);
}

/// The Vienna talks with the rounds' own dates taken away: only the span of the talks is known.
std::shared_ptr<Dataset> undated_rounds(bool orders) {
  auto dataset = std::make_shared<Dataset>(*shipped_data());
  std::string before;
  for (Event& event : dataset->events) {
    if (event.own.part_of != "vienna-talks" || event.own.type != "round") {
      continue;
    }
    event.own.date.reset();
    std::erase_if(event.alternatives, [](const Alternative& other) {
      return other.property == EventProperty::date || other.property == EventProperty::relations;
    });
    event.own.relations.reset();
    if (!orders && !before.empty()) {
      event.own.relations.emplace();
      event.own.relations->push_back({RelationType::follows, before, {}, {}});
    }
    before = event.id;
  }
  std::erase_if(dataset->orders, [orders](const Order& order) {
    return !orders || order.is != StatedOrder::ends_before_or_with_start_of;
  });
  return dataset;
}

class ViennaRoundsTest : public ::testing::Test {
 protected:
  void SetUp() override { ASSERT_NE(shipped_data(), nullptr) << "data/iran-nuclear has faults"; }
  static Json relation(const Client& client, const std::string& a, const std::string& b) {
    return Json::parse(client.get("/v1/datasets/iran-nuclear/relation?a=" + a + "&b=" + b).body);
  }
};

TEST_F(ViennaRoundsTest, InOrderTheFirstIsCertainlyBeforeTheThird) {
  const Client client(undated_rounds(true));
  const Json answer = relation(client, "vienna-r1", "vienna-r3");
  EXPECT_EQ(answer.at("certain"), "before");
  EXPECT_EQ(answer.at("because").dump(),
            R"([{"order":{"a":"vienna-r1","is":"ends-before-or-with-start-of","b":"vienna-r2"}},)"
            R"({"order":{"a":"vienna-r2","is":"ends-before-or-with-start-of","b":"vienna-r3"}}])");
}

TEST_F(ViennaRoundsTest, ThatFollowOneAnotherTheFirstIsOnlyPossiblyBeforeTheThird) {
  const Client client(undated_rounds(false));
  const Json answer = relation(client, "vienna-r1", "vienna-r3");
  EXPECT_EQ(answer.at("certain"), nullptr);
  const Names found = names_in(answer.at("possible"));
  EXPECT_TRUE(found.contains("before"));
  EXPECT_TRUE(found.contains("equals"));
  EXPECT_FALSE(found.contains("after"));
}

TEST_F(ViennaRoundsTest, WithoutDatesShowWhatNarrowsThem) {
  const Client client(undated_rounds(true));
  const Json event = Json::parse(client.get("/v1/datasets/iran-nuclear/events/vienna-r8").body);
  const Json& date = event.at("date");
  EXPECT_EQ(date.at("edtf"), nullptr);
  EXPECT_EQ(date.at("stated").dump(), R"({"startEarliest":null,"startLatest":null,)"
                                      R"("endEarliest":null,"endLatest":null})");
  EXPECT_EQ(date.at("endLatest"), "2022-03-11");
  EXPECT_EQ(date.at("startEarliest"), "2021-04-13");
  EXPECT_THAT(date.at("tightenedBy").dump(),
              HasSubstr(R"({"type":"part-of","part":"vienna-r8","whole":"vienna-talks"})"));
}

TEST(RelativeDateTest, MovesWithTheEventItIsRelativeToAndSaysSo) {
  for (const auto& [remark, first, last] : {std::tuple("2022-01-24", "2022-01-25", "2022-02-07"),
                                            std::tuple("2023-01-24", "2023-01-25", "2023-02-07")}) {
    CaseDataset made;
    made.add_event("remark")["date"] = remark;
    made.add_event("letter")["date"] = {{"relativeTo", "remark"}, {"offset", "P1D/P14D"}};
    const auto read = made.read();
    ASSERT_TRUE(read.ok()) << first_fault(read);
    const Client client(read.dataset);
    const Json date = client.json("/events/letter").at("date");
    EXPECT_EQ(date.at("startEarliest"), first);
    EXPECT_EQ(date.at("startLatest"), last);
    EXPECT_EQ(date.at("tightenedBy").dump(),
              R"([{"type":"relative-date","event":"letter","relativeTo":"remark",)"
              R"("offset":"P1D/P14D"}])");
    EXPECT_EQ(client.json("/relation?a=letter&b=remark").at("possible").dump(),
              R"(["met-by","after"])");
  }
}

class RelationTest : public ::testing::Test {
 protected:
  RelationTest() {
    CaseDataset made;
    made.add_event("deal")["date"] = "2015-07";
    made.add_event("remark")["date"] = "2015-07-20~";
    made.add_event("letter")["date"] = "2015-09-02";
    made.add_event("talks")["date"] = "2015-06-01/2015-12-31";
    nlohmann::ordered_json& reply = made.add_event("reply");
    reply["relations"] = {{{"type", "responds-to"}, {"to", "letter"}}};
    made.add_order("reply", "within", "talks");
    const auto read = made.read();
    EXPECT_TRUE(read.ok()) << first_fault(read);
    client = std::make_unique<Client>(read.dataset);
  }

  std::vector<std::string> events(const std::string& query) const {
    return client->listed("/events?" + query);
  }

  std::unique_ptr<Client> client;
};

TEST_F(RelationTest, TellsTheBoundsThatDecide) {
  const Json answer = client->json("/relation?a=deal&b=letter");
  EXPECT_EQ(answer.at("policy"), "preferred");
  EXPECT_EQ(answer.at("possible").dump(), R"(["before"])");
  EXPECT_EQ(answer.at("certain"), "before");
  EXPECT_EQ(answer.at("because").dump(),
            R"([{"bound":"a.endLatest","of":"deal","is":"2015-07-31"},)"
            R"({"bound":"b.startEarliest","of":"letter","is":"2015-09-02"}])");
}

TEST_F(RelationTest, AnEventEqualsItself) {
  const Json answer = client->json("/relation?a=reply&b=reply");
  EXPECT_EQ(answer.at("certain"), "equals");
  EXPECT_EQ(answer.at("because"), Json::array());
}

TEST_F(RelationTest, TellsTheStatementsThatDecide) {
  const Json answer = client->json("/relation?a=reply&b=talks");
  EXPECT_EQ(answer.at("possible").dump(), R"(["during","finishes"])");
  EXPECT_EQ(answer.at("because").dump(),
            R"([{"bound":"b.startLatest","of":"talks","is":"2015-06-01"},)"
            R"({"bound":"startEarliest","of":"letter","is":"2015-09-02"},)"
            R"({"order":{"a":"reply","is":"within","b":"talks"}},)"
            R"({"relation":{"from":"reply","relation":"responds-to","to":"letter"}}])");
}

TEST_F(RelationTest, PaddedDatesAllowMore) {
  EXPECT_EQ(client->json("/relation?a=deal&b=remark").at("possible").size(), 8U);
  EXPECT_EQ(client->json("/relation?a=deal&b=remark&approx=padded").at("possible").size(), 13U);
  EXPECT_THAT(events("datetime=2015-07-21"), ElementsAre("talks", "deal"));
  EXPECT_THAT(events("datetime=2015-07-21&approx=padded"), ElementsAre("talks", "deal", "remark"));
  EXPECT_EQ(client->json("/events/remark").at("date").at("startLatest"), "2015-07-20");
}

TEST_F(RelationTest, FiltersGoByTheVerdict) {
  EXPECT_THAT(events("before=letter"), ElementsAre("deal", "remark"));
  EXPECT_THAT(events("before=letter&certainty=certain"), ElementsAre("deal", "remark"));
  EXPECT_THAT(events("after=deal"), ElementsAre("remark", "letter", "reply"));
  EXPECT_THAT(events("after=deal&certainty=certain"), ElementsAre("letter", "reply"));
  EXPECT_THAT(events("during=talks&certainty=certain"),
              ElementsAre("talks", "deal", "remark", "letter", "reply"));
  EXPECT_THAT(events("during=deal"), ElementsAre("deal", "remark"));
}

TEST_F(RelationTest, NamesWhatIsWrong) {
  EXPECT_THAT(client->errors("/relation?a=deal"),
              ElementsAre("b: expected the id of an event, got nothing"));
  EXPECT_EQ(client->status("/relation?a=deal"), 400);
  EXPECT_THAT(client->errors("/relation?a=deal&b=leter"),
              ElementsAre("b: there is no event \"leter\"; did you mean \"letter\"?"));
  EXPECT_THAT(client->errors("/events?before=nobody&during=nothing-like-it&approx=wide"),
              ElementsAre("before: there is no event \"nobody\"",
                          "during: there is no event \"nothing-like-it\"",
                          "approx: expected one of: strict, padded; got \"wide\""));
  EXPECT_EQ(client->status("/events?before=nobody"), 400);
  EXPECT_EQ(client->status("/events?before=deal&before=letter"), 400);
}

TEST_F(RelationTest, HasATagAndAnswersNotModified) {
  const Response answer = client->get(client->base + "/relation?a=deal&b=letter");
  const Response again = client->get(client->base + "/relation?b=letter&a=deal",
                                     {{"If-None-Match", header(answer, "ETag")}});
  EXPECT_EQ(again.status, 304);
}

TEST_F(RelationTest, EveryQuestionOverEventsTakesTheFilters) {
  CaseDataset made;
  made.sections["actors"] = {{{"id", "iran"}, {"name", {{"en", "Iran"}}}, {"kind", "state"}},
                             {{"id", "eu"}, {"name", {{"en", "EU"}}}, {"kind", "group"}}};
  nlohmann::ordered_json& talks = made.add_event("talks");
  talks["date"] = "2015";
  talks["participants"] = {{{"actor", "iran"}, {"role", "participant"}},
                           {{"actor", "eu"}, {"role", "participant"}}};
  const auto read = made.read();
  ASSERT_TRUE(read.ok()) << first_fault(read);
  const Client other(read.dataset);
  for (const std::string rest :
       {"/events?", "/actors?", "/actors/iran/neighbours?", "/actors/iran/with/eu?", "/graph?",
        "/paths?from=iran&to=eu&", "/centrality?", "/series?", "/diff?against=2015&"}) {
    for (const std::string filter :
         {"before=talks", "after=talks", "during=talks", "approx=padded&datetime=2015"}) {
      EXPECT_EQ(other.status(rest + filter), 200) << rest << filter;
    }
  }
}

}  // namespace
}  // namespace parley::api
