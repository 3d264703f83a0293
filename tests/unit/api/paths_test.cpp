#include "client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parley::api {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(PathsTest, APathNamesEachStepWithItsEventAndDate) {
  const Json answer = Client().json("/paths?from=usa&to=eu");
  EXPECT_EQ(answer["dataset"], "small");
  EXPECT_EQ(answer["policy"], "preferred");
  EXPECT_EQ(answer["from"], "usa");
  EXPECT_EQ(answer["to"], "eu");
  EXPECT_EQ(answer["kind"], "shortest");
  EXPECT_EQ(answer["hops"], 1);
  ASSERT_EQ(answer["paths"].size(), 1U);
  const Json& path = answer["paths"][0];
  EXPECT_EQ(path["hops"], 1);
  EXPECT_EQ(path["arrival"]["edtf"], "2015-07-14");
  EXPECT_EQ(path["departure"]["startEarliest"], "2015-07-14");
  ASSERT_EQ(path["steps"].size(), 1U);
  EXPECT_EQ(path["steps"][0]["from"], "usa");
  EXPECT_EQ(path["steps"][0]["event"], "deal");
  EXPECT_EQ(path["steps"][0]["to"], "eu");
  EXPECT_EQ(path["steps"][0]["date"]["edtf"], "2015-07-14");
  EXPECT_EQ(path["steps"][0]["date"]["text"], nullptr);
}

TEST(PathsTest, NobodyInReachIsNullAndAnActorReachesItselfInNoSteps) {
  const Json none = Client().json("/paths?from=usa&to=p5");
  EXPECT_TRUE(none["hops"].is_null());
  EXPECT_THAT(none["paths"], IsEmpty());
  EXPECT_EQ(none["total"], 0);
  const Json self = Client().json("/paths?from=usa&to=usa");
  EXPECT_EQ(self["hops"], 0);
  EXPECT_THAT(self["paths"][0]["steps"], IsEmpty());
}

TEST(PathsTest, WithoutAnEndEveryArrivalIsListed) {
  const Client client;
  const Json answer = client.json("/paths?from=usa&kind=earliest-arrival&datetime=2014/..");
  EXPECT_EQ(answer["reachable"], 2);
  EXPECT_EQ(answer["total"], 2);
  const Json& first = answer["items"][0];
  EXPECT_EQ(first["actor"], "eu");
  EXPECT_EQ(first["label"], "European Union");
  EXPECT_EQ(first["arrival"]["startEarliest"], "2015-07-14");
  EXPECT_EQ(first["certainty"], "certain");
  EXPECT_EQ(first["hops"], 1);
  const Json page = client.json("/paths?from=usa&kind=earliest-arrival&datetime=2014/..&limit=1");
  EXPECT_EQ(page["items"].size(), 1U);
  EXPECT_EQ(page["reachable"], 2) << "the limit does not change what can be reached";
}

TEST(PathsTest, AVagueArrivalIsARangeOfDays) {
  const Json answer = Client().json("/paths?from=iran&to=usa&kind=earliest-arrival&datetime=2013");
  const Json& arrival = answer["paths"][0]["arrival"];
  EXPECT_EQ(arrival["edtf"], "[2013-11-01..2013-11-30]");
  EXPECT_EQ(arrival["startEarliest"], "2013-11-01");
  EXPECT_EQ(arrival["startLatest"], "2013-11-30");
  EXPECT_EQ(arrival["endEarliest"], "2013-11-01");
  EXPECT_EQ(arrival["endLatest"], "2013-11-30");
}

TEST(PathsTest, DirectionFollowsInitiatorsToRecipients) {
  const Client client;
  EXPECT_EQ(client.json("/paths?from=usa&to=iran&direction=directed&type=withdrawal")["hops"], 1);
  EXPECT_TRUE(
      client.json("/paths?from=iran&to=usa&direction=directed&type=withdrawal")["hops"].is_null());
}

TEST(PathsTest, WaitingLimitsAndSuccessionAreHeeded) {
  const Client client;
  const std::string question = "/paths?from=usa&to=eu&kind=earliest-arrival&datetime=2018/2021";
  EXPECT_EQ(client.json(question)["hops"], 2);
  EXPECT_TRUE(client.json(question + "&maxWait=P30D")["hops"].is_null());
  EXPECT_EQ(client.json(question + "&maxWait=P2000D&succession=non-strict")["hops"], 2);
}

TEST(PathsTest, EveryFaultIsNamed) {
  const Client client;
  EXPECT_THAT(client.errors("/paths"),
              ElementsAre("from: expected the actor where paths begin, got none"));
  EXPECT_THAT(
      client.errors("/paths?from=usb&to=mars&kind=best&succession=lax&maxWait=P1M&direction=up"),
      ElementsAre(
          "from: there is no actor \"usb\"; did you mean \"usa\"?",
          "to: there is no actor \"mars\"; `actors` of this dataset lists them",
          "kind: expected one of: shortest, earliest-arrival, latest-departure, fastest; "
          "got \"best\"",
          "succession: expected one of: strict, non-strict; got \"lax\"",
          "maxWait: expected a duration in weeks and days such as P30D or P2W, got \"P1M\": "
          "years and months have no fixed number of days",
          "direction: expected one of: any, directed; got \"up\""));
}

}  // namespace
}  // namespace parley::api
