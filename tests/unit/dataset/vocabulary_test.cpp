#include "parley/dataset/write.hpp"

#include "test_data.hpp"

#include <gmock/gmock.h>

namespace parley::dataset {
namespace {

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

}  // namespace
}  // namespace parley::dataset
