#include "parley/text/utf8.hpp"

#include <gtest/gtest.h>

#include <string>

namespace parley {
namespace {

/// The bytes of a code point, well-formed or not.
std::string encode(char32_t point) {
  const auto tail = [point](unsigned shift) {
    return static_cast<char>(0x80U | ((point >> shift) & 0x3FU));
  };
  if (point < 0x80) {
    return {static_cast<char>(point)};
  }
  if (point < 0x800) {
    return {static_cast<char>(0xC0U | (point >> 6U)), tail(0)};
  }
  if (point < 0x10000) {
    return {static_cast<char>(0xE0U | (point >> 12U)), tail(6), tail(0)};
  }
  return {static_cast<char>(0xF0U | (point >> 18U)), tail(12), tail(6), tail(0)};
}

TEST(Utf8Test, EveryCodePointButSurrogates) {
  for (char32_t point = 0; point <= 0x10FFFF; ++point) {
    const std::string text = encode(point);
    const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
    const bool control = point < 0x20 || (point >= 0x7F && point < 0xA0);
    ASSERT_EQ(utf8_sequence_length(text, 0), surrogate ? 0 : text.size()) << std::hex << +point;
    ASSERT_EQ(is_utf8(text), !surrogate) << std::hex << +point;
    ASSERT_EQ(is_printable_utf8(text), !surrogate && !control) << std::hex << +point;
  }
  EXPECT_FALSE(is_utf8(encode(0x110000)));
}

TEST(Utf8Test, RefusesOverlongAndBrokenSequences) {
  for (const char* text : {"\xC0\xAF", "\xE0\x80\xAF", "\xF0\x80\x80\xAF", "\x80", "\xC3",
                           "\xE2\x82", "\xF0\x9F\x98", "\xC3\x28", "a\xFF", "\xED\xA0\x80"}) {
    EXPECT_FALSE(is_utf8(text)) << text;
    EXPECT_FALSE(is_printable_utf8(text)) << text;
  }
}

TEST(Utf8Test, TheEmptyTextIsUtf8) {
  EXPECT_EQ(utf8_sequence_length("", 0), 0U);
  EXPECT_TRUE(is_utf8(""));
  EXPECT_TRUE(is_printable_utf8(""));
}

TEST(Utf8Test, CutsBetweenSequences) {
  EXPECT_EQ(cut_utf8("aüb", 9), "aüb");
  EXPECT_EQ(cut_utf8("aüb", 3), "aü");
  EXPECT_EQ(cut_utf8("aüb", 2), "a");
  EXPECT_EQ(cut_utf8("ü", 1), "");
  EXPECT_EQ(cut_utf8("😀", 3), "");
}

}  // namespace
}  // namespace parley
