#include "parley/text/fold.hpp"

#include "parley/text/slug.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string_view>

namespace parley {
namespace {

TEST(FoldTest, CaseAndAccentsDoNotMatter) {
  EXPECT_EQ(fold("Genève"), "geneve");
  EXPECT_EQ(fold("GENEVE"), fold("gene\u0300ve"));
  EXPECT_EQ(fold("Bogotá"), fold("BOGOTA"));
  EXPECT_EQ(fold("Straße"), fold("STRASSE"));
  EXPECT_EQ(fold("Ωρωπός"), fold("ωρωποσ"));
}

TEST(FoldTest, LatinLettersThatAreNoCompositesFoldToTheirUsualSpelling) {
  EXPECT_EQ(fold("Wałęsa Łódź"), "walesa lodz");
  EXPECT_EQ(fold("Đukanović Ørsted"), "dukanovic orsted");
  EXPECT_EQ(fold("Straße Œuvre Ærø Þór Maðr"), "strasse oeuvre aero thor madr");
  EXPECT_EQ(fold("Ħal Ŧ Ŋ Ɖ Ƙ Ɓ"), "hal t n d k b");
  EXPECT_EQ(fold("Əliyev"), "aliyev");
}

TEST(FoldTest, LatinLettersFoldAsTheyAreWrittenInIds) {
  constexpr std::array<std::string_view, 20> letters{"æ", "ð", "ø", "þ", "đ", "ħ", "ı",
                                                     "ĸ", "ł", "ŋ", "œ", "ŧ", "ƙ", "ǥ",
                                                     "ɍ", "ɓ", "ɛ", "ʉ", "ⱥ", "ß"};
  for (const std::string_view letter : letters) {
    EXPECT_EQ(fold(letter), slug(letter)) << letter;
  }
}

TEST(FoldTest, TurkishLettersWithAndWithoutADotAreOne) {
  EXPECT_EQ(fold("İstanbul"), "istanbul");
  EXPECT_EQ(fold("ISTANBUL"), fold("ıstanbul"));
  EXPECT_EQ(fold("Diyarbakır"), "diyarbakir");
  EXPECT_EQ(fold("DİYARBAKIR"), "diyarbakir");
}

TEST(FoldTest, FormsOfAnArabicLetterAreOne) {
  EXPECT_EQ(fold("علي"), fold("علی"));
  EXPECT_EQ(fold("على"), fold("علی"));
  EXPECT_EQ(fold("كريم"), fold("کریم"));
  EXPECT_EQ(fold("أحمد إبراهيم آل"), fold("احمد ابراهیم ال"));
  EXPECT_EQ(fold("مؤمن رئيس"), fold("مومن رییس"));
  EXPECT_EQ(fold("مكة"), fold("مكه"));
  EXPECT_EQ(fold("خانۀ"), fold("خانه"));
  EXPECT_NE(fold("ماء"), fold("ما")) << "a hamza without a carrier is a letter";
}

TEST(FoldTest, PointsAndTatweelAreLeftOut) {
  EXPECT_EQ(fold("مُحَمَّد"), fold("محمد"));
  EXPECT_EQ(fold("محـــمد"), fold("محمد"));
  EXPECT_EQ(fold("שָׁלוֹם"), fold("שלום"));
  EXPECT_EQ(fold("ܕܙܝ̈ܬܐ"), fold("ܕܙܝܬܐ"));
  EXPECT_EQ(fold("ё"), "е");
}

TEST(FoldTest, MarksThatAreLettersToTheirReadersStay) {
  EXPECT_NE(fold("हिन्दी"), fold("हन्द"));
  EXPECT_NE(fold("ไทย"), fold("ไทยี"));
  EXPECT_NE(fold("が"), fold("か"));
  EXPECT_EQ(fold("\u304B\u3099"), fold("が"));
}

TEST(FoldTest, DigitsOfAnyScriptAreAscii) {
  EXPECT_EQ(fold("۱۴۰۰"), "1400");
  EXPECT_EQ(fold("٠١٢٣٤٥٦٧٨٩"), "0123456789");
  EXPECT_EQ(fold("१९४७"), "1947");
  EXPECT_EQ(fold("２０１８"), "2018");
  EXPECT_EQ(fold("x²"), "x2");
}

TEST(FoldTest, ApostrophesAndDashesAreThoseOfAKeyboard) {
  for (const std::string_view name :
       {"O’Brien", "O‘Brien", "O`Brien", "O´Brien", "OʼBrien", "Oʻbrien"}) {
    EXPECT_EQ(fold(name), "o'brien") << name;
  }
  EXPECT_EQ(fold("O`Brien"), "o'brien") << "in ASCII alone";
  EXPECT_EQ(fold("1954–1962 — −5"), "1954-1962 - -5");
}

TEST(FoldTest, SignsThatNobodySeesAreLeftOut) {
  EXPECT_EQ(fold("می\u200Cخواهد"), fold("میخواهد"));
  EXPECT_EQ(fold("nego\u00ADtia\u200Btion\u200E"), "negotiation");
  EXPECT_EQ(fold("a \u200C b"), "a b");
}

TEST(FoldTest, IsItsOwnFold) {
  for (const std::string_view text : {"Wałęsa", "İstanbul", "مُحَمَّد جَواد", "می\u200Cخواهد", "हिन्दी",
                                      "O’Brien", "ﷲ", "Ⅳ ½", "서울"}) {
    EXPECT_EQ(fold(fold(text)), fold(text)) << text;
  }
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

TEST(FoldWordsTest, PartsAtWhatIsNoLetterMarkOrDigit) {
  EXPECT_EQ(fold_words("  P5+1 (Vienna), «Genève»: ۱۴۰۰؟ ").split, "p5 1 vienna geneve 1400");
  EXPECT_EQ(fold_words("P5+1").joined, "") << "nothing can be read in two ways";
  EXPECT_EQ(fold_words(" -- “…” ؟").split, "");
  EXPECT_EQ(fold_words("").split, "");
}

TEST(FoldWordsTest, MarksPartNoWord) {
  EXPECT_EQ(fold_words("مُحَمَّد جَواد").split, "محمد جواد");
  EXPECT_EQ(fold_words("ܕܙܝ̈ܬܐ").split, "ܕܙܝܬܐ");
  EXPECT_EQ(fold_words("हिन्दी भाषा").split, fold("हिन्दी भाषा"));
}

TEST(FoldWordsTest, AnApostropheOrANonJoinerInsideReadsInTwoWays) {
  EXPECT_EQ(fold_words("O’Brien and O'Neill").split, "o brien and o neill");
  EXPECT_EQ(fold_words("O’Brien and O'Neill").joined, "obrien and oneill");
  EXPECT_EQ(fold_words("می\u200Cخواهد برود").split, fold("می خواهد برود"));
  EXPECT_EQ(fold_words("می\u200Cخواهد برود").joined, fold("میخواهد برود"));
  EXPECT_EQ(fold_words("l'Iran d'hier").joined, "liran dhier") << "in ASCII alone";
}

TEST(FoldWordsTest, AQuotationMarkIsNoApostrophe) {
  EXPECT_EQ(fold_words("the 'peace' of ‘97").split, "the peace of 97");
  EXPECT_EQ(fold_words("the 'peace' of ‘97").joined, "");
  EXPECT_EQ(fold_words("a' 'b '' c").joined, "");
}

TEST(FoldWordsTest, BytesThatAreNotUtf8PartWords) {
  EXPECT_EQ(fold_words("Gen\xE8ve 'A'b").split, "gen ve a b");
}

}  // namespace
}  // namespace parley
