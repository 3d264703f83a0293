#include "parley/dataset/write.hpp"

#include "parley/dataset/revision.hpp"
#include "parley/dataset/write_items.hpp"

#include "test_data.hpp"

#include <algorithm>
#include <random>

namespace parley::dataset {
namespace {

using test::small_dataset;

std::shared_ptr<const Dataset> load(const json::Value& value) {
  const test::TemporaryFolder folder;
  const ReadResult result = read(folder.write("d.json", value.dump()));
  EXPECT_TRUE(result.ok()) << test::messages(result);
  return result.dataset;
}

std::string revision(const json::Value& value) {
  return load(value)->revision;
}

/// Every dataset there is to test with.
std::vector<std::filesystem::path> all_datasets() {
  std::vector<std::filesystem::path> all{test::root / "data/iran-nuclear"};
  for (const auto& entry : std::filesystem::directory_iterator(test::root / "tests/data/valid")) {
    all.push_back(entry.path());
  }
  return all;
}

TEST(CanonicalTest, IsOneLineWithKeysInOrder) {
  EXPECT_EQ(
      canonical_json(*load(small_dataset())),
      R"({"actors":[{"id":"north","kind":"state","name":{"en":"North"}},)"
      R"({"id":"south","kind":"state","name":{"en":"South"}}],)"
      R"("dataset":{"id":"small","language":"en","license":"unknown","title":{"en":"Small"},)"
      R"("vocabulary":"negotiation"},)"
      R"("events":[{"date":"2001-05-01","evidence":[{"source":"paper","states":{"date":"2001-05-01"}}],)"
      R"("id":"talks","label":{"en":"Talks"},"participants":[{"actor":"north","role":"participant"}],)"
      R"("type":"meeting"}],)"
      R"("sources":[{"id":"paper","kind":"news","title":"Paper"}]})");
}

TEST(CanonicalTest, ASimpleEventIsWrittenAsTheEventOfTheModelIs) {
  json::Value dataset = small_dataset();
  dataset["events"][0]["place"] = "A \"small\" hall";
  dataset["events"][0]["evidence"][0]["states"] = "all";
  json::Writer of_model;
  write_event(of_model, load(dataset)->events.front());
  const SimplePart part{"north", Role::participant};
  json::Writer of_row;
  write_event(of_row, SimpleEvent{.id = "talks",
                                  .type = "meeting",
                                  .label = R"({"en":"Talks"})",
                                  .date = "2001-05-01",
                                  .place = "A \"small\" hall",
                                  .source = "paper",
                                  .parts = {&part, 1}});
  EXPECT_EQ(of_row.text(), of_model.text());
}

TEST(CanonicalTest, ARevisionIsTheSameItemByItem) {
  const auto dataset = load(small_dataset());
  RevisionHash hash;
  const auto parsed = json::parse(canonical_json(*dataset));
  for (const std::string_view section : canonical_sections) {
    if (section == "dataset") {
      hash.add_heading((*parsed.value)["dataset"].dump());
      continue;
    }
    hash.begin_section(section);
    for (const json::Value& item : parsed.value->value(section, json::Value::array())) {
      hash.add_item(item.dump());
    }
  }
  EXPECT_EQ(hash.finish(), dataset->revision);
}

/// The text with each escaped DEL as it is.
std::string with_deletes(std::string text) {
  constexpr std::string_view escaped = "\\u007f";
  for (std::size_t at = text.find(escaped); at != text.npos; at = text.find(escaped, at)) {
    text.replace(at, escaped.size(), 1, '\x7F');
  }
  return text;
}

TEST(CanonicalTest, EveryObjectOfEveryDatasetHasItsKeysInOrder) {
  for (const auto& path : all_datasets()) {
    const ReadResult result = read(path);
    ASSERT_TRUE(result.ok()) << test::messages(result);
    const std::string text = canonical_json(*result.dataset);
    const json::Parsed parsed = json::parse(text);
    ASSERT_TRUE(parsed.value && parsed.faults.empty()) << path;
    // The library sorts keys when it prints. It leaves a DEL as it is, which we escape.
    EXPECT_EQ(parsed.value->dump(), with_deletes(text)) << path;
  }
}

TEST(CanonicalTest, WhatIsWrittenReadsBackTheSame) {
  for (const auto& path : all_datasets()) {
    const ReadResult first = read(path);
    ASSERT_TRUE(first.ok()) << test::messages(first);
    EXPECT_EQ(first.dataset->revision, revision_of(*first.dataset));
    const test::TemporaryFolder folder;
    ASSERT_TRUE(write(*first.dataset, folder.path() / "again.json").has_value());
    const ReadResult second = read(folder.path() / "again.json");
    ASSERT_TRUE(second.ok()) << test::messages(second);
    EXPECT_EQ(canonical_json(*second.dataset), canonical_json(*first.dataset)) << path;
    EXPECT_EQ(second.dataset->revision, first.dataset->revision) << path;
    folder.write("canonical.json", canonical_json(*first.dataset));
    EXPECT_EQ(read(folder.path() / "canonical.json").dataset->revision, first.dataset->revision);
  }
}

/// The small dataset, with an order, a claim and an affiliation.
json::Value larger_dataset() {
  json::Value dataset = small_dataset();
  dataset["events"].push_back(json::parse(R"({"id": "call", "type": "call", "label": {"en": "Call"},
    "date": {"edtf": "2001-06", "text": "in June", "basis": "stated"},
    "evidence": [{"source": "paper", "states": {"date": "2001-06"}}]})")
                                  .value.value());
  dataset["orders"] = json::parse(R"([
    {"a": "talks", "is": "before", "b": "call", "evidence": [{"source": "paper"}]},
    {"a": "call", "is": "after", "b": "talks", "evidence": [{"source": "paper"}]}])")
                          .value.value();
  return dataset;
}

