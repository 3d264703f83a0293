#include "unit/delivery/allocations.hpp"
#include "unit/delivery/pipeline_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>

namespace parley::delivery {
namespace {

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

}  // namespace
}  // namespace parley::delivery
