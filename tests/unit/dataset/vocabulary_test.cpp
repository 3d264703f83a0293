#include "parley/dataset/write.hpp"

#include "test_data.hpp"

#include <gmock/gmock.h>

namespace parley::dataset {
namespace {

using test::messages_about;
using test::small_dataset;
using test::value_of;

/// Calls use(path, texts) for every label, title and description by language, at any depth.
template <class Use>
void each_text(const json::Value& value, const std::string& path, const Use& use) {
  if (!value.is_structured()) {
    return;
  }
  for (const auto& [key, member] : value.items()) {
    const std::string here = path + '/' + key;
    const bool names = key == "label" || key == "inverseLabel" || key == "title";
    if (names || (key == "description" && member.is_object())) {
      use(here, member);
    } else {
      each_text(member, here, use);
    }
  }
}

TEST(VocabularyLanguagesTest, EveryWordHasALabelInFourLanguages) {
  std::size_t labels = 0;
  each_text(test::json_of(test::root / "data/vocabulary/negotiation.json"), "",
            [&](const std::string& path, const json::Value& texts) {
              for (const char* const language : {"en", "fa", "es", "fr"}) {
                EXPECT_TRUE(texts.contains(language) && !texts[language].get<std::string>().empty())
                    << path << " lacks " << language;
              }
              ++labels;
            });
  EXPECT_GT(labels, 120U);
}

TEST(VocabularyTypesTest, HaveWhatEndsAndInterruptsTalks) {
  for (const char* const type :
       {"ceasefire", "suspension", "resumption", "breakdown", "acceptance", "capture", "release",
        "award", "disarmament", "law", "vote", "apology", "founding"}) {
    EXPECT_NE(built_in_vocabulary().find_type(type), nullptr) << type;
  }
  EXPECT_EQ(built_in_vocabulary().find_type("ceasefire")->codes.cameo, "0871");
  EXPECT_EQ(built_in_vocabulary().find_type("vote")->codes.cameo, "");
}

TEST(VocabularyTypesTest, SpecialiseNothing) {
  for (const EventType& type : built_in_vocabulary().event_types) {
    EXPECT_EQ(type.specialises, "") << type.id;  // what does is of a dataset's own
  }
}

std::shared_ptr<const Dataset> load(const json::Value& dataset) {
  const ReadResult result = read_text(dataset.dump(), "d.json");
  EXPECT_TRUE(result.ok()) << test::messages(result);
  return result.dataset;
}

json::Value with_own_ceasefire() {
  json::Value dataset = small_dataset();
  dataset["types"] = value_of(R"([{"id":"ceasefire","label":{"en":"Truce"},
    "specialises":"concession","family":"steps"}])");
  dataset["events"][0]["type"] = "ceasefire";
  return dataset;
}

TEST(OwnTypesTest, OneWithTheIdOfABuiltInTypeTakesItsPlace) {
  const auto dataset = load(with_own_ceasefire());
  const Vocabulary& vocabulary = dataset->vocabulary;
  EXPECT_EQ(vocabulary.event_types.size(), built_in_vocabulary().event_types.size());
  EXPECT_EQ(vocabulary.find_type("ceasefire")->label, (LocalizedText{{"en", "Truce"}}));
  EXPECT_EQ(vocabulary.find_type("ceasefire")->codes.cameo, "");
}

TEST(OwnTypesTest, OneInPlaceOfABuiltInTypeIsWrittenAgain) {
  const auto dataset = load(with_own_ceasefire());
  const ReadResult again = read_text(native_json(*dataset), "again.json");
  ASSERT_TRUE(again.ok()) << test::messages(again);
  EXPECT_EQ(again.dataset->revision, dataset->revision);
  EXPECT_EQ(again.dataset->vocabulary.find_type("ceasefire")->specialises, "concession");
}

json::Value translated(const std::string& translations) {
  json::Value dataset = small_dataset();
  dataset["dataset"]["translations"] = value_of(translations);
  return dataset;
}

TEST(TranslationsTest, AddLabelsToBuiltInWordsWithoutDefiningThemAgain) {
  const auto dataset = load(translated(R"({
    "types": {"round": {"de": "Runde"}}, "roles": {"host": {"de": "Gastgeber", "fr": "Maison"}},
    "families": {"talks": {"de": "Gespräche"}}, "relations": {"follows": {"de": "folgt auf"}},
    "claimForces": {"warns": {"de": "warnt"}}, "actorKinds": {"state": {"de": "Staat"}},
    "affiliationTypes": {"represents": {"de": "vertritt"}}})"));
  const EventType& round = *dataset->vocabulary.find_type("round");
  EXPECT_EQ(text_in(round.label, "de", "en"), "Runde");
  EXPECT_EQ(text_in(round.label, "es", "en"), "Ronda");
  EXPECT_EQ(round.codes.cameo, "046");
  const auto host = std::find_if(dataset->vocabulary.roles.begin(), dataset->vocabulary.roles.end(),
                                 [](const DescribedTerm& role) { return role.id == "host"; });
  EXPECT_EQ(text_in(host->label, "de", "en"), "Gastgeber");
  EXPECT_EQ(text_in(host->label, "fr", "en"), "Maison") << "the dataset's word is what it wants";
}

TEST(TranslationsTest, ArePartOfTheRevisionAndAreWrittenAgain) {
  const auto dataset = load(translated(R"({"types": {"round": {"de": "Runde"}},
    "roles": {"host": {"de": "Gastgeber"}, "mediator": {"de": "Vermittler"}}})"));
  EXPECT_NE(dataset->revision, load(small_dataset())->revision);
  const ReadResult again = read_text(native_json(*dataset), "again.json");
  ASSERT_TRUE(again.ok()) << test::messages(again);
  EXPECT_EQ(again.dataset->revision, dataset->revision);
  EXPECT_EQ(text_in(again.dataset->vocabulary.find_type("round")->label, "de", "en"), "Runde");
}

TEST(TranslationsTest, OfWordsThatAreNotThereAreFaults) {
  EXPECT_EQ(messages_about(translated(R"({"types": {"rond": {"de": "Runde"}}})")),
            "d.json:/dataset/translations/types/rond: expected a word of the vocabulary's types, "
            "got \"rond\"; did you mean \"round\"?\n");
  EXPECT_EQ(messages_about(translated(R"({"roles": [], "types": {"round": "Runde"}})")),
            "d.json:/dataset/translations/roles: expected an object with a word's id as each key, "
            "got an array\n"
            "d.json:/dataset/translations/types/round: expected texts by language tag, such as "
            "{\"en\": \"…\"}, got \"Runde\"\n");
}

}  // namespace
}  // namespace parley::dataset
