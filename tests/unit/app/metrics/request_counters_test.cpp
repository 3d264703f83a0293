#include "metrics/request_counters.hpp"

#include "metrics/metrics.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

namespace parley::app {
namespace {

using testing::HasSubstr;
using testing::Not;

class RequestCountersTest : public testing::Test {
 protected:
  /// Counts a request as answered; returns the name of its route.
  std::string answer(const std::string& method, const std::string& target, int status,
                     std::chrono::microseconds time = {}) {
    const api::Request request{method, target, {}};
    http::Answered what;
    what.request = &request;
    what.status = status;
    what.handling = time;
    const std::size_t route = counters_.route_of(what);
    counters_.count(what, route);
    return std::string(counters_.route_name(route));
  }

  /// The number behind a metric with these labels in any order; "" when it is not there.
  std::string value(const std::string& name, const std::vector<std::string>& labels) const {
    const std::string text = metrics_.text();
    for (std::size_t at = text.find("\n" + name + "{"); at != std::string::npos;
         at = text.find("\n" + name + "{", at + 1)) {
      const std::string line = text.substr(at + 1, text.find('\n', at + 1) - at - 1);
      if (std::all_of(labels.begin(), labels.end(), [&](const std::string& label) {
            return line.find(label) != std::string::npos;
          })) {
        return line.substr(line.rfind(' ') + 1);
      }
    }
    return "";
  }

  Metrics metrics_;
  RequestCounters counters_{metrics_.registry()};
};

TEST_F(RequestCountersTest, RequestsAreCountedByRouteMethodAndStatus) {
  answer("GET", "/v1/datasets/a/events?q=x", 200);
  answer("GET", "/v1/datasets/b/events", 200);
  answer("HEAD", "/v1/datasets/b/events", 200);
  answer("GET", "/v1/datasets/b/events", 404);
  const std::string route = R"(route="/v1/datasets/{dataset}/events")";
  const std::string name = "parley_http_requests_total";
  EXPECT_EQ(value(name, {route, R"(method="GET")", R"(code="200")"}), "2");
  EXPECT_EQ(value(name, {route, R"(method="HEAD")", R"(code="200")"}), "1");
  EXPECT_EQ(value(name, {route, R"(method="GET")", R"(code="404")"}), "1");
  EXPECT_EQ(value(name, {route, R"(method="GET")", R"(code="500")"}), "");
}

TEST_F(RequestCountersTest, NoTextOfAClientBecomesALabel) {
  EXPECT_EQ(answer("GET", "/secret\n{}\"", 404), "(none)");
  EXPECT_EQ(answer("SECRET", "/v1", 501), "/v1");
  EXPECT_EQ(answer("GET", "/v1/datasets/secret", 418), "/v1/datasets/{dataset}");
  const std::string text = metrics_.text();
  EXPECT_THAT(text, Not(HasSubstr("secret")));
  EXPECT_THAT(text, Not(HasSubstr("SECRET")));
  EXPECT_EQ(value("parley_http_requests_total", {"method=\"(other)\"", R"(code="501")"}), "1");
  EXPECT_EQ(value("parley_http_requests_total", {R"(code="418")"}), "1") << "a rare status";
}

TEST_F(RequestCountersTest, PagesHaveFewRoutes) {
  EXPECT_EQ(answer("GET", "/?lang=fa", 200), "/");
  EXPECT_EQ(answer("GET", "/assets/index-abc.js", 200), "/assets/{file}");
  EXPECT_EQ(answer("GET", "/favicon.svg", 200), "/{file}");
  EXPECT_EQ(answer("GET", "/wp-login.php", 404), "(none)");
  EXPECT_EQ(answer("OPTIONS", "*", 204), "(none)");
}

TEST_F(RequestCountersTest, ARequestThatWasRefusedUnreadIsCounted) {
  http::Answered what;
  what.status = 431;
  const std::size_t route = counters_.route_of(what);
  counters_.count(what, route);
  EXPECT_EQ(value("parley_http_requests_total",
                  {"route=\"(none)\"", "method=\"(none)\"", R"(code="431")"}),
            "1");
}

TEST_F(RequestCountersTest, TimesFallIntoBucketsOfTheirRoute) {
  answer("GET", "/v1", 200, std::chrono::microseconds{80});
  answer("GET", "/v1", 200, std::chrono::milliseconds{3});
  answer("GET", "/v1", 200, std::chrono::seconds{9});
  const std::string bucket = "parley_http_request_duration_seconds_bucket";
  const std::string route = R"(route="/v1")";
  EXPECT_EQ(value(bucket, {route, R"(le="0.0001")"}), "1");
  EXPECT_EQ(value(bucket, {route, R"(le="0.0025")"}), "1");
  EXPECT_EQ(value(bucket, {route, R"(le="0.005")"}), "2");
  EXPECT_EQ(value(bucket, {route, R"(le="2.5")"}), "2");
  EXPECT_EQ(value(bucket, {route, R"(le="+Inf")"}), "3");
  EXPECT_EQ(value("parley_http_request_duration_seconds_count", {route}), "3");
}

TEST_F(RequestCountersTest, ConnectionsThatWereCutAreCountedByReason) {
  counters_.count(http::Cut::idle);
  counters_.count(http::Cut::fault);
  counters_.count(http::Cut::fault);
  EXPECT_EQ(value("parley_http_cut_total", {R"(reason="idle")"}), "1");
  EXPECT_EQ(value("parley_http_cut_total", {R"(reason="fault")"}), "2");
  EXPECT_EQ(value("parley_http_cut_total", {R"(reason="drain")"}), "0");
}

TEST_F(RequestCountersTest, NoRequestOfSeveralThreadsIsLost) {
  constexpr int each = 5'000;
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([this] {
      for (int i = 0; i < each; ++i) {
        answer("GET", "/v1", 200);
      }
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  EXPECT_EQ(value("parley_http_requests_total", {R"(route="/v1")"}), std::to_string(4 * each));
}

}  // namespace
}  // namespace parley::app
