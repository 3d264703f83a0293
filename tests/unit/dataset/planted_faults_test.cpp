#include "test_data.hpp"

namespace parley::dataset {
namespace {

using test::root;

std::vector<Fault> errors_of(const ReadResult& result) {
  std::vector<Fault> errors;
  for (const Fault& fault : result.faults) {
    if (fault.severity == Fault::Severity::error) {
      errors.push_back(fault);
    }
  }
  return errors;
}

/// True when a fault is at the place of an index entry, or inside it.
bool is_at(const Fault& fault, const json::Value& entry) {
  const auto place = entry.at("pointer").get<std::string>();
  return fault.pointer == place || fault.pointer.starts_with(place + '/');
}

TEST(PlantedFaultsTest, EachInvalidFileHasOneFaultWhereTheIndexSays) {
  const json::Value index = test::json_of(root / "tests/data/invalid/index.json");
  ASSERT_GE(index.at("files").size(), 40U);
  for (const json::Value& entry : index.at("files")) {
    const auto name = entry.at("file").get<std::string>();
    const ReadResult result = read(root / "tests/data/invalid" / name);
    EXPECT_FALSE(result.ok()) << name;
    const std::vector<Fault> errors = errors_of(result);
    ASSERT_EQ(errors.size(), 1U) << name << '\n' << test::messages(result);
    EXPECT_TRUE(is_at(errors.front(), entry)) << entry << '\n' << test::messages(result);
    EXPECT_GT(errors.front().line, 0U) << name;
  }
}

TEST(PlantedFaultsTest, EveryInvalidFileIsInTheIndex) {
  const json::Value index = test::json_of(root / "tests/data/invalid/index.json");
  std::map<std::string, bool> listed{{"index.json", true}};
  for (const json::Value& entry : index.at("files")) {
    listed[entry.at("file").get<std::string>()] = true;
  }
  for (const auto& file : std::filesystem::directory_iterator(root / "tests/data/invalid")) {
    EXPECT_EQ(listed.count(file.path().filename().string()), 1U) << file.path();
  }
}

TEST(PlantedFaultsTest, ValidDatasetsHaveNone) {
  for (const auto& entry : std::filesystem::directory_iterator(root / "tests/data/valid")) {
    const ReadResult result = read(entry.path());
    EXPECT_TRUE(result.ok()) << test::messages(result);
  }
}

TEST(PlantedFaultsTest, TenFaultsGetTenMessagesInOrderOfFileAndPlace) {
  const auto folder = root / "tests/data/faulty";
  const ReadResult result = read(folder, {{"harbour-news", folder / "source.txt"}});
  EXPECT_EQ(errors_of(result).size(), 10U);
  const std::string first = (folder / "actors.json").string();
  EXPECT_EQ(
      test::messages(result, folder),
      "actors.json:/actors/1/colour: expected one of the keys id, name, aliases, existed, kind, "
      "country, wikidata, description, note, evidence, accepts, got \"colour\"\n"
      "actors.json:/actors/3/id: expected an id of its own, got \"harbour-board\", the id of " +
          first +
          ":/actors/0\n"
          "events-letters.json:/events/0/evidence/0/quote/exact: expected words that stand in "
          "harbour-news, got \"sent its final list of demands\"\n"
          "events-letters.json:/events/1/participants/1/actor: expected an actor that existed on "
          "2021-03-03, got \"dockers-league\", which existed 2021-04-01/..\n"
          "events-letters.json:/events/2/alternatives/0: expected one best value of place, got a "
          "preferred one beside the event's own\n"
          "events-letters.json:/events/4/partOf: expected no cycle of part-of, got side-talks → "
          "back-channel → side-talks\n"
          "events-talks.json:/events/0/count: expected at most 2 sub-events, got 3: session-1, "
          "session-2, session-3\n"
          "events-talks.json:/events/1/participants/1/actor: expected the id of an actor "
          "(harbour-board, port-union, dockers-league), got \"port-onion\"; did you mean "
          "\"port-union\"?\n"
          "events-talks.json:/events/2/date: expected an EDTF date with a day from 01 to 28 at "
          "byte 8, got \"2021-02-30\"\n"
          "events-talks.json:/events/3/date/edtf: expected an EDTF date with a year of four digits "
          "(or X) at byte 0, got \"the third of March\"\n");
}

TEST(PlantedFaultsTest, AgreeWithTheListForTests) {
  const json::Value list = test::json_of(root / "tests/data/faulty-expected.json");
  const auto folder = root / "tests/data/faulty";
  const auto errors = errors_of(read(folder, {{"harbour-news", folder / "source.txt"}}));
  const json::Value& expected = list.at("faults");
  ASSERT_EQ(errors.size(), expected.size());
  for (std::size_t i = 0; i < errors.size(); ++i) {
    EXPECT_EQ(errors[i].file, (folder / expected[i].at("file").get<std::string>()).string());
    EXPECT_TRUE(is_at(errors[i], expected[i])) << expected[i] << '\n' << to_string(errors[i]);
  }
}

}  // namespace
}  // namespace parley::dataset
