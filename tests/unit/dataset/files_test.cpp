#include "test_data.hpp"

namespace parley::dataset {
namespace {

using test::messages_of;
using test::small_dataset;
using Files = std::map<std::string, std::string>;

/// What is said where a file could not be read.
const std::string held_back =
    "note: .: expected files that can all be read before ids are looked up and remarks made, got "
    "one that cannot\n";

TEST(FilesTest, OneSectionMayBeSpreadOverFiles) {
  json::Value one = small_dataset();
  json::Value two = {{"actors", json::Value::array({one["actors"][1]})}, {"events", one["events"]}};
  one["actors"].erase(1);
  one.erase("events");
  const test::TemporaryFolder folder;
  folder.write("a.json", one.dump());
  folder.write("b.json", two.dump());
  folder.write("notes.txt", "not a part of it");
  const ReadResult result = read(folder.path());
  ASSERT_TRUE(result.ok()) << test::messages(result);
  EXPECT_EQ(result.dataset->actors.size(), 2U);
  EXPECT_EQ(result.dataset->events.size(), 1U);
}

TEST(FilesTest, WhatEditorsLeaveBesideAFileIsNoPartOfTheDataset) {
  const test::TemporaryFolder folder;
  folder.write("small.json", small_dataset().dump());
  for (const char* const name :
       {".bak.json", "~$small.json", ".~lock.small.json#", "#small.json#", "#small.json",
        "small.json~", ".small.json.swp", "small.json.swp", "small.json.part"}) {
    folder.write(name, "{ half");
  }
  EXPECT_EQ(test::messages(read(folder.path()), folder.path()), "");
}

TEST(FilesTest, TextThatNestsTooDeepIsOneFaultWhereverItStands) {
  for (const std::string level : {"[", "{\"events\":[", "{\"dataset\":"}) {
    std::string deep;
    for (int i = 0; i < 20'000; ++i) {
      deep += level;
    }
    EXPECT_EQ(messages_of(Files{{"a.json", small_dataset().dump()}, {"b.json", deep}}),
              "b.json: expected nesting of at most 64 levels, got one more\n" + held_back);
  }
}

TEST(FilesTest, OneFileWithAllSectionsIsADatasetToo) {
  const test::TemporaryFolder folder;
  const ReadResult result = read(folder.write("small.json", small_dataset().dump()));
  ASSERT_TRUE(result.ok()) << test::messages(result);
  EXPECT_EQ(result.dataset->id, "small");
}

TEST(FilesTest, SaysWhatIsWrongWithAPath) {
  const test::TemporaryFolder folder;
  EXPECT_EQ(test::messages(read(folder.path() / "none"), folder.path()),
            "none: expected a folder, a .json file or a .db store, got nothing there\n");
  std::filesystem::create_directory(folder.path() / "empty");
  EXPECT_EQ(test::messages(read(folder.path() / "empty"), folder.path()),
            "empty: expected a folder with at least one .json file, got a folder without\n");
  EXPECT_EQ(to_string(read("/dev/null").faults.at(0)),
            "/dev/null: expected a .json file that can be read, got something else");
}

TEST(FilesTest, TheSectionDatasetIsThereOnce) {
  json::Value none = small_dataset();
  none.erase("dataset");
  const test::TemporaryFolder folder;
  const auto file = folder.write("d.json", none.dump());
  EXPECT_EQ(test::messages(read(file), folder.path()),
            "d.json: expected a section dataset, got none in any file\n");
  folder.write("d.json", small_dataset().dump());
  folder.write("e.json", R"({"dataset":{"id":"other"}})");
  EXPECT_EQ(test::messages(read(folder.path()), folder.path()),
            "e.json:/dataset: expected the section dataset in one file only, got a second one "
            "beside that in " +
                file.string() + "\n");
}

TEST(FilesTest, OneBrokenFileDoesNotHideTheFaultsOfAnother) {
  json::Value broken = small_dataset();
  broken["events"][0]["colour"] = "red";
  EXPECT_EQ(
      messages_of(Files{{"a.json", "{\"actors\": [}"}, {"b.json", broken.dump()}}),
      "a.json:/actors: expected a value or \"]\", got \"}\" at line 1, column 13\n"
      "b.json:/events/0/colour: expected one of the keys id, type, label, date, place, "
      "participants, partOf, ordinal, count, flags, relations, outcome, evidence, alternatives, "
      "note, accepts, quantities, got \"colour\"\n" +
          held_back);
}

TEST(FilesTest, RepeatedKeysAreFaultsAndTheRestIsReadOn) {
  EXPECT_EQ(messages_of(Files{{"a.json", R"({"dataset":{"id":"x","id":"y"},"colour":1})"}}),
            "a.json:/dataset/id: expected each key of an object once, got \"id\" again\n"
            "a.json:/colour: expected one of the keys $schema, dataset, sources, actors, "
            "affiliations, types, events, orders, claims, got \"colour\"\n");
}

TEST(FilesTest, FaultsHaveLines) {
  const test::TemporaryFolder folder;
  const auto file = folder.write("d.json", "{\n\"dataset\": {\"id\": \"x\"},\n\"claims\": [\n{}]}");
  const ReadResult result = read(file);
  ASSERT_EQ(result.faults.size(), 5U);
  EXPECT_EQ(result.faults.front().line, 4U);
  EXPECT_EQ(result.faults.front().pointer, "/claims/0");
}

TEST(FilesTest, BrokenJsonAtEveryNestingIsAnswered) {
  const std::string whole = small_dataset().dump();
  const test::TemporaryFolder folder;
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const ReadResult result = read(folder.write("d.json", whole.substr(0, length)));
    EXPECT_FALSE(result.ok()) << length;
    ASSERT_EQ(result.faults.size(), 1U) << test::messages(result);
    EXPECT_GT(result.faults.front().line, 0U);
  }
}

TEST(FilesTest, OnlyObjectsAreDatasets) {
  EXPECT_EQ(messages_of(Files{{"a.json", "[]"}}), "a.json: expected an object, got an array\n");
}

}  // namespace
}  // namespace parley::dataset
