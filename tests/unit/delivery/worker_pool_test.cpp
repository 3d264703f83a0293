#include "parley/delivery/worker_pool.hpp"

#include "unit/delivery/exchanges.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <stdexcept>
#include <sys/resource.h>
#include <unistd.h>

namespace parley::delivery {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;

void nothing() {}

/// A task that holds its worker until it is let go.
class Blocker {
 public:
  explicit Blocker(WorkerPool& pool) {
    EXPECT_TRUE(pool.submit({[this] {
                               started_.set_value();
                               release_future_.wait();
                             },
                             nothing}));
    EXPECT_EQ(started_.get_future().wait_for(patience), std::future_status::ready);
  }
  void release() { release_.set_value(); }

 private:
  std::promise<void> started_;
  std::promise<void> release_;
  std::shared_future<void> release_future_ = release_.get_future().share();
};

TEST(WorkerPoolTest, RunsWhatIsSubmitted) {
  WorkerPool pool({.threads = 2, .longest_wait = hours(1)});
  std::promise<int> result;
  ASSERT_TRUE(pool.submit({[&result] { result.set_value(42); }, nothing}));
  auto future = result.get_future();
  ASSERT_EQ(future.wait_for(patience), std::future_status::ready);
  EXPECT_EQ(future.get(), 42);
}

TEST(WorkerPoolTest, ItsThreadsGiveWayToOthers) {
  WorkerPool pool({.threads = 1, .longest_wait = hours(1), .niceness = 7});
  std::promise<int> niceness;
  ASSERT_TRUE(pool.submit({[&niceness] {
                             niceness.set_value(
                                 ::getpriority(PRIO_PROCESS, static_cast<id_t>(::gettid())));
                           },
                           nothing}));
  const int own = ::getpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()));
  EXPECT_EQ(niceness.get_future().get(), std::min(19, own + 7));
}

TEST(WorkerPoolTest, AFullQueueTakesNoMore) {
  WorkerPool pool({.threads = 1, .longest_queue = 2, .longest_wait = hours(1)});
  Blocker blocker(pool);
  EXPECT_TRUE(pool.submit({nothing, nothing}));
  EXPECT_TRUE(pool.submit({nothing, nothing}));
  bool called = false;
  EXPECT_FALSE(pool.submit({[&called] { called = true; }, [&called] { called = true; }}));
  EXPECT_EQ(pool.counts().refused, 1U);
  EXPECT_EQ(pool.counts().queued, 2U);
  EXPECT_EQ(pool.counts().running, 1U);
  blocker.release();
  pool.stop();
  EXPECT_FALSE(called);
}

TEST(WorkerPoolTest, WhatWaitsTooLongIsRefusedWhileTheWorkersAreBusy) {
  WorkerPool pool({.threads = 1, .longest_wait = milliseconds(20)});
  Blocker blocker(pool);
  std::promise<void> first;
  std::promise<void> second;
  std::atomic<bool> ran = false;
  ASSERT_TRUE(pool.submit({[&ran] { ran = true; }, [&first] { first.set_value(); }}));
  ASSERT_TRUE(pool.submit({[&ran] { ran = true; }, [&second] { second.set_value(); }}));
  EXPECT_EQ(first.get_future().wait_for(patience), std::future_status::ready);
  EXPECT_EQ(second.get_future().wait_for(patience), std::future_status::ready);
  EXPECT_EQ(pool.counts().expired, 2U);
  blocker.release();
  pool.stop();
  EXPECT_FALSE(ran);
}

TEST(WorkerPoolTest, ATaskThatThrowsLeavesTheThreadAlive) {
  WorkerPool pool({.threads = 1, .longest_wait = hours(1)});
  ASSERT_TRUE(pool.submit({[] { throw std::runtime_error("no"); }, nothing}));
  std::promise<void> next;
  ASSERT_TRUE(pool.submit({[&next] { next.set_value(); }, nothing}));
  EXPECT_EQ(next.get_future().wait_for(patience), std::future_status::ready);
}

TEST(WorkerPoolTest, AStopRefusesWhatWaitsAndWaitsForWhatRuns) {
  WorkerPool pool({.threads = 1, .longest_wait = hours(1)});
  Blocker blocker(pool);
  std::promise<void> refused;
  ASSERT_TRUE(pool.submit({nothing, [&refused] { refused.set_value(); }}));
  std::thread stopping([&pool] { pool.stop(); });
  EXPECT_EQ(refused.get_future().wait_for(patience), std::future_status::ready);
  EXPECT_FALSE(pool.submit({nothing, nothing}));
  EXPECT_EQ(pool.counts().running, 1U);
  blocker.release();
  stopping.join();
  EXPECT_EQ(pool.counts().running, 0U);
}

TEST(WorkerPoolTest, EveryTaskIsRunRefusedOrNotTaken) {
  std::atomic<int> submitted = 0;
  std::atomic<int> ran = 0;
  std::atomic<int> refused = 0;
  std::atomic<int> not_taken = 0;
  {
    WorkerPool pool({.threads = 3, .longest_queue = 8, .longest_wait = milliseconds(1)});
    std::vector<std::thread> clients;
    clients.reserve(4);
    for (int c = 0; c < 4; ++c) {
      clients.emplace_back([&] {
        // On a busy machine the workers may get no core for a while.
        for (int i = 0; i < 500 || ran == 0; ++i) {
          ++submitted;
          not_taken += pool.submit({[&ran] { ++ran; }, [&refused] { ++refused; }}) ? 0 : 1;
        }
      });
    }
    for (std::thread& client : clients) {
      client.join();
    }
  }
  EXPECT_EQ(ran + refused + not_taken, submitted);
}

}  // namespace
}  // namespace parley::delivery
