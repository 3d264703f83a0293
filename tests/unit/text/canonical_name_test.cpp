#include "parley/text/canonical_name.hpp"

#include "parley/text/slug.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace parley {
namespace {

TEST(CanonicalNameTest, EquivalentSpellingsAreOne) {
  EXPECT_EQ(canonical_name("Ge\u0301ne\u0301ral"), canonical_name("Général"));
  EXPECT_EQ(canonical_name("\u064A\u0654"), canonical_name("\u0626")) << "a hamza on its carrier";
}

TEST(CanonicalNameTest, PersianAndArabicFormsOfALetterAreOne) {
  EXPECT_EQ(canonical_name("علي"), "علی");
  EXPECT_EQ(canonical_name("على"), "علی");
  EXPECT_EQ(canonical_name("كريم"), "کریم");
}

TEST(CanonicalNameTest, ANonJoinerIsABlank) {
  EXPECT_EQ(canonical_name("علی خامنه\u200Cای"), "علی خامنه ای");
  EXPECT_NE(canonical_name("علی خامنهای"), "علی خامنه ای");
}

TEST(CanonicalNameTest, WhatNobodySeesIsLeftOut) {
  EXPECT_EQ(canonical_name("محـــمد"), "محمد");
  EXPECT_EQ(canonical_name("\uFEFFIran\u200E"), "Iran");
}

TEST(CanonicalNameTest, OtherDifferencesStay) {
  EXPECT_NE(canonical_name("Lodz"), canonical_name("Łódź"));
  EXPECT_NE(canonical_name("Iran"), canonical_name("IRAN"));
  EXPECT_NE(canonical_name("مُحمد"), canonical_name("محمد"));
  EXPECT_NE(canonical_name("أحمد"), canonical_name("احمد"));
  EXPECT_NE(canonical_name("½"), canonical_name("1/2"));
  EXPECT_EQ(canonical_name(" United \u00A0 Nations\t"), " United \u00A0 Nations\t");
}

TEST(CanonicalNameTest, WhatIsNotUtf8StaysAsItIs) {
  EXPECT_EQ(canonical_name(" Gen\xE8ve "), " Gen\xE8ve ");
}

TEST(CanonicalNameTest, HasTheIdOfEachSpelling) {
  for (const std::string_view name : {"علي خامنه\u200Cاي", "هدى", "كريم", "Ge\u0301ne\u0301ral",
                                      "United \u00A0 Nations", "محـمد"}) {
    EXPECT_EQ(name_id(canonical_name(name)), name_id(name)) << name;
  }
}

TEST(WithoutWhiteSpaceTest, LeavesOutAsciiAndUnicodeSpaces) {
  EXPECT_EQ(without_white_space(" United\u00A0 Nations\t\u3000"), "UnitedNations");
  EXPECT_EQ(without_white_space("علی خامنه ای"), "علیخامنهای");
  EXPECT_EQ(without_white_space("Gen\xE8ve x"), "Gen\xE8ve x") << "no UTF-8";
}

}  // namespace
}  // namespace parley
