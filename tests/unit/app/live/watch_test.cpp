#include "live/watch.hpp"

#include "unit/app/live/tiny_dataset.hpp"
#include "unit/app/served_process.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace parley::app {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds quiet{50};

/// Counts the calls of a watch.
class Calls {
 public:
  void operator()() {
    const std::lock_guard lock(mutex_);
    ++count_;
    called_.notify_all();
  }
  /// Waits until there were so many.
  bool reach(int count) {
    std::unique_lock lock(mutex_);
    return called_.wait_for(lock, max_wait, [&] { return count_ >= count; });
  }
  int count() {
    const std::lock_guard lock(mutex_);
    return count_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable called_;
  int count_ = 0;
};

class WatchTest : public ::testing::Test {
 protected:
  void start(const std::vector<fs::path>& paths) {
    auto watch = Watch::start(
        paths, [this] { calls_(); }, [](const std::string&) {}, quiet);
    ASSERT_TRUE(watch) << watch.error().message;
    watch_ = *std::move(watch);
  }
  /// Long enough for a call that must not come; one that comes late would only hide a defect.
  static void wait_a_while() { std::this_thread::sleep_for(6 * quiet); }

  TestFolder folder_;
  Calls calls_;
  std::unique_ptr<Watch> watch_;
};

TEST_F(WatchTest, AFileWrittenInItsPlaceIsSeen) {
  folder_.write("tiny.json", "old");
  start({folder_ / "tiny.json"});
  folder_.write("tiny.json", "new");
  EXPECT_TRUE(calls_.reach(1));
}

TEST_F(WatchTest, AFileReplacedByAnotherIsSeenEachTime) {
  folder_.write("tiny.json", "old");
  start({folder_ / "tiny.json"});
  for (int round = 1; round <= 3; ++round) {
    folder_.write(".tiny.json.swp", "new");
    fs::rename(folder_ / ".tiny.json.swp", folder_ / "tiny.json");
    EXPECT_TRUE(calls_.reach(round)) << round;
  }
}

TEST_F(WatchTest, AFileRemovedAndMadeAgainIsSeen) {
  folder_.write("tiny.db", "old");
  start({folder_ / "tiny.db"});
  fs::remove(folder_ / "tiny.db");
  EXPECT_TRUE(calls_.reach(1));
  folder_.write("tiny.db", "new");
  EXPECT_TRUE(calls_.reach(2));
}

TEST_F(WatchTest, EveryDataFileOfAFolderIsWatched) {
  fs::create_directories(folder_ / "set");
  folder_.write("set/events.json", "old");
  start({folder_ / "set"});
  folder_.write("set/events.json", "new");
  EXPECT_TRUE(calls_.reach(1));
  folder_.write("set/actors.json", "more");
  EXPECT_TRUE(calls_.reach(2));
  fs::rename(folder_ / "set/actors.json", folder_ / "set/people.json");
  EXPECT_TRUE(calls_.reach(3));
  fs::remove(folder_ / "set/people.json");
  EXPECT_TRUE(calls_.reach(4));
}

TEST_F(WatchTest, AFolderReplacedByAnotherIsWatchedOn) {
  fs::create_directories(folder_ / "set");
  folder_.write("set/events.json", "old");
  start({folder_ / "set"});
  fs::rename(folder_ / "set", folder_ / "before");
  fs::create_directories(folder_ / "set");
  folder_.write("set/events.json", "new");
  EXPECT_TRUE(calls_.reach(1));
  wait_a_while();
  const int count = calls_.count();
  folder_.write("set/events.json", "newer");
  EXPECT_TRUE(calls_.reach(count + 1));
}

TEST_F(WatchTest, WhatALinkLeadsToIsWatched) {
  fs::create_directories(folder_ / "real");
  folder_.write("real/tiny.json", "old");
  fs::create_symlink(folder_ / "real/tiny.json", folder_ / "tiny.json");
  start({folder_ / "tiny.json"});
  folder_.write("real/tiny.json", "new");
  EXPECT_TRUE(calls_.reach(1));
  folder_.write("real/other.json", "other");
  fs::remove(folder_ / "tiny.json");
  fs::create_symlink(folder_ / "real/other.json", folder_ / "tiny.json");
  EXPECT_TRUE(calls_.reach(2));
  wait_a_while();
  const int count = calls_.count();
  folder_.write("real/other.json", "newer");
  EXPECT_TRUE(calls_.reach(count + 1));
}

TEST_F(WatchTest, OtherFilesAreNoReason) {
  fs::create_directories(folder_ / "set");
  folder_.write("set/events.json", "old");
  folder_.write("tiny.json", "old");
  start({folder_ / "set", folder_ / "tiny.json"});
  folder_.write("notes.txt", "mine");
  folder_.write("set/.events.json.swp", "editor");
  folder_.write("set/events.json~", "editor");
  folder_.write("set/4913", "editor");
  wait_a_while();
  EXPECT_EQ(calls_.count(), 0);
}

TEST_F(WatchTest, AFileThatIsStillWrittenIsWaitedFor) {
  folder_.write("tiny.json", "old");
  start({folder_ / "tiny.json"});
  std::ofstream file(folder_ / "tiny.json", std::ios::trunc);
  for (int i = 0; i < 40; ++i) {
    file << "piece" << std::flush;
    std::this_thread::sleep_for(quiet / 10);
  }
  file.close();
  EXPECT_TRUE(calls_.reach(1));
  wait_a_while();
  // Pauses of a busy machine may part the forty pieces, but not each from the next.
  EXPECT_LT(calls_.count(), 20);
}

TEST_F(WatchTest, ReadingIsNoChange) {
  folder_.write("tiny.json", tiny_dataset("old"));
  start({folder_ / "tiny.json"});
  std::ifstream file(folder_ / "tiny.json");
  std::string text;
  file >> text;
  file.close();
  wait_a_while();
  EXPECT_EQ(calls_.count(), 0);
}

TEST_F(WatchTest, AFolderThatIsNotThereCannotBeWatched) {
  const auto watch = Watch::start(
      {folder_ / "nowhere/tiny.json"}, [] {}, [](const std::string&) {});
  ASSERT_FALSE(watch);
  EXPECT_NE(watch.error().message.find("expected"), std::string::npos);
}

TEST_F(WatchTest, ItsEndWaitsForACallThatGoesOn) {
  folder_.write("tiny.json", "old");
  std::atomic<bool> begun = false;
  std::atomic<bool> over = false;
  auto watch = Watch::start(
      {folder_ / "tiny.json"},
      [&] {
        begun = true;
        std::this_thread::sleep_for(quiet);
        over = true;
      },
      [](const std::string&) {}, quiet);
  ASSERT_TRUE(watch);
  folder_.write("tiny.json", "new");
  const auto end = steady_clock::now() + max_wait;
  while (!begun && steady_clock::now() < end) {
    std::this_thread::sleep_for(milliseconds{1});
  }
  watch->reset();
  EXPECT_TRUE(over);
}

}  // namespace
}  // namespace parley::app
