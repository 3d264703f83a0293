#include "parley/service/change_feed.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace parley::service {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Change change(const std::string& revision, const std::string& previous) {
  return {"d", revision, previous, 7};
}

class Listener : public ChangeListener {
 public:
  void changed(const Change& change) override {
    const std::lock_guard lock(mutex_);
    revisions_.push_back(change.revision);
  }
  void beat() override { ++beats; }
  void end() override { ++ends; }
  bool is_open() const override { return open; }

  std::vector<std::string> revisions() const {
    const std::lock_guard lock(mutex_);
    return revisions_;
  }

  std::atomic<int> beats = 0;
  std::atomic<int> ends = 0;
  std::atomic<bool> open = true;

 private:
  mutable std::mutex mutex_;
  std::vector<std::string> revisions_;
};

TEST(ChangeFeedTest, AListenerIsToldOfItsDatasetAlone) {
  ChangeFeed feed;
  const auto listener = std::make_shared<Listener>();
  ASSERT_TRUE(feed.listen("d", "a", listener));
  feed.publish(change("b", "a"));
  feed.publish({"another", "x", "w", 1});
  feed.publish(change("c", "b"));
  EXPECT_THAT(listener->revisions(), ElementsAre("b", "c"));
}

TEST(ChangeFeedTest, WhatHappenedBeforeIsToldFirst) {
  ChangeFeed feed;
  feed.publish(change("b", "a"));
  feed.publish(change("c", "b"));
  const auto from_the_first = std::make_shared<Listener>();
  const auto from_the_second = std::make_shared<Listener>();
  const auto from_the_last = std::make_shared<Listener>();
  const auto from_nowhere = std::make_shared<Listener>();
  ASSERT_TRUE(feed.listen("d", "a", from_the_first));
  ASSERT_TRUE(feed.listen("d", "b", from_the_second));
  ASSERT_TRUE(feed.listen("d", "c", from_the_last));
  ASSERT_TRUE(feed.listen("d", "z", from_nowhere));
  feed.publish(change("e", "c"));
  EXPECT_THAT(from_the_first->revisions(), ElementsAre("b", "c", "e"));
  EXPECT_THAT(from_the_second->revisions(), ElementsAre("c", "e"));
  EXPECT_THAT(from_the_last->revisions(), ElementsAre("e"));
  EXPECT_THAT(from_nowhere->revisions(), ElementsAre("e"));
}

TEST(ChangeFeedTest, ARevisionThatWasToldAlreadyIsNotToldAgain) {
  ChangeFeed feed;
  const auto listener = std::make_shared<Listener>();
  ASSERT_TRUE(feed.listen("d", "b", listener));  // between the reload and its publication
  feed.publish(change("b", "a"));
  EXPECT_THAT(listener->revisions(), IsEmpty());
}

TEST(ChangeFeedTest, ADatasetThatReturnedToARevisionHasNotChangedSince) {
  ChangeFeed feed;
  feed.publish(change("b", "a"));
  feed.publish(change("a", "b"));
  EXPECT_THAT(*feed.since("d", "a"), IsEmpty());
  EXPECT_THAT(*feed.since("d", "b"), ElementsAre(change("a", "b")));
}

TEST(ChangeFeedTest, OldChangesAreForgotten) {
  ChangeFeed feed({.changes = 2});
  for (int i = 1; i <= 4; ++i) {
    feed.publish(change(std::to_string(i), std::to_string(i - 1)));
  }
  EXPECT_FALSE(feed.since("d", "1"));
  EXPECT_EQ(feed.since("d", "2")->size(), 2U);
  EXPECT_FALSE(feed.since("another", "1"));
}

TEST(ChangeFeedTest, ThePlaceOfWhoHasLeftIsFree) {
  ChangeFeed feed({.listeners = 2});
  const auto leaves = std::make_shared<Listener>();
  ASSERT_TRUE(feed.listen("d", "a", leaves));
  ASSERT_TRUE(feed.listen("d", "a", std::make_shared<Listener>()));
  EXPECT_FALSE(feed.has_room());
  EXPECT_FALSE(feed.listen("d", "a", std::make_shared<Listener>()));
  leaves->open = false;
  EXPECT_TRUE(feed.has_room());
  EXPECT_TRUE(feed.listen("d", "a", std::make_shared<Listener>()));
  EXPECT_EQ(feed.listeners(), 2U);
}

TEST(ChangeFeedTest, ASilentFeedBeats) {
  ChangeFeed feed({.beat = std::chrono::milliseconds{5}});
  const auto listener = std::make_shared<Listener>();
  const auto left = std::make_shared<Listener>();
  left->open = false;
  ASSERT_TRUE(feed.listen("d", "a", listener));
  ASSERT_TRUE(feed.listen("d", "a", left));
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{60};
  while (listener->beats < 2 && std::chrono::steady_clock::now() < end) {
    std::this_thread::sleep_for(std::chrono::milliseconds{2});
  }
  EXPECT_GE(listener->beats, 2);
  EXPECT_EQ(left->beats, 0);
  EXPECT_EQ(feed.listeners(), 1U);
}

TEST(ChangeFeedTest, AnEndedFeedEndsItsListenersOnce) {
  const auto listener = std::make_shared<Listener>();
  {
    ChangeFeed feed;
    ASSERT_TRUE(feed.listen("d", "a", listener));
    feed.end();
    EXPECT_EQ(listener->ends, 1);
    EXPECT_FALSE(feed.listen("d", "a", std::make_shared<Listener>()));
    feed.publish(change("b", "a"));
  }
  EXPECT_EQ(listener->ends, 1);
  EXPECT_THAT(listener->revisions(), IsEmpty());
}

TEST(ChangeFeedTest, NoChangeIsLostHoweverManyComeAndGo) {
  ChangeFeed feed({.changes = 1'000});
  std::vector<std::shared_ptr<Listener>> listeners;
  std::thread publisher([&feed] {
    for (int i = 1; i <= 300; ++i) {
      feed.publish(change(std::to_string(i), std::to_string(i - 1)));
    }
  });
  for (int i = 0; i < 100; ++i) {
    listeners.push_back(std::make_shared<Listener>());
    feed.listen("d", "0", listeners.back());
  }
  publisher.join();
  feed.publish(change("end", "300"));
  for (const auto& listener : listeners) {
    const auto revisions = listener->revisions();
    ASSERT_FALSE(revisions.empty());
    // Whoever listened before the first change too has all of them, in order.
    ASSERT_EQ(revisions.size(), 301U);
    for (std::size_t i = 0; i < 300; ++i) {
      ASSERT_EQ(revisions[i], std::to_string(i + 1));
    }
  }
}

}  // namespace
}  // namespace parley::service
