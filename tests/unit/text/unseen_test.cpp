#include "parley/text/unseen.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace parley {
namespace {

TEST(UnseenTest, ControlsSeparatorsAndMarksThatReorderAreUnseen) {
  for (const char* sequence : {"\u0080", "\u009F", "\u061C", "\u200E", "\u200F", "\u2028", "\u2029",
                               "\u202A", "\u202E", "\u2066", "\u2069"}) {
    EXPECT_TRUE(is_unseen(sequence)) << code_point_of(sequence);
  }
}

TEST(UnseenTest, WhatIsSeenOrJoinsLettersIsNot) {
  for (const char* sequence : {"", "a", "<", "\u00A0", "\u061B", "\u061D", "\u200C", "\u200D",
                               "\u2010", "\u202F", "\u2065", "\u206A", "ü", "条", "😀"}) {
    EXPECT_FALSE(is_unseen(sequence)) << sequence;
  }
}

}  // namespace
}  // namespace parley
