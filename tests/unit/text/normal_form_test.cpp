#include "parley/text/normal_form.hpp"

#include <gtest/gtest.h>

namespace parley {
namespace {

TEST(NormalFormTest, EquivalentTextsAreEqualInC) {
  EXPECT_EQ(nfc("e\u0301"), "é");
  EXPECT_EQ(nfc("\u212B"), "Å");
  EXPECT_EQ(nfc("ﬁ½"), "ﬁ½");
  EXPECT_EQ(nfc("plain"), "plain");
}

TEST(NormalFormTest, CompatibleTextsAreEqualInKC) {
  EXPECT_EQ(nfkc("ﬁ½"), "fi1\u20442");
  EXPECT_EQ(nfkc("e\u0301"), "é");
}

TEST(NormalFormTest, WhatIsNotUtf8StaysAsItIs) {
  EXPECT_EQ(nfc("Gen\xE8ve"), "Gen\xE8ve");
}

}  // namespace
}  // namespace parley
