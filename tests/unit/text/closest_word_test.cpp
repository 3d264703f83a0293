#include "parley/text/closest_word.hpp"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>

namespace parley {
namespace {

std::string closest(std::string_view wanted, std::initializer_list<std::string_view> words) {
  ClosestWord closest(wanted);
  for (const std::string_view word : words) {
    closest.consider(word);
  }
  return std::string(closest.word().value_or(""));
}

TEST(ClosestWordTest, AWordIsFoundWithItsTyposAndWhateverItsCase) {
  EXPECT_EQ(closest("irann", {"iraq", "iran"}), "iran");
  EXPECT_EQ(closest("IRAN", {"oman", "iran"}), "iran");
  EXPECT_EQ(closest("tyep", {"type", "step"}), "type") << "two letters that changed places are one";
  EXPECT_EQ(closest("basij-leter", {"basij-letter"}), "basij-letter");
  EXPECT_EQ(closest("datetmie", {"datetime"}), "datetime");
  EXPECT_EQ(closest("", {"a"}), "");
}

TEST(ClosestWordTest, AShortWordMayBeLessFarOff) {
  EXPECT_EQ(closest("_", {"q", "a", "b"}), "");
  EXPECT_EQ(closest("ab", {"a", "b", "ac"}), "");
  EXPECT_EQ(closest("us", {"up", "bus", "usa"}), "usa");
  EXPECT_EQ(closest("lim", {"limit", "lang", "rim"}), "rim");
  EXPECT_EQ(closest("page", {"place"}), "");
  EXPECT_EQ(closest("force", {"source"}), "");
  EXPECT_EQ(closest("plaec", {"place"}), "place");
}

TEST(ClosestWordTest, WordsAreComparedAsReadersTypeThem) {
  EXPECT_EQ(closest("Lodz", {"London", "Łódź"}), "Łódź");
  EXPECT_EQ(closest("علي", {"رضا", "علی"}), "علی");
  EXPECT_EQ(closest("1400", {"۱۴۰۰"}), "۱۴۰۰");
}

TEST(ClosestWordTest, AnEditIsOneCharacterInAnyScript) {
  EXPECT_EQ(closest("تهرن", {"تهران"}), "تهران") << "one letter of two bytes left out";
  EXPECT_EQ(closest("تهزان", {"تهران"}), "تهران") << "one replaced";
  EXPECT_EQ(closest("تهزن", {"تهران"}), "") << "two edits in a word of four letters";
  EXPECT_EQ(closest("ال", {"اب"}), "") << "two letters may lack the last only";
  std::string long_word;
  for (int i = 0; i < 64; ++i) {
    long_word += "ا";
  }
  EXPECT_EQ(closest(long_word, {long_word}), long_word);
  EXPECT_EQ(closest(long_word + "ا", {long_word + "ا"}), "");
}

TEST(ClosestWordTest, TheFirstOfEquallyCloseWordsIsKept) {
  EXPECT_EQ(closest("cat", {"bat", "cut"}), "bat");
  EXPECT_EQ(closest("cat", {"bat", "cat"}), "cat");
}

TEST(ClosestWordTest, LongWordsAreNotCompared) {
  EXPECT_EQ(closest(std::string(65, 'a'), {std::string(65, 'a')}), "");
  EXPECT_EQ(closest(std::string(64, 'a'), {std::string(64, 'a')}), std::string(64, 'a'));
}

TEST(ClosestWordTest, TheSuggestionIsAQuestionOrNothing) {
  ClosestWord word("irann");
  EXPECT_EQ(word.suggestion(), "");
  word.consider("iran");
  EXPECT_EQ(word.suggestion(), "; did you mean \"iran\"?");
}

}  // namespace
}  // namespace parley
