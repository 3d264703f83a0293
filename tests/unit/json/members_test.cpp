#include "parley/json/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

namespace parley::json {
namespace {

/// What is kept of the text by paths such as "date.edtf".
std::string kept(std::string_view text, const std::vector<std::vector<std::string_view>>& paths) {
  Members members{{}, false};
  for (const auto& path : paths) {
    members.keep(path);
  }
  return keep_members(text, members);
}

TEST(JsonMembersTest, OnlyNamedMembersStayInTheirOwnOrder) {
  EXPECT_EQ(kept(R"({"a":1,"b":{"c":2},"d":[3]})", {{"d"}, {"a"}}), R"({"a":1,"d":[3]})");
  EXPECT_EQ(kept(R"({"a":1})", {{"b"}}), "{}");
  EXPECT_EQ(kept("{}", {{"a"}}), "{}");
}

TEST(JsonMembersTest, APathLeadsThroughObjectsAndListsToTheirItems) {
  const std::string_view text = R"([{"p":[{"x":1,"y":2},{"y":3}],"q":{"x":4,"z":5}},{"p":[]}])";
  EXPECT_EQ(kept(text, {{"p", "x"}, {"q", "z"}}), R"([{"p":[{"x":1},{}],"q":{"z":5}},{"p":[]}])");
}

TEST(JsonMembersTest, APartOfWhatIsKeptWholeTakesNothingAway) {
  const std::string_view text = R"({"d":{"e":1,"f":2}})";
  EXPECT_EQ(kept(text, {{"d"}, {"d", "e"}}), text);
  EXPECT_EQ(kept(text, {{"d", "e"}, {"d"}}), text);
}

TEST(JsonMembersTest, APathThroughWhatIsNoObjectKeepsTheValue) {
  EXPECT_EQ(kept(R"({"d":null,"e":"x","f":[1,"y"]})", {{"d", "g"}, {"e", "g"}, {"f", "g"}}),
            R"({"d":null,"e":"x","f":[1,"y"]})");
}

TEST(JsonMembersTest, ValuesStayOctetForOctet) {
  const std::string_view text =
      R"({"n":[1.0,-0.0,1e400,123456789012345678901],"s":"\"{[]},:\\","\u0061":"<\u003c>","x":0})";
  EXPECT_EQ(kept(text, {{"n"}, {"s"}}),
            R"({"n":[1.0,-0.0,1e400,123456789012345678901],"s":"\"{[]},:\\"})");
}

TEST(JsonMembersTest, NothingIsDroppedWithoutNames) {
  const std::string_view text = R"({"a":[{"b":1}]})";
  EXPECT_EQ(keep_members(text, Members{}), text);
}

TEST(JsonMembersTest, WhiteSpaceOutsideOfWhatIsKeptIsDropped) {
  EXPECT_EQ(kept(" { \"a\" : [ 1 , 2 ] , \"b\" : 3 } ", {{"a"}}), "{\"a\":[ 1 , 2 ]}");
}

TEST(IndentTest, EachMemberAndItemHasALine) {
  EXPECT_EQ(indent(R"({"a":[1,{"b":"x, {y}: \" \\"}],"c":null})"),
            "{\n  \"a\": [\n    1,\n    {\n      \"b\": \"x, {y}: \\\" \\\\\"\n    }\n  ],\n"
            "  \"c\": null\n}\n");
}

TEST(IndentTest, WhatIsEmptyStaysOnItsLine) {
  EXPECT_EQ(indent(R"({"a":[],"b":{}})"), "{\n  \"a\": [],\n  \"b\": {}\n}\n");
  EXPECT_EQ(indent("[ ]"), "[]\n");
}

TEST(IndentTest, ScalarsStayAndATextThatIsIndentedStaysTheSame) {
  EXPECT_EQ(indent("1e400"), "1e400\n");
  const std::string once = indent(R"([1.0,true,"ü",[[2]]])");
  EXPECT_EQ(indent(once), once);
}

TEST(MemberOfTest, IsTheTextOfTheMemberOfTheOuterObject) {
  const std::string_view text = R"({"a":{"items":[0]},"items":["]","{\"",{"b":[1,2]}],"c":1})";
  EXPECT_EQ(member_of(text, "items"), R"(["]","{\"",{"b":[1,2]}])");
  EXPECT_EQ(member_of(text, "c"), "1");
  EXPECT_EQ(member_of(text, "b"), "");
  EXPECT_EQ(member_of("[1]", "a"), "");
}

TEST(ItemsOfTest, AreTheTextsOfTheItems) {
  EXPECT_THAT(items_of(R"(["a]",{"b":[1,2]}, 3 ,null])"),
              ::testing::ElementsAre("\"a]\"", R"({"b":[1,2]})", "3", "null"));
  EXPECT_TRUE(items_of("[]").empty());
  EXPECT_TRUE(items_of("{}").empty());
  EXPECT_TRUE(items_of("").empty());
}

}  // namespace
}  // namespace parley::json
