#include "parley/text/slug.hpp"

#include "parley/text/normal_form.hpp"
#include "parley/text/sha256.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>
#include <vector>

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

TEST(SlugTest, LatinLettersThatAreNoCompositesHaveTheirUsualSpelling) {
  EXPECT_EQ(slug("Børge"), "borge");
  EXPECT_EQ(slug("Łódź"), "lodz");
  EXPECT_EQ(slug("Đukanović"), "dukanovic");
  EXPECT_EQ(slug("Diyarbakır"), "diyarbakir");
  EXPECT_EQ(slug("Straße Œuvre Ærø Þór"), "strasse-oeuvre-aero-thor");
}

TEST(SlugTest, SignsOfLatinNamesArePartedFromAsBefore) {
  EXPECT_EQ(slug("Acme® © 2022 – 10 €"), "acme-2022-10");
  EXPECT_EQ(slug("O’Brien"), "o-brien");
  EXPECT_EQ(slug("Acme™"), "acmetm");
}

// What ICU 72 makes of these names.
TEST(SlugTest, NamesInOtherScriptsAreTransliterated) {
  EXPECT_EQ(slug("حسن روحانی"), "hsn-rwhany");
  EXPECT_EQ(slug("علی خامنه\u200Cای"), "ly-khamnh-ay");
  EXPECT_EQ(slug("Владимир Путин"), "vladimir-putin");
  EXPECT_EQ(slug("Αθήνα"), "athena");
  EXPECT_EQ(slug("北京"), "bei-jing");
  EXPECT_EQ(slug("서울"), "seoul");
  EXPECT_EQ(slug("हिन्दी भाषा"), "hindi-bhasa");
  EXPECT_EQ(slug("بیانیه ۱۴۰۰"), "byanyh-1400");
  EXPECT_EQ(slug("Иран-5+1"), "iran-5-1");
}

TEST(SlugTest, ArabicAndPersianFormsOfALetterHaveOneSpelling) {
  EXPECT_EQ(slug("علي"), slug("علی"));
  EXPECT_EQ(slug("كريم"), slug("کریم"));
}

TEST(SlugTest, EquivalentTextsHaveOneSlug) {
  EXPECT_EQ(slug("Ge\u0301ne\u0301ral"), slug("Général"));
  EXPECT_EQ(slug("\u0627\u0653زادی"), slug("آزادی"));
  EXPECT_EQ(slug("\u1112\u1161\u11AB"), slug("한"));
}

TEST(SlugTest, IsEmptyWhereNothingIsLeft) {
  EXPECT_EQ(slug("–"), "");
  EXPECT_EQ(slug("؟!"), "");
  EXPECT_EQ(slug("ᏣᎳᎩ"), "") << "a script that ICU does not transliterate";
  EXPECT_EQ(slug(""), "");
  EXPECT_EQ(slug("\xFF\xC3"), "");
}

TEST(SlugTest, ALongNameIsReadInPiecesThatEndWithAWord) {
  std::string name;
  std::string expected;
  for (int i = 0; i < 5000; ++i) {
    name += "حسن روحانی ";
    expected += "hsn-rwhany-";
  }
  expected.pop_back();
  EXPECT_EQ(slug(name), expected);
  std::string one_word;
  for (int i = 0; i < 5000; ++i) {
    one_word += "𐎠";  // four bytes, two units of UTF-16
    one_word += "ж";
  }
  const std::string read = slug(one_word);
  EXPECT_EQ(std::count(read.begin(), read.end(), 'z'), 5000) << "no character was cut";
}

TEST(SlugTest, ThreadsMayAskAtTheSameTime) {
  std::vector<std::thread> threads;
  std::vector<int> right(4, 0);
  for (int& count : right) {
    threads.emplace_back([&count] {
      for (int i = 0; i < 200; ++i) {
        count +=
            slug("حسن روحانی " + std::to_string(i)) == "hsn-rwhany-" + std::to_string(i) ? 1 : 0;
      }
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  EXPECT_EQ(right, std::vector<int>(4, 200));
}

TEST(LatinSlugTest, LettersOfOtherScriptsAreNoLettersOfIt) {
  EXPECT_EQ(latin_slug("São Tomé"), "sao-tome");
  EXPECT_EQ(latin_slug("Łódź"), "odz");
  EXPECT_EQ(latin_slug("مذاکره"), "");
  EXPECT_EQ(latin_slug("Иран-5+1"), "5-1");
}

TEST(NameIdTest, IsTheSlugWhereThereIsOne) {
  EXPECT_EQ(name_id("São Tomé"), "sao-tome");
  EXPECT_EQ(name_id("حسن روحانی"), "hsn-rwhany");
}

TEST(NameIdTest, IsTheBeginningOfAHashWhereNothingIsLeft) {
  EXPECT_EQ(name_id(""), "x-e3b0c442") << "the hash of no bytes (FIPS 180-4)";
  EXPECT_EQ(name_id("؟"), "x-" + sha256("؟").substr(0, 8));
  EXPECT_NE(name_id("؟"), name_id("؟؟"));
  EXPECT_EQ(name_id("…"), "x-" + sha256("...").substr(0, 8)) << "of the name in NFKC";
}

TEST(SlugTableTest, NumbersNamesOfOneSlugInOrderOfAppearance) {
  SlugTable table;
  EXPECT_EQ(table.take("Police (India)"), "police-india");
  EXPECT_EQ(table.take("Police, India"), "police-india-2");
  EXPECT_EQ(table.take("police india"), "police-india-3");
}

TEST(SlugTableTest, ATakenNumberMovesOnToTheNext) {
  SlugTable table;
  EXPECT_EQ(table.take("A 2"), "a-2");
  EXPECT_EQ(table.take("A"), "a");
  EXPECT_EQ(table.take("(A)"), "a-3");
  table.reserve("a-4");
  EXPECT_EQ(table.take("a!"), "a-5");
  EXPECT_EQ(table.take("A-2"), "a-2-2");
}

TEST(SlugTableTest, AnIdDoesNotDependOnOtherNames) {
  SlugTable one;
  SlugTable other;
  EXPECT_EQ(one.take("علی خامنه\u200Cای"), "ly-khamnh-ay");
  EXPECT_EQ(other.take("حسن روحانی"), "hsn-rwhany");
  EXPECT_EQ(other.take("؟؟"), name_id("؟؟"));
  EXPECT_EQ(other.take("علی خامنه\u200Cای"), "ly-khamnh-ay");
}

}  // namespace
}  // namespace parley
