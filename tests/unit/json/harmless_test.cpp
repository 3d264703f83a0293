#include "parley/json/harmless.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>

namespace parley::json {
namespace {

std::string harmless(std::string_view text) {
  std::string out = "before ";
  append_harmless(out, text);
  return out.substr(7);
}

TEST(HarmlessJsonTest, MarkupAndMarksThatReorderAreEscaped) {
  EXPECT_EQ(harmless(R"({"a":"<b>"})"), R"({"a":"\u003cb>"})");
  EXPECT_EQ(harmless("\"\u061C\u200E\u2028\u202E\u2066\u2069\u0085\""),
            R"("\u061c\u200e\u2028\u202e\u2066\u2069\u0085")");
}

TEST(HarmlessJsonTest, LettersAndJoinersOfAnyScriptStay) {
  for (const char* text :
       {"{\"a\":[1,null]}", "\"ψαρί 条約 می\u200Cشود 😀\"", "\"\u202F\u2065\u206A\"", ""}) {
    EXPECT_EQ(harmless(text), text);
  }
}

TEST(HarmlessJsonTest, TheValueStaysTheSame) {
  const std::string text = "\"<\u202Ea\u0080\u009F\u061C\\\"<\"";
  EXPECT_EQ(nlohmann::json::parse(harmless(text)), nlohmann::json::parse(text));
}

TEST(HarmlessJsonTest, WhatIsNotUtf8IsCopied) {
  EXPECT_EQ(harmless("\xE2\x80"), "\xE2\x80");
  EXPECT_EQ(harmless("\xFF\x9F"), "\xFF\x9F");
}

}  // namespace
}  // namespace parley::json
