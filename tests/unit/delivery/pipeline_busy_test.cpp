// Many who ask at once: equal questions, a full pool, an end while questions wait.

#include "unit/delivery/pipeline_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace parley::delivery {
namespace {

using testing::HasSubstr;

/// Questions for the pool that wait until they are let go.
class BusyPipelineTest : public PipelineTest {
 protected:
  BusyPipelineTest() {
    api_.before_whole = [this] {
      ++started_;
      started_.notify_all();
      released_.wait();
    };
  }
  ~BusyPipelineTest() override { release(); }

  void release() {
    if (!done_) {
      done_ = true;
      release_.set_value();
    }
  }

  /// Begins a request; its answer comes later.
  void begin(const Deliverer& deliverer, TestExchange& exchange, const Request& request) {
    ASSERT_FALSE(deliverer(request, exchange).has_value());
  }

  void wait_until_started(int count) const {
    for (int now = started_; now < count; now = started_) {
      started_.wait(now);
    }
  }

  std::atomic<int> started_ = 0;
  std::promise<void> release_;
  std::shared_future<void> released_ = release_.get_future().share();
  bool done_ = false;
};

TEST_F(BusyPipelineTest, EqualQuestionsAtOnceAreComputedOnce) {
  constexpr std::size_t count = 20;
  std::vector<TestExchange> exchanges(count);
  for (TestExchange& exchange : exchanges) {
    begin(deliverer_, exchange, get("/heavy/5000", "br"));
  }
  EXPECT_EQ(counts().joined, count - 1);
  release();
  for (TestExchange& exchange : exchanges) {
    EXPECT_EQ(field(as_response(exchange.wait(std::nullopt)), "ETag"), "\"r1-heavy/5000-br\"");
  }
  EXPECT_EQ(api_.computed, 1);
}

TEST_F(BusyPipelineTest, EachWhoAskedHasTheirOwnCondition) {
  std::vector<TestExchange> exchanges(3);
  begin(deliverer_, exchanges[0],
        get("/heavy/5000", "br", {{"If-None-Match", "\"r1-heavy/5000-br\""}}));
  begin(deliverer_, exchanges[1], get("/heavy/5000", "br"));
  begin(deliverer_, exchanges[2], get("/heavy/5000", "br", {{"If-Match", "\"x\""}}));
  release();
  EXPECT_EQ(as_response(exchanges[0].wait(std::nullopt)).status, 304);
  EXPECT_EQ(as_response(exchanges[1].wait(std::nullopt)).status, 200);
  EXPECT_EQ(as_response(exchanges[2].wait(std::nullopt)).status, 412);
}

TEST_F(BusyPipelineTest, AProblemForManyHasTheIdOfEach) {
  std::vector<TestExchange> exchanges(2);
  begin(deliverer_, exchanges[0], get("/heavy/missing", "", {{"X-Request-Id", "first"}}));
  begin(deliverer_, exchanges[1], get("/heavy/missing", "", {{"X-Request-Id", "second"}}));
  EXPECT_EQ(counts().joined, 1U);
  release();
  EXPECT_THAT(as_response(exchanges[0].wait(std::nullopt)).body,
              HasSubstr("\"instance\":\"first\""));
  EXPECT_THAT(as_response(exchanges[1].wait(std::nullopt)).body,
              HasSubstr("\"instance\":\"second\""));
}

TEST_F(BusyPipelineTest, AFullPoolSaysWhenToAskAgain) {
  PipelineOptions options = api_.options();
  options.pool = {.threads = 1, .longest_queue = 1, .longest_wait = hours(1)};
  const Deliverer deliverer = make_pipeline(std::move(options));
  std::vector<TestExchange> exchanges(3);
  begin(deliverer, exchanges[0], get("/heavy/1"));
  wait_until_started(1);
  begin(deliverer, exchanges[1], get("/heavy/2"));
  begin(deliverer, exchanges[2], get("/heavy/3", "", {{"X-Request-Id", "mine"}}));
  const Response response = as_response(exchanges[2].wait(std::nullopt));
  EXPECT_EQ(response.status, 503);
  EXPECT_EQ(field(response, "Retry-After"), "1");
  EXPECT_EQ(field(response, "Content-Type"), "application/problem+json");
  EXPECT_EQ(field(response, "Cache-Control"), "no-store");
  EXPECT_THAT(response.body, HasSubstr("\"type\":\"/problems/overloaded\""));
  EXPECT_THAT(response.body, HasSubstr("\"instance\":\"mine\""));
  release();
  EXPECT_EQ(as_response(exchanges[1].wait(std::nullopt)).status, 200);
}

TEST_F(BusyPipelineTest, AQuestionThatWaitsTooLongIsRefused) {
  PipelineOptions options = api_.options();
  options.pool = {.threads = 1, .longest_wait = std::chrono::milliseconds(20)};
  const Deliverer deliverer = make_pipeline(std::move(options));
  std::vector<TestExchange> exchanges(2);
  begin(deliverer, exchanges[0], get("/heavy/1"));
  wait_until_started(1);
  begin(deliverer, exchanges[1], get("/heavy/2"));
  EXPECT_EQ(as_response(exchanges[1].wait(std::nullopt)).status, 503);
  release();
  EXPECT_EQ(as_response(exchanges[0].wait(std::nullopt)).status, 200);
}

TEST_F(BusyPipelineTest, AnAnswerWhoseCodingFindsNoRoomGoesUncoded) {
  PipelineOptions options = api_.options();
  options.pool = {.threads = 1, .longest_queue = 0, .longest_wait = hours(1)};
  const Deliverer deliverer = make_pipeline(std::move(options));
  const Response plain = answer_of(deliverer, get("/50000", "br"));
  EXPECT_EQ(plain.body, std::string(50'000, 'a'));
  EXPECT_EQ(field(plain, "ETag"), "\"r1-50000\"");
  EXPECT_EQ(field(plain, "Vary"), "Accept, Accept-Encoding");
  EXPECT_EQ(counts().cache.entries, 0U) << "it would stand for the coded one";
  const Response refused = answer_of(deliverer, get("/50000", "br, identity;q=0"));
  EXPECT_EQ(field(refused, "Content-Encoding"), "br");
}

TEST_F(BusyPipelineTest, TheEndRefusesWhatWaitsAndFinishesWhatRuns) {
  PipelineOptions options = api_.options();
  options.pool = {.threads = 1, .longest_wait = hours(1)};
  std::optional<Deliverer> deliverer = make_pipeline(std::move(options));
  std::vector<TestExchange> exchanges(2);
  begin(*deliverer, exchanges[0], get("/heavy/1"));
  wait_until_started(1);
  begin(*deliverer, exchanges[1], get("/heavy/2"));
  std::thread ending([&deliverer] { deliverer.reset(); });
  EXPECT_EQ(as_response(exchanges[1].wait(std::nullopt)).status, 503);
  release();
  ending.join();
  EXPECT_EQ(as_response(exchanges[0].wait(std::nullopt)).status, 200);
  EXPECT_EQ(counts().pool.done, 1U) << "the counts outlive the pipeline";
}

TEST_F(PipelineTest, AFaultOfTheApiDropsAllWhoWait) {
  api_.before_whole = [] { throw std::runtime_error("no"); };
  EXPECT_EQ(send(get("/heavy/1")).status, 500);
  api_.before_whole = [] {};
  EXPECT_EQ(send(get("/heavy/1")).status, 200);
}

TEST_F(PipelineTest, ManyThreadsGetRightAnswersOfOneRevision) {
  std::atomic<int> wrong = 0;
  std::vector<std::thread> threads;
  threads.reserve(5);
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 300; ++i) {
        const std::string size = std::to_string(1'000 + i % 7 * 2'000);
        const std::string target = (i % 3 == 0 ? "/heavy/" : "/") + size;
        const Coding coding = coded.at(static_cast<std::size_t>(i + t) % coded.size());
        const Response response = send(get(target, std::string(name_of(coding))));
        const std::string plain(std::stoul(size), 'a');
        const bool right = field(response, "Content-Encoding").empty()
                               ? response.body == plain
                               : decodes_to(coding, response.body, plain);
        wrong += response.status == 200 && right ? 0 : 1;
      }
    });
  }
  threads.emplace_back([&] {
    for (int i = 0; i < 20; ++i) {
      ++api_.revision;
      std::this_thread::yield();
    }
  });
  for (std::thread& thread : threads) {
    thread.join();
  }
  EXPECT_EQ(wrong, 0);
  EXPECT_EQ(counts().cache.hits + counts().cache.misses, 1'200U);
}

}  // namespace
}  // namespace parley::delivery
