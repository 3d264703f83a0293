#include "client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>

namespace parley::api {
namespace {

using ::testing::HasSubstr;

TEST(BudgetTest, AQuestionOverItsVisitsIsRefusedAndToldWhatToNarrow) {
  RouterOptions options;
  options.max_visits = 1;
  const Client client(small_dataset(), options);
  for (const std::string rest :
       {"/paths?from=usa", "/centrality?measure=pagerank", "/series",
        "/diff?datetime=2015&against=2018", "/events?type=agreement", "/actors?type=agreement",
        "/structure", "/structure?measure=cores", "/structure?measure=cut-actors",
        "/structure?measure=bridges", "/structure?measure=cliques", "/structure?measure=clustering",
        "/structure?measure=min-cut&from=usa&to=iran", "/structure?measure=hinges&event=deal",
        "/structure?measure=layers", "/actors/usa/neighbours", "/actors/usa/with/iran", "/graph",
        "/graph?view=actors"}) {
    const Response response = client.get(client.base + rest);
    EXPECT_EQ(response.status, 400) << rest;
    const Json problem = Json::parse(response.body);
    EXPECT_EQ(problem["type"], "/problems/query-too-large") << rest;
    EXPECT_THAT(problem["detail"].get<std::string>(), HasSubstr("narrow the window (datetime)"));
    EXPECT_EQ(problem["errors"][0]["parameter"], "datetime") << rest;
  }
}

TEST(BudgetTest, AQuestionOverItsTimeIsToldWhenToComeAgain) {
  using std::chrono::steady_clock;
  RouterOptions options;
  options.max_time = std::chrono::milliseconds{1};
  std::atomic<int> calls = 0;
  options.clock = [&calls] {
    return steady_clock::time_point() + std::chrono::milliseconds{calls.fetch_add(1)};
  };
  const Client client(small_dataset(), options);
  const Response response = client.get(client.base + "/centrality?measure=pagerank");
  EXPECT_EQ(response.status, 503);
  EXPECT_EQ(Json::parse(response.body)["type"], "/problems/query-timeout");
  EXPECT_EQ(header(response, "Retry-After"), "5");
  EXPECT_EQ(header(response, "Cache-Control"), "no-store");
}

}  // namespace
}  // namespace parley::api
