#include "parley/delivery/pipeline.hpp"

#include "parley/api/conditional.hpp"
#include "parley/api/problem.hpp"

#include "unit/delivery/allocations.hpp"
#include "unit/delivery/exchanges.hpp"

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

using api::Header;
using api::Request;
using api::Response;
using std::chrono::hours;
using testing::HasSubstr;

/// A small API: `/N` has a body of N octets of JSON; below `/heavy/` only the pool answers. Like
/// the real one it answers 304 before it computes.
class TestApi {
 public:
  Response answer(const Request& request) {
    const std::size_t slash = request.target.rfind('/');
    const std::string tag =
        "\"r" + std::to_string(revision) + "-" + request.target.substr(1) + "\"";
    const std::string path = request.target.substr(0, request.target.find('?'));
    if (path.ends_with("/missing")) {
      return api::to_response({api::problems::not_found, "there is nothing", {}},
                              api::instance_of(api::find_header(request.headers, "X-Request-Id")));
    }
    if (api::evaluate(request, tag) == api::Precondition::not_modified) {
      return {304, {{"ETag", tag}, {"Cache-Control", "public"}}, ""};
    }
    ++computed;
    Response response;
    response.headers = {{"Content-Type", "application/json"},
                        {"ETag", tag},
                        {"Cache-Control", path.starts_with("/secret") ? "no-store" : "public"},
                        {"Vary", "Accept, Accept-Encoding"}};
    response.body = std::string(std::stoul(path.substr(slash + 1)), 'a');
    return response;
  }

  PipelineOptions options() {
    PipelineOptions options;
    options.keep_first = true;
    options.at_once = [this](const Request& request) -> std::optional<Response> {
      ++asked_at_once;
      if (request.target.starts_with("/heavy/")) {
        return std::nullopt;
      }
      return answer(request);
    };
    options.whole = [this](const Request& request) {
      before_whole();
      return answer(request);
    };
    options.generation = [this] { return revision.load(); };
    options.pool = {.threads = 2, .longest_wait = hours(1)};
    options.statistics = statistics;
    return options;
  }

  std::atomic<std::uint64_t> revision = 1;
  std::atomic<int> computed = 0;
  std::atomic<int> asked_at_once = 0;
  std::function<void()> before_whole = [] {};
  std::shared_ptr<PipelineStatistics> statistics = std::make_shared<PipelineStatistics>();
};

Request get(const std::string& target, const std::string& accept_encoding = "",
            std::vector<Header> more = {}) {
  Request request;
  request.target = target;
  request.headers = std::move(more);
  if (!accept_encoding.empty()) {
    request.headers.push_back({"Accept-Encoding", accept_encoding});
  }
  return request;
}

std::string field(const Response& response, std::string_view name) {
  return std::string(api::find_header(response.headers, name));
}

class PipelineTest : public testing::Test {
 protected:
  Response send(const Request& request) const { return answer_of(deliverer_, request); }
  PipelineCounts counts() const { return api_.statistics->read(); }

  TestApi api_;
  Deliverer deliverer_ = make_pipeline(api_.options());
};

TEST_F(PipelineTest, ALargeAnswerIsCodedWithATagOfItsOwn) {
  for (const auto& [accepted, coding] :
       {std::pair("br", Coding::brotli), std::pair("zstd", Coding::zstd),
        std::pair("gzip", Coding::gzip)}) {
    for (const char* target : {"/5000", "/50000", "/heavy/5000"}) {
      const Response response = send(get(target, accepted));
      const std::size_t size =
          std::stoul(std::string(target).substr(std::string(target).rfind('/') + 1));
      EXPECT_EQ(response.status, 200);
      EXPECT_TRUE(decodes_to(coding, response.body, std::string(size, 'a'))) << target << accepted;
      EXPECT_EQ(field(response, "Content-Encoding"), accepted);
      EXPECT_EQ(field(response, "Vary"), "Accept, Accept-Encoding");
      EXPECT_EQ(field(response, "ETag"),
                "\"r1-" + std::string(target).substr(1) + "-" + accepted + "\"");
    }
  }
}

