#include "shipped_data.hpp"

#include "client.hpp"

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <set>

namespace parley::api {
namespace {

class ShippedDataTest : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_NE(shipped_data(), nullptr) << "data/iran-nuclear has faults";
    client_ = std::make_unique<Client>(shipped_data());
  }
  Response get(const std::string& rest) const {
    return client_->get("/v1/datasets/iran-nuclear" + rest);
  }
  Json json(const std::string& rest) const { return Json::parse(get(rest).body); }

  std::unique_ptr<Client> client_;
};

TEST_F(ShippedDataTest, EveryThingListedAnswersAtItsOwnAddress) {
  for (const std::string policy : {"preferred", "all", "source:ifp-basij-letter"}) {
    for (const std::string list : {"events", "actors", "claims", "sources"}) {
      const Json answer = json("/" + list + "?limit=10000&claims=" + policy);
      EXPECT_EQ(answer["items"].size(), answer["total"].get<std::size_t>());
      for (const Json& item : answer["items"]) {
        const std::string one =
            "/" + list + "/" + item["id"].get<std::string>() + "?claims=" + policy;
        EXPECT_EQ(get(one).status, 200) << one;
      }
    }
  }
}

TEST_F(ShippedDataTest, AnAnswerUnderOneSourceHasEvidenceFromThatSourceOnly) {
  for (const Source& source : shipped_data()->sources) {
    const Json events = json("/events?limit=10000&claims=source:" + source.id);
    EXPECT_EQ(events["policy"], "source:" + source.id);
    for (const Json& event : events["items"]) {
      // A source may give evidence for an alternative only.
      ASSERT_TRUE(event.contains("evidence") || event.contains("alternatives")) << event["id"];
      const Json all_evidence = event.value("evidence", Json::array());
      for (const Json& evidence : all_evidence) {
        EXPECT_EQ(evidence["source"], source.id) << event["id"];
      }
    }
  }
}

TEST_F(ShippedDataTest, EveryNeighbourHasADyadOfThatManyEvents) {
  const Json actors = json("/actors?limit=10000");
  for (const Json& actor : actors["items"]) {
    const std::string id = actor["id"].get<std::string>();
    const Json neighbours = json("/actors/" + id + "/neighbours?limit=10000");
    for (const Json& other : neighbours["items"]) {
      const std::string with = other["actor"].get<std::string>();
      EXPECT_EQ(json("/actors/" + id + "/with/" + with + "?limit=1")["total"], other["events"])
          << id << " with " << with;
    }
  }
}

TEST_F(ShippedDataTest, EveryEdgeHasBothItsEndsInEveryViewAndDialect) {
  for (const std::string view : {"participation", "actors", "events"}) {
    for (const std::string policy : {"preferred", "all", "source:ifp-basij-letter"}) {
      const Json graph = json("/graph?view=" + view + "&claims=" + policy);
      std::set<std::string> ids;
      for (const Json& node : graph["nodes"]) {
        EXPECT_TRUE(ids.insert(node["id"].get<std::string>()).second) << node["id"];
      }
      for (const Json& edge : graph["edges"]) {
        EXPECT_TRUE(ids.contains(edge["source"].get<std::string>())) << edge;
        EXPECT_TRUE(ids.contains(edge["target"].get<std::string>())) << edge;
      }
      EXPECT_EQ(graph["total"]["edges"], graph["edges"].size());
      EXPECT_EQ(graph["total"]["nodes"], graph["nodes"].size());
    }
  }
}

/// The endpoints read values in place, without resolve(); both must agree.
TEST_F(ShippedDataTest, EveryDateIsTheOneThatThePolicyResolves) {
  std::vector<ClaimPolicy> policies{{ClaimPolicy::Kind::preferred, {}},
                                    {ClaimPolicy::Kind::all, {}}};
  for (const Source& source : shipped_data()->sources) {
    policies.push_back({ClaimPolicy::Kind::source, source.id});
  }
  for (const ClaimPolicy& policy : policies) {
    const Json answer = json("/events?limit=10000&claims=" + to_string(policy));
    std::map<std::string, Json> dates;
    for (const Json& item : answer["items"]) {
      dates[item["id"].get<std::string>()] = item["date"];
    }
    for (const Event& event : shipped_data()->events) {
      const auto resolved = resolve(event, policy);
      ASSERT_EQ(dates.contains(event.id), resolved.has_value()) << event.id;
      if (resolved && resolved->properties.date) {
        const DateStatement& date = *resolved->properties.date;
        EXPECT_EQ(dates[event.id].value("anchor", ""), date.anchor) << event.id;
        EXPECT_EQ(dates[event.id].value("reason", ""), date.reason) << event.id;
        EXPECT_EQ(dates[event.id].contains("values"), !resolved->dates.empty()) << event.id;
      }
    }
  }
}

}  // namespace
}  // namespace parley::api
