#include "live/change_streams.hpp"

#include "parley/api/router.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace parley::app {
namespace {

/// What a client has received.
class Received : public delivery::Stream {
 public:
  void send(std::shared_ptr<const std::string> octets) override { text += *octets; }
  void end() override { ended = true; }
  bool open() const override { return !ended; }

  std::string text;
  bool ended = false;
};

service::ServedDatasets serve(const std::string& revision) {
  auto dataset = std::make_shared<Dataset>();
  dataset->id = "tiny";
  dataset->language = "en";
  dataset->revision = revision;
  return {std::make_shared<const service::ServedDataset>(dataset, api::make_attachment)};
}

std::string event(const std::string& revision, const std::string& previous) {
  return "id: " + revision + "\nevent: revision\ndata: {\"revision\":\"" + revision +
         "\",\"previous\":" + previous + ",\"events\":0}\n\n";
}

class ChangeStreamsTest : public ::testing::Test {
 protected:
  /// As a reload does it.
  void change(const std::string& revision, const std::string& previous) {
    catalogue_.swap(serve(revision));
    feed_.publish({"tiny", revision, previous, 0});
  }
  delivery::StreamedAnswer ask() { return change_stream(feed_, request_, router_(request_)); }

  service::ChangeFeed feed_{{.listeners = 2}};
  service::Catalogue catalogue_{serve("a")};
  api::Handler router_ = api::make_router(catalogue_, {.changes = &feed_});
  api::Request request_{"GET", "/v1/datasets/tiny/changes", {}};
};

TEST_F(ChangeStreamsTest, AChangeFollowsTheHead) {
  const auto answer = ask();
  const auto received = std::make_shared<Received>();
  received->text = answer.head.body;
  answer.begin(received);
  change("b", "a");
  EXPECT_EQ(received->text, "retry: 5000\n" + event("a", "null") + event("b", "\"a\""));
}

TEST_F(ChangeStreamsTest, WhatHappensBetweenTheHeadAndTheStreamIsNotLost) {
  const auto answer = ask();
  change("b", "a");
  change("c", "b");
  const auto received = std::make_shared<Received>();
  answer.begin(received);
  change("d", "c");
  EXPECT_EQ(received->text, event("b", "\"a\"") + event("c", "\"b\"") + event("d", "\"c\""));
}

TEST_F(ChangeStreamsTest, NothingIsToldTwiceToWhoComesDuringAReload) {
  catalogue_.swap(serve("b"));
  const auto answer = ask();
  const auto received = std::make_shared<Received>();
  received->text = answer.head.body;
  answer.begin(received);
  feed_.publish({"tiny", "b", "a", 0});
  EXPECT_EQ(received->text, "retry: 5000\n" + event("b", "null"));
}

TEST_F(ChangeStreamsTest, AClientThatComesAgainGoesOnWhereItWas) {
  change("b", "a");
  change("c", "b");
  request_.headers = {{"Last-Event-ID", "b"}};
  const auto answer = ask();
  const auto received = std::make_shared<Received>();
  received->text = answer.head.body;
  answer.begin(received);
  EXPECT_EQ(received->text, "retry: 5000\n" + event("c", "\"b\""));
  change("d", "c");
  EXPECT_EQ(received->text, "retry: 5000\n" + event("c", "\"b\"") + event("d", "\"c\""));
}

TEST_F(ChangeStreamsTest, TheEndOfTheFeedEndsTheStream) {
  const auto received = std::make_shared<Received>();
  ask().begin(received);
  feed_.end();
  EXPECT_TRUE(received->ended);
}

TEST_F(ChangeStreamsTest, WhoFindsNoPlaceAnyMoreIsEnded) {
  const auto third = ask();
  const auto one = std::make_shared<Received>();
  const auto two = std::make_shared<Received>();
  ask().begin(one);
  ask().begin(two);
  const auto received = std::make_shared<Received>();
  third.begin(received);
  EXPECT_TRUE(received->ended);
  EXPECT_FALSE(one->ended);
}

TEST_F(ChangeStreamsTest, OnlyTheAnswerToAGetIsAStream) {
  EXPECT_TRUE(is_change_stream(request_, router_(request_)));
  for (const auto& [method, target] :
       {std::pair("HEAD", "/v1/datasets/tiny/changes"),
        std::pair("GET", "/v1/datasets/none/changes"),
        std::pair("GET", "/v1/datasets/tiny/changes?x=1"), std::pair("GET", "/v1/datasets")}) {
    const api::Request other{method, target, {}};
    EXPECT_FALSE(is_change_stream(other, router_(other))) << target;
  }
}

}  // namespace
}  // namespace parley::app
