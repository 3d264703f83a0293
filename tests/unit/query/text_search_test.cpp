#include "parley/query/text_search.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace parley::query {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Dataset words(std::vector<std::pair<const char*, const char*>> labels) {
  Dataset dataset;
  dataset.id = "words";
  for (const auto& [id, label] : labels) {
    Event event;
    event.id = id;
    event.own.type = "talk";
    event.own.label = LocalizedText{{"en", label}};
    dataset.events.push_back(std::move(event));
  }
  return dataset;
}

class TextSearchTest : public ::testing::Test {
 protected:
  std::vector<std::string> found(const Dataset& dataset, std::string_view question) {
    const EventGraph graph = build_graph(dataset, ClaimPolicy{});
    const auto index = TextIndex::build(dataset, graph);
    EXPECT_TRUE(index.has_value());
    const auto matches = index->find(question);
    EXPECT_TRUE(matches.has_value()) << question;
    std::vector<std::string> ids;
    for (const EventIndex event : matches->events) {
      ids.emplace_back(graph.event_id(event));
    }
    return ids;
  }
};

TEST_F(TextSearchTest, AccentsAndCaseDoNotCount) {
  const Dataset dataset = words({{"a", "Général Ďurišín"}, {"b", "general"}, {"c", "gene"}});
  EXPECT_THAT(found(dataset, "GENERAL"), ElementsAre("a", "b"));
  EXPECT_THAT(found(dataset, "durisin"), ElementsAre("a"));
  EXPECT_THAT(found(dataset, "ďurišín"), ElementsAre("a"));
}

TEST_F(TextSearchTest, WordsAreFoundAsPeopleTypeThem) {
  const Dataset dataset = words({{"persian", "مُحَمَّد جَواد ظَريف"},
                                 {"polish", "Lech Wałęsa in Łódź"},
                                 {"serbian", "Đukanović and Ørsted"},
                                 {"turkish", "İstanbul ve Diyarbakır"},
                                 {"year", "بیانیه ۱۴۰۰"},
                                 {"hindi", "हिन्दी भाषा"},
                                 {"french", "Straße Œuvre"},
                                 {"arabic", "أحمد إبراهيم"},
                                 {"syriac", "ܕܙܝ̈ܬܐ"}});
  for (const auto& [question, id] : std::vector<std::pair<const char*, const char*>>{
           {"محمد", "persian"},       {"جواد ظریف", "persian"}, {"مُحَمَّد", "persian"},
           {"Walesa", "polish"},      {"Lodz", "polish"},       {"wałęsa łódź", "polish"},
           {"Dukanovic", "serbian"},  {"Orsted", "serbian"},    {"diyarbakir", "turkish"},
           {"DİYARBAKIR", "turkish"}, {"Istanbul", "turkish"},  {"1400", "year"},
           {"۱۴۰۰", "year"},          {"١٤", "year"},           {"हिन्दी", "hindi"},
           {"strasse", "french"},     {"oeuvre", "french"},     {"STRASSE", "french"},
           {"احمد", "arabic"},        {"ابراهیم", "arabic"},    {"ܕܙܝܬܐ", "syriac"},
           {"ܕܙܝ̈ܬܐ", "syriac"}}) {
    EXPECT_THAT(found(dataset, question), ElementsAre(id)) << question;
  }
}

TEST_F(TextSearchTest, AVowelSignIsNoEndOfAWord) {
  const Dataset dataset = words({{"a", "हिन्दी"}, {"b", "हिम"}});
  EXPECT_THAT(found(dataset, "न्दी"), IsEmpty()) << "the middle of a word";
  EXPECT_THAT(found(dataset, "हि"), ElementsAre("a", "b"));
  EXPECT_THAT(found(dataset, "हिन्द"), ElementsAre("a"));
}

TEST_F(TextSearchTest, ArabicAndPersianLettersFindEachOther) {
  const Dataset dataset = words({{"a", "علی"}, {"b", "علي"}, {"c", "على"}, {"d", "رضا"}});
  for (const char* question : {"علی", "علي", "على"}) {
    EXPECT_THAT(found(dataset, question), ElementsAre("a", "b", "c")) << question;
  }
}

