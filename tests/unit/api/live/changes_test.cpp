#include "parley/api/event_stream.hpp"
#include "parley/service/change_feed.hpp"

#include "unit/api/client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

namespace parley::api {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

const std::string present = small_revision;
const std::string target = "/v1/datasets/small/changes";

class Nobody : public service::ChangeListener {
 public:
  void changed(const service::Change&) override {}
  void beat() override {}
  void end() override {}
  bool is_open() const override { return true; }
};

class ChangesTest : public ::testing::Test {
 protected:
  ChangesTest() { options_.changes = &feed_; }

  Response get(std::vector<Header> headers = {}) const {
    return Client(small_dataset(), options_).get(target, std::move(headers));
  }
  std::string body_after(const std::string& id) const { return get({{"Last-Event-ID", id}}).body; }

  service::ChangeFeed feed_{{.listeners = 1}};
  RouterOptions options_;
};

TEST_F(ChangesTest, AStreamBeginsWithThePresentRevision) {
  const Response response = get();
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(header(response, "Content-Type"), "text/event-stream");
  EXPECT_EQ(header(response, "Cache-Control"), "no-store");
  EXPECT_EQ(header(response, "ETag"), "");
  EXPECT_EQ(response.body, "retry: 5000\nid: " + present +
                               "\nevent: revision\ndata: {\"revision\":\"" + present +
                               "\",\"previous\":null,\"events\":7}\n\n");
  EXPECT_EQ(Client().get(target).body, response.body) << "without a feed";
}

TEST_F(ChangesTest, WhoKnowsAnEarlierRevisionGetsAllThatCameAfter) {
  feed_.publish({"small", "b", "a", 5});
  feed_.publish({"small", present, "b", 7});
  const std::string last = "id: " + present + "\nevent: revision\ndata: {\"revision\":\"" +
                           present + "\",\"previous\":\"b\",\"events\":7}\n\n";
  EXPECT_EQ(body_after("a"),
            "retry: 5000\nid: b\nevent: revision\ndata: "
            "{\"revision\":\"b\",\"previous\":\"a\",\"events\":5}\n\n" +
                last);
  EXPECT_EQ(body_after("b"), "retry: 5000\n" + last);
  EXPECT_THAT(body_after("forgotten"), HasSubstr("\"previous\":null"));
}

TEST_F(ChangesTest, WhoKnowsThePresentRevisionIsToldNothing) {
  EXPECT_EQ(body_after(present), "retry: 5000\nid: " + present + "\n\n");
  feed_.publish({"small", present, "b", 7});
  EXPECT_EQ(body_after(present), "retry: 5000\nid: " + present + "\n\n");
}

TEST_F(ChangesTest, TheLastIdOfABeginningIsFromWhereItGoesOn) {
  feed_.publish({"small", "b", "a", 5});
  feed_.publish({"small", present, "b", 7});
  for (const std::string& id : {std::string("a"), std::string("b"), present, std::string("?")}) {
    EXPECT_EQ(last_id_in(body_after(id)), present) << id;
  }
  EXPECT_EQ(last_id_in("retry: 5000\n"), "");
}

TEST_F(ChangesTest, NoTextOfAClientGetsIntoAStream) {
  EXPECT_THAT(body_after("x\ndata: y"), Not(HasSubstr("data: y")));
  EXPECT_THAT(body_after("<script>"), Not(HasSubstr("script")));
}

TEST_F(ChangesTest, MoreListenersThanThereMayBeAreToldToComeAgain) {
  ASSERT_TRUE(feed_.listen("small", "", std::make_shared<Nobody>()));
  const Response response = get();
  EXPECT_EQ(response.status, 503);
  EXPECT_EQ(Json::parse(response.body)["type"], "/problems/too-many-listeners");
  EXPECT_EQ(header(response, "Retry-After"), "5");
  EXPECT_EQ(Client(small_dataset(), options_).send("HEAD", target).status, 200);
}

TEST_F(ChangesTest, OnlyAStreamOfEventsIsOffered) {
  EXPECT_EQ(get({{"Accept", "text/event-stream"}}).status, 200);
  EXPECT_EQ(get({{"Accept", "*/*"}}).status, 200);
  const Response refused = get({{"Accept", "application/json"}});
  EXPECT_EQ(refused.status, 406);
  EXPECT_THAT(refused.body, HasSubstr("this address offers text/event-stream"));
  const Client client;
  EXPECT_EQ(client.get("/v1", {{"Accept", "text/event-stream"}}).status, 406);
  EXPECT_EQ(client.status("/changes?format=json"), 400);
  EXPECT_EQ(client.send("OPTIONS", target).status, 204);
  EXPECT_EQ(client.send("POST", target).status, 405);
  EXPECT_EQ(client.get("/v1/datasets/smal/changes").status, 404);
}

TEST(FailedReloadTest, TheListOfDatasetsSaysWhyTheNewDataIsNotServed) {
  Client client;
  const Response before = client.get("/v1/datasets");
  EXPECT_FALSE(Json::parse(before.body).contains("reload"));
  const std::uint64_t generation = client.catalogue().generation();
  client.catalogue().refuse(
      {std::chrono::system_clock::time_point(std::chrono::seconds{1'796'029'509}),
       false,
       {"small/events.json:/events/0: expected an id, got <b>"}});
  EXPECT_GT(client.catalogue().generation(), generation);
  const Response failed = client.get("/v1/datasets", {{"If-None-Match", header(before, "ETag")}});
  ASSERT_EQ(failed.status, 200) << "the answer is another one";
  const Json reload = Json::parse(failed.body)["reload"];
  EXPECT_EQ(reload["at"], "2026-11-30T09:05:09Z");
  EXPECT_EQ(reload["ok"], false);
  EXPECT_THAT(reload["faults"],
              ElementsAre("small/events.json:/events/0: expected an id, got <b>"));
  EXPECT_EQ(client.status("/events"), 200);
  client.catalogue().swap(*client.catalogue().snapshot());
  EXPECT_EQ(client.get("/v1/datasets").body, before.body);
  EXPECT_EQ(header(client.get("/v1/datasets"), "ETag"), header(before, "ETag"));
}

}  // namespace
}  // namespace parley::api
