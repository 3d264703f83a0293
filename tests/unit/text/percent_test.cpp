#include "parley/text/percent.hpp"

#include <gtest/gtest.h>

namespace parley {
namespace {

TEST(PercentTest, AnEscapeIsAPercentSignAndTwoDigits) {
  EXPECT_TRUE(is_percent_escape("a%2f", 1));
  EXPECT_TRUE(is_percent_escape("%Ff", 0));
  EXPECT_FALSE(is_percent_escape("a%2f", 0));
  EXPECT_FALSE(is_percent_escape("%2", 0));
  EXPECT_FALSE(is_percent_escape("%2g", 0));
  EXPECT_FALSE(is_percent_escape("", 0));
}

TEST(PercentTest, EncodesEveryByteThatMayNotStay) {
  const auto stays = [](char c) { return is_letter_or_digit(c); };
  EXPECT_EQ(percent_encode("a b/ü", stays), "a%20b%2F%C3%BC");
  EXPECT_EQ(percent_encode("", stays), "");
}

TEST(PercentTest, DecodesWholeEscapes) {
  EXPECT_EQ(percent_decode("a%20b%2f%C3%bc+", false), "a b/ü+");
  EXPECT_EQ(percent_decode("a+b", true), "a b");
  EXPECT_EQ(percent_decode("%00", false), std::string(1, '\0'));
}

TEST(PercentTest, RefusesBrokenEscapes) {
  for (const char* text : {"%", "a%2", "%zz", "%%41"}) {
    EXPECT_EQ(percent_decode(text, false), std::nullopt) << text;
  }
}

TEST(PercentTest, DecodingUndoesEncoding) {
  std::string bytes;
  for (int byte = 0; byte < 256; ++byte) {
    bytes += static_cast<char>(byte);
  }
  EXPECT_EQ(percent_decode(percent_encode(bytes, is_letter_or_digit), false), bytes);
}

}  // namespace
}  // namespace parley