TEST_F(TextSearchTest, ANonJoinerPartsAndJoins) {
  const Dataset dataset = words({{"sign", "می\u200Cخواهد مذاکره کند"},
                                 {"blank", "می خواهد"},
                                 {"joined", "میخواهد"},
                                 {"other", "می آید"}});
  EXPECT_THAT(found(dataset, "می\u200Cخواهد"), ElementsAre("blank", "joined", "sign"));
  EXPECT_THAT(found(dataset, "می خواهد"), ElementsAre("blank", "sign"));
  EXPECT_THAT(found(dataset, "میخواهد"), ElementsAre("joined", "sign"));
  EXPECT_THAT(found(dataset, "میخوا"), ElementsAre("joined", "sign")) << "as the beginning";
  EXPECT_THAT(found(dataset, "خواهد مذاکره"), ElementsAre("sign"));
}

TEST_F(TextSearchTest, AnApostropheIsTypedOrLeftOut) {
  const Dataset dataset = words({{"a", "O’Brien and O'Neill"}, {"b", "OBrien"}, {"c", "Brien"}});
  EXPECT_THAT(found(dataset, "O'Brien"), ElementsAre("a", "b"));
  EXPECT_THAT(found(dataset, "O’Brien"), ElementsAre("a", "b"));
  EXPECT_THAT(found(dataset, "OBrien"), ElementsAre("a", "b"));
  EXPECT_THAT(found(dataset, "oneill"), ElementsAre("a"));
  EXPECT_THAT(found(dataset, "Brien"), ElementsAre("a", "c"));
  EXPECT_THAT(found(dataset, "O'Brien-and"), ElementsAre("a")) << "a phrase in one reading";
}

TEST_F(TextSearchTest, SignsOfOtherScriptsPartWordsAndAreNoWords) {
  const Dataset dataset = words({{"a", "«وین»، ژنو؟"}, {"b", "“Vienna” — Geneva"}});
  EXPECT_THAT(found(dataset, "ژنو"), ElementsAre("a"));
  EXPECT_THAT(found(dataset, "وین"), ElementsAre("a"));
  EXPECT_THAT(found(dataset, "vienna — geneva"), ElementsAre("b"));
}

TEST_F(TextSearchTest, EveryWordHasToBeThere) {
  const Dataset dataset = words({{"a", "one two"}, {"b", "two three"}, {"c", "three one"}});
  EXPECT_THAT(found(dataset, "one"), ElementsAre("a", "c"));
  EXPECT_THAT(found(dataset, "two one"), ElementsAre("a"));
  EXPECT_THAT(found(dataset, "one two three"), IsEmpty());
  EXPECT_THAT(found(dataset, "one one"), ElementsAre("a", "c"));
}

TEST_F(TextSearchTest, MarksInsideOfAWordPartIt) {
  const Dataset dataset = words({{"a", "P5+1 talks"}, {"b", "1 P5"}, {"c", "say \"no\""}});
  EXPECT_THAT(found(dataset, "P5+1"), ElementsAre("a"));
  EXPECT_THAT(found(dataset, "\"no\""), ElementsAre("c"));
}

TEST_F(TextSearchTest, OneTextOfManyEventsIsFoundInAllOfThem) {
  const Dataset dataset = words({{"a", "Make statement"}, {"b", "Make statement"}, {"c", "Deny"}});
  EXPECT_THAT(found(dataset, "statement"), ElementsAre("a", "b"));
}

TEST_F(TextSearchTest, NoWordsAndTooManyAreRefused) {
  const Dataset dataset = words({{"a", "one"}});
  const EventGraph graph = build_graph(dataset, ClaimPolicy{});
  const auto index = TextIndex::build(dataset, graph);
  ASSERT_TRUE(index.has_value());
  EXPECT_EQ(index->find("  -- ").error().message,
            "expected a word of letters or digits, got \"  -- \"");
  EXPECT_EQ(index->find("؟ —").error().message,
            "expected a word of letters or digits, got \"؟ —\"");
  EXPECT_EQ(index->find(std::string(201, 'x')).error().message,
            "expected words of at most 200 bytes in all, got 201");
}

}  // namespace
}  // namespace parley::query