TEST(RevisionTest, DoesNotDependOnTheOrderOfItemsInASection) {
  json::Value turned = larger_dataset();
  for (const char* section : {"actors", "events", "orders"}) {
    std::reverse(turned[section].begin(), turned[section].end());
  }
  EXPECT_EQ(revision(turned), revision(larger_dataset()));
}

TEST(RevisionTest, DoesNotDependOnFilesOrTheOrderOfKeys) {
  const json::Value whole = larger_dataset();
  const test::TemporaryFolder folder;
  for (const auto& [section, items] : whole.items()) {
    std::string text;
    if (items.is_array()) {
      std::size_t number = 0;
      for (const json::Value& item : items) {
        // The library prints keys in order; a second file is written in the opposite one.
        std::vector<std::string> members;
        for (const auto& [key, member] : item.items()) {
          members.push_back(json::Value(key).dump() + " : " + member.dump());
        }
        std::string turned;
        for (auto member = members.rbegin(); member != members.rend(); ++member) {
          turned += (turned.empty() ? "" : ",\n") + *member;
        }
        folder.write(section + std::to_string(number++) + ".json",
                     "{\"" + section + "\": [{" + turned + "}]}");
      }
    } else {
      folder.write(section + ".json", json::Value{{section, items}}.dump(2));
    }
  }
  const ReadResult result = read(folder.path());
  ASSERT_TRUE(result.ok()) << test::messages(result);
  EXPECT_EQ(result.dataset->revision, revision(whole));
}

TEST(RevisionTest, ADateAsAStringOrAsAnObjectOfNothingElseIsTheSame) {
  json::Value object = small_dataset();
  object["events"][0]["date"] = {{"edtf", "2001-05-01"}};
  EXPECT_EQ(revision(object), revision(small_dataset()));
}

TEST(RevisionTest, ANameOrANumberWrittenAsAnObjectOfNothingElseIsTheSame) {
  json::Value texts = small_dataset();
  texts["actors"][0]["aliases"] = {"N"};
  texts["events"][0]["count"] = 8;
  json::Value objects = small_dataset();
  objects["actors"][0]["aliases"] = json::parse(R"([{"text":"N"}])").value.value();
  objects["events"][0]["count"] = {{"atLeast", 8}, {"atMost", 8}};
  EXPECT_EQ(revision(objects), revision(texts));
}