TEST_F(PipelineTest, ASmallAnswerStaysAsItIs) {
  const Response response = send(get("/1023", "br"));
  EXPECT_EQ(response.body, std::string(1'023, 'a'));
  EXPECT_EQ(field(response, "Content-Encoding"), "");
  EXPECT_EQ(field(response, "ETag"), "\"r1-1023\"");
  EXPECT_EQ(field(send(get("/1024", "br")), "Content-Encoding"), "br");
}

TEST_F(PipelineTest, AClientThatRefusesIdentityGetsSmallAnswersCodedToo) {
  const Response response = send(get("/100", "gzip, identity;q=0"));
  EXPECT_EQ(field(response, "Content-Encoding"), "gzip");
  EXPECT_TRUE(decodes_to(Coding::gzip, response.body, std::string(100, 'a')));
}

TEST_F(PipelineTest, AnAnswerIsComputedAndCodedOnce) {
  const Response first = send(get("/50000?b=1&a=2", "br"));
  const Response second = send(get("/50000?a=2&b=1", "br"));
  EXPECT_EQ(api_.computed, 1);
  EXPECT_EQ(first.body, second.body);
  EXPECT_EQ(counts().cache.hits, 1U);
  EXPECT_EQ(counts().codings.at(0).bodies, 1U);
  EXPECT_EQ(counts().codings.at(0).octets_before, 50'000U);
  EXPECT_EQ(counts().codings.at(0).octets_after, first.body.size());
}

TEST_F(PipelineTest, HeadUsesWhatGetHasKept) {
  send(get("/5000", "br"));
  Request head = get("/5000", "br");
  head.method = "HEAD";
  EXPECT_EQ(send(head).status, 200);
  EXPECT_EQ(api_.computed, 1);
  head.target = "/6000";
  send(head);
  send(get("/6000", "br"));
  EXPECT_EQ(api_.computed, 2);
}

TEST_F(PipelineTest, NewDataAreAnsweredAnew) {
  EXPECT_EQ(field(send(get("/5000", "br")), "ETag"), "\"r1-5000-br\"");
  api_.revision = 2;
  EXPECT_EQ(field(send(get("/5000", "br")), "ETag"), "\"r2-5000-br\"");
}

TEST_F(PipelineTest, WhatMustNotBeStoredIsCodedAndNotKept) {
  EXPECT_EQ(field(send(get("/secret/5000", "br")), "Content-Encoding"), "br");
  EXPECT_EQ(field(send(get("/secret/5000", "br")), "Content-Encoding"), "br");
  EXPECT_EQ(api_.computed, 2);
  EXPECT_EQ(counts().cache.entries, 0U);
}

TEST_F(PipelineTest, ProblemsAreNotKept) {
  EXPECT_EQ(send(get("/missing")).status, 404);
  EXPECT_EQ(send(get("/missing")).status, 404);
  EXPECT_EQ(counts().cache.entries, 0U);
}

TEST_F(PipelineTest, OtherMethodsGoToTheApiAsTheyAre) {
  Request request = get("/5000", "br");
  request.method = "OPTIONS";
  EXPECT_EQ(field(send(request), "Content-Encoding"), "");
  EXPECT_EQ(counts().cache.entries, 0U);
}

/// Where an answer is found, a condition must mean the same.
class ConditionsTest : public PipelineTest, public testing::WithParamInterface<std::string> {
 protected:
  /// The status for a client that sends this condition.
  int status(const std::string& size, const std::string& accepted, const std::string& name,
             const std::string& value) const {
    if (GetParam() == "kept") {
      send(get("/" + size, accepted));
    }
    const std::string room = GetParam() == "heavy" ? "/heavy/" : "/";
    return send(get(room + size, accepted, {{name, value}})).status;
  }
  std::string tag(const std::string& size, const std::string& suffix) const {
    return std::string(GetParam() == "heavy" ? "\"r1-heavy/" : "\"r1-") + size + suffix + "\"";
  }
};

INSTANTIATE_TEST_SUITE_P(Wherever, ConditionsTest, testing::Values("new", "kept", "heavy"),
                         [](const auto& place) { return place.param; });

TEST_P(ConditionsTest, ATagOfTheSameCodingIsNotModified) {
  for (const char* size : {"5000", "50000"}) {
    EXPECT_EQ(status(size, "br", "If-None-Match", tag(size, "-br")), 304);
    EXPECT_EQ(status(size, "br", "If-None-Match", "\"x\", W/" + tag(size, "-br")), 304);
    EXPECT_EQ(status(size, "", "If-None-Match", tag(size, "")), 304);
  }
}

TEST_P(ConditionsTest, ATagOfAnotherCodingIsModified) {
  for (const char* size : {"5000", "50000"}) {
    EXPECT_EQ(status(size, "br", "If-None-Match", tag(size, "")), 200);
    EXPECT_EQ(status(size, "br", "If-None-Match", tag(size, "-gzip")), 200);
    EXPECT_EQ(status(size, "", "If-None-Match", tag(size, "-br")), 200);
    EXPECT_EQ(status(size, "gzip", "If-None-Match", tag(size, "-br")), 200);
  }
}

TEST_P(ConditionsTest, TheTagOfASmallAnswerIsNotModifiedWhateverTheClientAccepts) {
  EXPECT_EQ(status("100", "br", "If-None-Match", tag("100", "")), 304);
  EXPECT_EQ(status("100", "br", "If-None-Match", "\"x\""), 200);
}

TEST_P(ConditionsTest, AStarIsNotModified) {
  EXPECT_EQ(status("5000", "br", "If-None-Match", "*"), 304);
  EXPECT_EQ(status("100", "br", "If-None-Match", "*"), 304);
}

TEST_P(ConditionsTest, IfMatchWantsTheTagOfTheCoding) {
  EXPECT_EQ(status("5000", "br", "If-Match", tag("5000", "-br")), 200);
  EXPECT_EQ(status("5000", "br", "If-Match", "*"), 200);
  EXPECT_EQ(status("5000", "br", "If-Match", tag("5000", "")), 412);
  EXPECT_EQ(status("5000", "br", "If-Match", "W/" + tag("5000", "-br")), 412);
  EXPECT_EQ(status("5000", "", "If-Match", tag("5000", "-br")), 412);
  EXPECT_EQ(status("100", "br", "If-Match", tag("100", "")), 200);
}

TEST_F(PipelineTest, IfMatchIsJudgedBeforeIfNoneMatch) {
  const Request request =
      get("/5000", "br", {{"If-Match", "\"x\""}, {"If-None-Match", "\"r1-5000-br\""}});
  const Response response = send(request);
  EXPECT_EQ(response.status, 412);
  EXPECT_THAT(response.body, HasSubstr("the answer now has the tag \\\"r1-5000-br\\\""));
}

TEST_F(PipelineTest, NotModifiedIsAnsweredBeforeAnythingIsComputed) {
  const Response response = send(get("/5000", "br", {{"If-None-Match", "\"r1-5000-br\""}}));
  EXPECT_EQ(response.status, 304);
  EXPECT_EQ(field(response, "ETag"), "\"r1-5000-br\"");
  EXPECT_EQ(api_.computed, 0);
}

TEST_F(PipelineTest, A304HasTheTagAndNoFieldsOfABody) {
  send(get("/5000", "br"));
  const Response response = send(get("/5000", "br", {{"If-None-Match", "\"r1-5000-br\""}}));
  EXPECT_EQ(response.status, 304);
  EXPECT_EQ(response.body, "");
  EXPECT_EQ(field(response, "ETag"), "\"r1-5000-br\"");
  EXPECT_EQ(field(response, "Cache-Control"), "public");
  EXPECT_EQ(field(response, "Vary"), "Accept, Accept-Encoding");
  EXPECT_EQ(field(response, "Content-Encoding"), "");
  EXPECT_EQ(field(response, "Content-Type"), "");
}

TEST_F(PipelineTest, AHitAllocatesNothing) {
  for (const char* accepted : {"gzip, deflate, br, zstd", ""}) {
    const Request request = get("/5000?type=letter&actor=iran", accepted,
                                {{"Accept", "text/html,application/xhtml+xml,*/*;q=0.8"},
                                 {"If-None-Match", "\"something-else-that-is-long\""}});
    Request known = request;
    known.headers.push_back({"If-None-Match", field(send(request), "ETag")});
    TestExchange exchange;
    (void)deliverer_(request, exchange);
    const std::size_t before = allocations_of_this_thread();
    const std::optional<Outgoing> whole = deliverer_(request, exchange);
    const std::optional<Outgoing> unchanged = deliverer_(known, exchange);
    const std::size_t after = allocations_of_this_thread();
    EXPECT_EQ(after - before, 0U);
    EXPECT_EQ(std::get<SharedAnswer>(*whole)->status, 200);
    EXPECT_EQ(std::get<SharedAnswer>(*unchanged)->status, 304);
  }
  const std::size_t before = allocations_of_this_thread();
  const auto probe = std::make_unique<int>(1);
  EXPECT_EQ(allocations_of_this_thread() - before, 1U) << "the counting works";
}

TEST_F(PipelineTest, AQuickAnswerIsKeptWhenItIsAskedForAgain) {
  PipelineOptions options = api_.options();
  options.keep_first = false;
  const Deliverer deliverer = make_pipeline(std::move(options));
  const Response first = answer_of(deliverer, get("/5000"));
  EXPECT_EQ(counts().cache.entries, 0U);
  const Response second = answer_of(deliverer, get("/5000"));
  EXPECT_EQ(counts().cache.entries, 1U);
  const Response third = answer_of(deliverer, get("/5000"));
  EXPECT_EQ(api_.computed, 2);
  for (const Response* again : {&second, &third}) {
    EXPECT_EQ(again->body, first.body);
    EXPECT_EQ(field(*again, "ETag"), field(first, "ETag"));
    EXPECT_EQ(field(*again, "Vary"), field(first, "Vary"));
    EXPECT_EQ(again->headers.size(), first.headers.size());
  }
}

TEST_F(PipelineTest, WhatTookLongOrWasCodedIsKeptAtOnce) {
  PipelineOptions options = api_.options();
  options.keep_first = false;
  const Deliverer deliverer = make_pipeline(std::move(options));
  answer_of(deliverer, get("/heavy/5000"));
  EXPECT_EQ(api_.asked_at_once, 1) << "the thread of the connection tries a heavy question once";
  answer_of(deliverer, get("/5001", "br"));
  EXPECT_EQ(counts().cache.entries, 2U);
}

TEST_F(PipelineTest, AnAnswerThatChangesBetweenIsNotKept) {
  PipelineOptions options = api_.options();
  options.at_once = [this](const Request& request) {
    Response response = api_.answer(request);
    ++api_.revision;
    return response;
  };
  const Deliverer deliverer = make_pipeline(std::move(options));
  answer_of(deliverer, get("/5000"));
  EXPECT_EQ(counts().cache.entries, 0U);
}

TEST_F(PipelineTest, AFieldThatCannotBeSentIsLeftToTheTransport) {
  PipelineOptions options = api_.options();
  options.at_once = [](const Request&) {
    return Response{200, {{"ETag", "\"t\""}, {"Link", "a\r\nb"}}, ""};
  };
  const Deliverer deliverer = make_pipeline(std::move(options));
  TestExchange exchange;
  const auto answer = deliverer(get("/"), exchange);
  EXPECT_TRUE(std::holds_alternative<Response>(*answer));
  EXPECT_EQ(counts().cache.entries, 0U);
}

TEST_F(PipelineTest, AnEventStreamBecomesAStream) {
  PipelineOptions options = api_.options();
  options.at_once = [](const Request&) {
    return Response{200, {{"Content-Type", "text/event-stream"}, {"ETag", "\"t\""}}, "head"};
  };
  options.stream = [](const Request& request, Response head) {
    head.headers.push_back({"X-Target", request.target});
    return StreamedAnswer{std::move(head), [](const std::shared_ptr<Stream>&) {}};
  };
  options.cache_octets = 0;
  const Deliverer deliverer = make_pipeline(std::move(options));
  TestExchange exchange;
  const auto answer = deliverer(get("/changes", "br"), exchange);
  ASSERT_TRUE(std::holds_alternative<StreamedAnswer>(*answer));
  EXPECT_EQ(field(as_response(*answer), "X-Target"), "/changes");
}

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
