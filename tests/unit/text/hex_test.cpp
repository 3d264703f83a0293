#include "parley/text/hex.hpp"

#include <gtest/gtest.h>

#include <cctype>

namespace parley {
namespace {

TEST(HexTest, DigitsOfBothCases) {
  for (int byte = 0; byte < 256; ++byte) {
    EXPECT_EQ(is_hex_digit(static_cast<char>(byte)), byte < 0x80 && std::isxdigit(byte) != 0)
        << byte;
  }
  for (unsigned value = 0; value < 16; ++value) {
    EXPECT_EQ(hex_value(lower_hex_digits[value]), value);
    EXPECT_EQ(hex_value(upper_hex_digits[value]), value);
  }
}

TEST(HexTest, BytesAreTwoDigitsEach) {
  EXPECT_EQ(bytes_to_hex({"\x00\x7f\xff", 3}), "007fff");
  EXPECT_EQ(bytes_to_hex(""), "");
  std::string out = "0x";
  append_hex_byte(out, '\xAB');
  append_hex_byte(out, '\xAB', upper_hex_digits);
  EXPECT_EQ(out, "0xabAB");
}

TEST(HexTest, NumbersAreSixteenDigits) {
  EXPECT_EQ(to_hex(0), "0000000000000000");
  EXPECT_EQ(to_hex(0x0123456789abcdefU), "0123456789abcdef");
  std::string out = "\"";
  append_hex(out, ~std::uint64_t{0});
  EXPECT_EQ(out, "\"ffffffffffffffff");
}

}  // namespace
}  // namespace parley