TEST(RevisionTest, ChangesWithEveryFact) {
  const json::Value base = larger_dataset();
  const std::string before = revision(base);
  const char* const changes[] = {
      R"([{"op":"replace","path":"/dataset/title/en","value":"Other"}])",
      R"([{"op":"replace","path":"/events/0/date","value":"2001-05-02"}])",
      R"([{"op":"replace","path":"/events/1/date/text","value":"in early June"}])",
      R"([{"op":"add","path":"/events/0/note","value":"x"}])",
      R"([{"op":"add","path":"/events/0/participants/0/note","value":"x"}])",
      R"([{"op":"add","path":"/events/0/participants/0/evidence","value":[{"source":"paper","quote":{"exact":"x"}}]}])",
      R"([{"op":"replace","path":"/events/0/participants/0/role","value":"host"}])",
      R"([{"op":"add","path":"/events/0/evidence/0/position","value":{"start":1,"end":2}}])",
      R"([{"op":"add","path":"/sources/0/url","value":"https://example.org/"}])",
      R"([{"op":"add","path":"/sources/0/alternatives","value":[{"property":"published","value":"2001","rank":"normal"}]}])",
      R"([{"op":"add","path":"/actors/0/aliases","value":["N"]}])",
      R"([{"op":"replace","path":"/orders/0/is","value":"starts-before-start-of"}])",
      R"([{"op":"add","path":"/events/0/flags","value":["denied"]}])",
      R"([{"op":"add","path":"/events/0/outcome","value":"accepted"}])",
      R"([{"op":"add","path":"/events/0/count","value":{"atLeast":2}}])",
      R"([{"op":"add","path":"/events/0/quantities","value":[{"what":"x","value":2,"evidence":[{"source":"paper"}]}]}])",
      R"([{"op":"add","path":"/events/0/evidence/0/quote","value":{"exact":"x"}}])",
      R"([{"op":"add","path":"/events/0/evidence/0/quote","value":{"exact":"x","translation":true}}])",
      R"([{"op":"add","path":"/events/0/evidence/0/quote","value":{"exact":"x","language":"es"}}])",
      R"([{"op":"replace","path":"/sources/0/title","value":{"en":"Paper"}}])",
      R"([{"op":"add","path":"/actors/0/aliases","value":[{"text":"N","language":"es"}]}])",
      R"([{"op":"add","path":"/actors/0/evidence","value":[{"source":"paper"}]}])",
      R"([{"op":"add","path":"/events/0/alternatives","value":[{"property":"place","value":"x","rank":"deprecated"}]}])",
  };
  std::vector<std::string> all{before};
  for (const char* change : changes) {
    const std::string after = revision(base.patch(json::parse(change).value.value()));
    EXPECT_EQ(std::count(all.begin(), all.end(), after), 0) << change;
    all.push_back(after);
  }
}

TEST(RevisionTest, OfTheShippedDatasetChangesOnlyWithItsFacts) {
  const ReadResult result = read(test::root / "data/iran-nuclear");
  ASSERT_TRUE(result.ok());
  EXPECT_EQ(result.dataset->revision,
            "53f789c6a683ac3328fc72f80f2b38ec92744c90b3d6b24fc2a5e3fd0acc7b19");
}

TEST(RevisionTest, OfTheShippedDatasetHasSixtyFourHexadecimalDigits) {
  const ReadResult result = read(test::root / "data/iran-nuclear");
  ASSERT_TRUE(result.ok());
  EXPECT_EQ(result.dataset->revision.size(), 64U);
  EXPECT_EQ(result.dataset->revision.find_first_not_of("0123456789abcdef"), std::string::npos);
}

TEST(WriteTest, LeavesTheOldFileWhenTheNewCannotBeWritten) {
  const test::TemporaryFolder folder;
  const auto dataset = load(small_dataset());
  const auto path = folder.path() / "none" / "d.json";
  const Result<void> written = write(*dataset, path);
  ASSERT_FALSE(written.has_value());
  EXPECT_EQ(written.error().message,
            "expected a file that can be written, got a folder that is not there");
}

TEST(WriteTest, PutsOneItemOnALine) {
  EXPECT_EQ(native_json(*load(small_dataset())), R"({
"dataset": {"id":"small","language":"en","license":"unknown","title":{"en":"Small"},"vocabulary":"negotiation"},
"sources": [
{"id":"paper","kind":"news","title":"Paper"}
],
"actors": [
{"id":"north","kind":"state","name":{"en":"North"}},
{"id":"south","kind":"state","name":{"en":"South"}}
],
"events": [
{"date":"2001-05-01","evidence":[{"source":"paper","states":{"date":"2001-05-01"}}],"id":"talks","label":{"en":"Talks"},"participants":[{"actor":"north","role":"participant"}],"type":"meeting"}
]
}
)");
}

}  // namespace
}  // namespace parley::dataset
