#include "parley/text/slug.hpp"

#include <gtest/gtest.h>

namespace parley {
namespace {

TEST(SlugTest, LowersDropsMarksAndJoinsRunsWithOneHyphen) {
  EXPECT_EQ(slug("Citizen (India)"), "citizen-india");
  EXPECT_EQ(slug("  N. Chandrababu Naidu "), "n-chandrababu-naidu");
  EXPECT_EQ(slug("Mahmoud Ahmadinejad"), "mahmoud-ahmadinejad");
  EXPECT_EQ(slug("São Tomé & Príncipe"), "sao-tome-principe");
  EXPECT_EQ(slug("Cabinet / Council of Ministers"), "cabinet-council-of-ministers");
}

TEST(SlugTest, TakesCompatibilityCharactersApart) {
  EXPECT_EQ(slug("ﬁ Ⅳ ½"), "fi-iv-1-2");
  EXPECT_EQ(slug("Ｆｕｌｌ"), "full");
  EXPECT_EQ(slug("İstanbul"), "istanbul");
}

TEST(SlugTest, LettersWithoutADecompositionAreNoLettersOfAnId) {
  EXPECT_EQ(slug("Łódź"), "odz");
  EXPECT_EQ(slug("مذاکره"), "");
  EXPECT_EQ(slug("–"), "");
}

TEST(SlugTest, NothingButHyphensBetweenLettersOfOtherScripts) {
  EXPECT_EQ(slug("Иран-5+1"), "5-1");
}

TEST(SlugTableTest, NumbersNamesOfOneSlugInOrderOfAppearance) {
  SlugTable table("actor");
  EXPECT_EQ(table.take("Police (India)"), "police-india");
  EXPECT_EQ(table.take("Police, India"), "police-india-2");
  EXPECT_EQ(table.take("police india"), "police-india-3");
}

TEST(SlugTableTest, ATakenNumberMovesOnToTheNext) {
  SlugTable table("actor");
  EXPECT_EQ(table.take("A 2"), "a-2");
  EXPECT_EQ(table.take("A"), "a");
  EXPECT_EQ(table.take("(A)"), "a-3");
}

TEST(SlugTableTest, ANameWithoutLettersOfAnIdTakesTheWordForNone) {
  SlugTable table("actor");
  EXPECT_EQ(table.take("ایران"), "actor");
  EXPECT_EQ(table.take("Иран"), "actor-2");
}

}  // namespace
}  // namespace parley
