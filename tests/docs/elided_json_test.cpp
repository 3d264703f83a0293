#include "elided_json.hpp"

#include <gtest/gtest.h>

namespace parley::docs {
namespace {

std::string compare(const std::string& shown, const char* answer) {
  return difference(parse_elided(shown), Json::parse(answer));
}

TEST(ElidedJsonTest, AnExampleWithoutElisionIsTheWholeAnswer) {
  EXPECT_EQ(compare(R"({"a": [1, 2]})", R"({"a":[1,2]})"), "");
  EXPECT_NE(compare(R"({"a": [1, 2]})", R"({"a":[1,2],"b":3})"), "");
  EXPECT_NE(compare(R"({"a": [1, 2]})", R"({"a":[1,2,3]})"), "");
  EXPECT_NE(compare(R"({"a": [1, 2]})", R"({"a":[1]})"), "");
}

TEST(ElidedJsonTest, AnElisionStandsForMembersItemsValuesAndEndsOfStrings) {
  const char* answer = R"({"a":1,"b":[1,2,3,4],"c":{"d":null},"e":"long text"})";
  EXPECT_EQ(compare(R"({"a": 1, …})", answer), "");
  EXPECT_EQ(compare(R"({…, "b": [1, …], …})", answer), "");
  EXPECT_EQ(compare(R"({…, "b": [2, …], …})", answer).empty(), false);
  EXPECT_EQ(compare(R"({…, "b": […, 3, …], "c": {…}, …})", answer), "");
  EXPECT_EQ(compare(R"({…, "b": …, "c": …, "e": "long …"})", answer), "");
}

TEST(ElidedJsonTest, AWrongValueIsFoundWithItsPlace) {
  EXPECT_EQ(compare(R"({"a": {"b": [1, …]}, …})", R"({"a":{"b":[2]},"c":1})"),
            "/a/b/0: the page shows 1, got 2");
  EXPECT_NE(compare(R"({"x": 1, …})", R"({"a":1})"), "");
  EXPECT_NE(compare(R"({"e": "short…"})", R"({"e":"long text"})"), "");
  EXPECT_NE(compare(R"({"b": [3, …, 1]})", R"({"b":[1,2,3]})"), "");
}

TEST(ElidedJsonTest, AnythingElseThatIsNotJsonIsRefused) {
  EXPECT_TRUE(parse_elided(R"({"a": })").is_discarded());
  EXPECT_TRUE(parse_elided("{a: 1}").is_discarded());
}

}  // namespace
}  // namespace parley::docs
