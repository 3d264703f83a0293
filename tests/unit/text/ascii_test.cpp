#include "parley/text/ascii.hpp"

#include <gtest/gtest.h>

#include <cctype>

namespace parley {
namespace {

TEST(AsciiTest, ClassesAreThoseOfTheCLocaleAndEmptyBeyondAscii) {
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    const bool ascii = byte < 0x80;
    EXPECT_EQ(is_digit(c), ascii && std::isdigit(byte) != 0) << byte;
    EXPECT_EQ(is_lower(c), ascii && std::islower(byte) != 0) << byte;
    EXPECT_EQ(is_upper(c), ascii && std::isupper(byte) != 0) << byte;
    EXPECT_EQ(is_letter(c), ascii && std::isalpha(byte) != 0) << byte;
    EXPECT_EQ(is_letter_or_digit(c), ascii && std::isalnum(byte) != 0) << byte;
    EXPECT_EQ(to_lower(c), ascii ? static_cast<char>(std::tolower(byte)) : c) << byte;
  }
}

TEST(AsciiTest, DigitsAreAtLeastOne) {
  EXPECT_TRUE(is_digits("0"));
  EXPECT_TRUE(is_digits("0123456789"));
  EXPECT_FALSE(is_digits(""));
  EXPECT_FALSE(is_digits("12a"));
  EXPECT_FALSE(is_digits("-1"));
}

TEST(AsciiTest, EqualIgnoringCaseOfAsciiLettersOnly) {
  EXPECT_TRUE(equals_ignoring_case("Content-Length", "content-LENGTH"));
  EXPECT_TRUE(equals_ignoring_case("", ""));
  EXPECT_FALSE(equals_ignoring_case("host", "hosts"));
  EXPECT_FALSE(equals_ignoring_case("[", "{"));
  EXPECT_FALSE(equals_ignoring_case("Ä", "ä"));
}

}  // namespace
}  // namespace parley
