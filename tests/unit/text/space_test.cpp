#include "parley/text/space.hpp"

#include <gtest/gtest.h>

namespace parley {
namespace {

TEST(SpaceTest, TrimsWhiteSpaceAtBothEnds) {
  EXPECT_EQ(trim(" \t\r\n\v\fa b\n "), "a b");
  EXPECT_EQ(trim("ab"), "ab");
  EXPECT_EQ(trim(" \n"), "");
  EXPECT_EQ(trim(""), "");
}

TEST(SpaceTest, BlanksAreSpacesAndTabs) {
  EXPECT_EQ(trim_blanks("\t a,\tb "), "a,\tb");
  EXPECT_EQ(trim_blanks("\na\n"), "\na\n");
  EXPECT_EQ(trim_blanks(" \t"), "");
}

TEST(SpaceTest, WhiteSpaceIsAsciiOrUnicode) {
  for (const char* text :
       {"a b", "a\t", "\na", "a\vb", "\f", "\r", "a\u00A0b", "\u2003", "\uFEFFa"}) {
    EXPECT_TRUE(has_white_space(text)) << text;
  }
  EXPECT_FALSE(has_white_space(""));
  EXPECT_FALSE(has_white_space("https://example.org/ü"));
  EXPECT_FALSE(has_white_space("\u200B")) << "a zero-width space is no white space";
}

}  // namespace
}  // namespace parley
