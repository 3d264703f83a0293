#include "client.hpp"
#include "shipped_data.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

namespace parley::api {
namespace {

// Equal revisions have equal ETags, so the order of facts in the files must not show.
TEST(LayoutTest, AnswersDoNotDependOnTheOrderOfFactsInTheFiles) {
  auto turned = std::make_shared<Dataset>(*shipped_data());
  std::reverse(turned->events.begin(), turned->events.end());
  std::reverse(turned->actors.begin(), turned->actors.end());
  std::reverse(turned->orders.begin(), turned->orders.end());
  const Client as_written(shipped_data());
  const Client reversed(turned);
  for (const char* address :
       {"/v1/datasets/iran-nuclear/events?limit=1000", "/v1/datasets/iran-nuclear/graph",
        "/v1/datasets/iran-nuclear/graph?view=actors",
        "/v1/datasets/iran-nuclear/graph?view=events", "/v1/datasets/iran-nuclear/actors",
        "/v1/datasets/iran-nuclear/events?claims=all",
        "/v1/datasets/iran-nuclear/events/us-sanctions-after-withdrawal",
        "/v1/datasets/iran-nuclear/relation?a=us-withdrawal&b=us-sanctions-after-withdrawal"}) {
    EXPECT_EQ(as_written.get(address).body, reversed.get(address).body) << address;
  }
}

}  // namespace
}  // namespace parley::api
