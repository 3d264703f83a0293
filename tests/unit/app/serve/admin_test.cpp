#include "serve/admin.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>

namespace parley::app {
namespace {

using testing::HasSubstr;

class AdminTest : public testing::Test {
 protected:
  api::Response ask(const std::string& target, const std::string& method = "GET") const {
    return handler_({method, target, {{"X-Request-Id", "id-1"}}});
  }

  static api::Response health(const api::Request&) {
    static constexpr std::array open{api::FixedHeader{"Access-Control-Allow-Origin: *"},
                                     api::FixedHeader{"Accept-Ranges: none"}};
    return {503, {{"Retry-After", "1"}}, "draining", open};
  }

  Metrics metrics_;
  api::Handler handler_ = make_admin_handler(metrics_, &health);
};

TEST_F(AdminTest, ShowsTheMetrics) {
  metrics_.add(gauge_source("parley_queue_length", "Questions that wait.", [] { return 3.0; }));
  const api::Response response = ask("/metrics?x");
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(find_header(response, "Content-Type"), "text/plain; version=0.0.4; charset=utf-8");
  EXPECT_EQ(find_header(response, "Cache-Control"), "no-store");
  EXPECT_THAT(response.body, HasSubstr("\nparley_queue_length 3\n"));
}

TEST_F(AdminTest, HealthIsThatOfTheApi) {
  for (const std::string target : {"/livez", "/readyz"}) {
    EXPECT_EQ(ask(target).status, 503);
    EXPECT_EQ(ask(target).body, "draining");
  }
}

TEST_F(AdminTest, NothingElseIsThere) {
  for (const std::string target : {"/", "/v1", "/metrics/", "/metricsx", "/debug"}) {
    EXPECT_EQ(ask(target).status, 404) << target;
    EXPECT_THAT(ask(target).body, HasSubstr("expected /metrics, /livez or /readyz")) << target;
  }
  EXPECT_EQ(ask("/metrics", "POST").status, 405);
  EXPECT_EQ(find_header(ask("/metrics", "POST"), "Allow"), "GET, HEAD, OPTIONS");
  EXPECT_EQ(ask("/metrics", "OPTIONS").status, 204);
}

TEST_F(AdminTest, NoPageOfAnotherOriginMayReadIt) {
  for (const std::string target : {"/metrics", "/livez", "/nothing"}) {
    const api::Response response = ask(target);
    EXPECT_EQ(find_header(response, "Access-Control-Allow-Origin"), "none") << target;
    EXPECT_EQ(find_header(response, "Cross-Origin-Resource-Policy"), "same-origin") << target;
  }
  EXPECT_EQ(find_header(ask("/livez"), "Accept-Ranges"), "none") << "other fields stay";
  EXPECT_EQ(find_header(ask("/livez"), "Retry-After"), "1");
}

}  // namespace
}  // namespace parley::app
