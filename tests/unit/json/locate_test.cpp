#include "parley/json/locate.hpp"

#include <gtest/gtest.h>

namespace parley::json {
namespace {

std::string where(std::string_view text, const std::string& pointer) {
  const auto places = locate(text, {pointer});
  const auto found = places.find(pointer);
  if (found == places.end()) {
    return "nowhere";
  }
  return std::to_string(found->second.line) + ':' + std::to_string(found->second.column);
}

constexpr std::string_view text =
    "{\n"
    "  \"events\": [\n"
    "    {\"id\": \"a\", \"count\": 8},\n"
    "    {\"id\": \"b\", \"n/m\": [1, 22, {}]}\n"
    "  ]\n"
    "}\n";

TEST(LocateTest, FindsMembersAtTheirKeyAndItemsAtTheirFirstByte) {
  EXPECT_EQ(where(text, ""), "1:1");
  EXPECT_EQ(where(text, "/events"), "2:3");
  EXPECT_EQ(where(text, "/events/1"), "4:5");
  EXPECT_EQ(where(text, "/events/0/count"), "3:17");
  EXPECT_EQ(where(text, "/events/1/n~1m"), "4:17");
  EXPECT_EQ(where(text, "/events/1/n~1m/1"), "4:28");
  EXPECT_EQ(where(text, "/events/1/n~1m/2"), "4:32");
}

TEST(LocateTest, OmitsWhatDoesNotExist) {
  EXPECT_EQ(where(text, "/events/2"), "nowhere");
  EXPECT_EQ(where(text, "/event"), "nowhere");
}

TEST(LocateTest, TakesTheFirstOfTwoEqualKeys) {
  EXPECT_EQ(where("{\"a\":1,\n\"a\":2}", "/a"), "1:2");
}

TEST(LocateTest, FindsValuesBeforeASyntaxFault) {
  EXPECT_EQ(where("{\"a\":1,\n\"b\":}", "/a"), "1:2");
}

TEST(LocateTest, FindsManyInOnePass) {
  EXPECT_EQ(locate(text, {"/events/0", "/events/1", "/events/0", "/none"}).size(), 2U);
}

}  // namespace
}  // namespace parley::json
