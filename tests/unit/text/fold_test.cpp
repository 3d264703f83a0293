#include "parley/text/fold.hpp"

#include <gtest/gtest.h>

namespace parley {
namespace {

TEST(FoldTest, CaseAndAccentsDoNotMatter) {
  EXPECT_EQ(fold("Genève"), "geneve");
  EXPECT_EQ(fold("GENEVE"), fold("gene\u0300ve"));
  EXPECT_EQ(fold("Bogotá"), fold("BOGOTA"));
  EXPECT_EQ(fold("Straße"), fold("STRASSE"));
  EXPECT_EQ(fold("Ωρωπός"), fold("ωρωποσ"));
}

TEST(FoldTest, OtherLettersStay) {
  EXPECT_NE(fold("Vienna"), fold("Vienne"));
  EXPECT_EQ(fold("وین"), "وین");
  EXPECT_EQ(fold("Vienna, Austria"), "vienna, austria");
}

TEST(FoldTest, AnyWhiteSpaceIsOneBlankAndNoneAtTheEnds) {
  EXPECT_EQ(fold("  New \t York\u00A0City\n"), "new york city");
  EXPECT_EQ(fold(""), "");
  EXPECT_EQ(fold(" "), "");
}

TEST(FoldTest, WhatIsNotUtf8StaysAsItIs) {
  EXPECT_EQ(fold("Gen\xE8ve"), "Gen\xE8ve");
}

}  // namespace
}  // namespace parley
