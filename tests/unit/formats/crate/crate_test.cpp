#include "parley/dataset/write.hpp"
#include "parley/text/sha256.hpp"

#include "crate_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <set>
#include <string>

namespace parley::formats {
namespace {

using testing::HasSubstr;
using testing::Not;

class CrateOfShippedDataTest : public testing::TestWithParam<const char*> {};

TEST_P(CrateOfShippedDataTest, ItsNativeFileLoadsAgainWithTheSameRevision) {
  const Dataset dataset = shipped(GetParam());
  const auto again = read_text(Crate(dataset).text("native/dataset.json"));
  ASSERT_NE(again, nullptr);
  EXPECT_EQ(again->revision, dataset.revision);
}

TEST_P(CrateOfShippedDataTest, EqualRevisionsGiveEqualFilesInWhateverOrderTheyListTheirThings) {
  const Dataset dataset = shipped(GetParam());
  Dataset other = dataset;
  const auto turn = [](auto& items) { std::reverse(items.begin(), items.end()); };
  turn(other.events);
  turn(other.actors);
  turn(other.sources);
  turn(other.claims);
  turn(other.affiliations);
  turn(other.orders);
  turn(other.vocabulary.event_types);
  ASSERT_EQ(dataset::revision_of(other), dataset.revision);
  const Crate one(dataset);
  const Crate same(other);
  ASSERT_EQ(one.files().size(), same.files().size());
  for (std::size_t i = 0; i < one.files().size(); ++i) {
    EXPECT_EQ(one.files()[i].name, same.files()[i].name);
    EXPECT_EQ(one.files()[i].text, same.files()[i].text) << one.files()[i].name;
  }
}

TEST_P(CrateOfShippedDataTest, EverythingInTheDatasetHasARow) {
  const Dataset dataset = shipped(GetParam());
  const Crate crate(dataset);
  std::size_t participants = 0;
  std::size_t relations = 0;
  std::size_t alternatives = 0;
  std::size_t evidence = 0;
  for (const Event& event : dataset.events) {
    participants += event.own.participants ? event.own.participants->size() : 0;
    relations += event.own.relations ? event.own.relations->size() : 0;
    alternatives += event.alternatives.size();
    evidence += event.evidence.size();
  }
  for (const Claim& claim : dataset.claims) {
    evidence += claim.evidence.size();
  }
  EXPECT_EQ(crate.rows("events").size(), dataset.events.size());
  EXPECT_EQ(crate.rows("participants").size(), participants);
  EXPECT_EQ(crate.rows("relations").size(), relations);
  EXPECT_EQ(crate.rows("actors").size(), dataset.actors.size());
  EXPECT_EQ(crate.rows("affiliations").size(), dataset.affiliations.size());
  EXPECT_EQ(crate.rows("claims").size(), dataset.claims.size());
  EXPECT_EQ(crate.rows("sources").size(), dataset.sources.size());
  EXPECT_EQ(crate.rows("orders").size(), dataset.orders.size());
  EXPECT_GE(crate.rows("alternatives").size(), alternatives);
  const auto rows = crate.rows("evidence");
  EXPECT_EQ(std::count_if(rows.begin(), rows.end(),
                          [](const Row& row) {
                            return row.at("about_table") == "events" ||
                                   row.at("about_table") == "claims";
                          }),
            static_cast<std::ptrdiff_t>(evidence));
}

TEST_P(CrateOfShippedDataTest, TheManifestHasTheSumOfEveryOtherFile) {
  const Crate crate(shipped(GetParam()));
  std::string expected;
  for (const CrateFile& file : crate.files()) {
    if (file.name != "manifest-sha256.txt") {
      expected.append(sha256(file.text)).append("  ").append(file.name).append("\n");
    }
  }
  EXPECT_EQ(crate.text("manifest-sha256.txt"), expected);
  EXPECT_EQ(crate.files().back().name, "manifest-sha256.txt");
}

TEST_P(CrateOfShippedDataTest, TheDescriptionsNameEveryTableWithItsSum) {
  const Crate crate(shipped(GetParam()));
  const auto package = nlohmann::json::parse(crate.text("datapackage.json"));
  const auto croissant = nlohmann::json::parse(crate.text("croissant.json"));
  const auto ro_crate = nlohmann::json::parse(crate.text("ro-crate-metadata.json"));
  std::map<std::string, std::string> entities;
  for (const auto& entity : ro_crate.at("@graph")) {
    entities[entity.at("@id").get<std::string>()] = entity.value("sha256", "");
  }
  std::size_t tables = 0;
  for (const CrateFile& file : crate.files()) {
    if (!file.name.starts_with("tables/")) {
      continue;
    }
    EXPECT_EQ(package["resources"][tables]["path"], file.name);
    EXPECT_EQ(package["resources"][tables]["hash"], "sha256:" + sha256(file.text));
    EXPECT_EQ(package["resources"][tables]["bytes"], file.text.size());
    EXPECT_EQ(croissant["distribution"][tables]["contentUrl"], file.name);
    EXPECT_EQ(croissant["distribution"][tables]["sha256"], sha256(file.text));
    EXPECT_EQ(entities.at(file.name), sha256(file.text));
    ++tables;
  }
  EXPECT_EQ(package["resources"].size(), tables);
  EXPECT_EQ(croissant["distribution"].size(), tables);
  EXPECT_GE(tables, 13U);
}

INSTANTIATE_TEST_SUITE_P(Shipped, CrateOfShippedDataTest,
                         testing::Values("iran-nuclear", "colombia-farc"), [](const auto& each) {
                           std::string name = each.param;
                           std::erase(name, '-');
                           return name;
                         });

constexpr std::string_view hard_texts = R"json({
"dataset": {"id": "hard", "title": {"en": "Hard", "ar": "صعب"}, "license": "unknown", "language": "en",
            "vocabulary": "negotiation"},
"sources": [{"id": "s", "title": "=HYPERLINK(\"x\")", "kind": "news", "retrieved": "2024-05-02"},
            {"id": "t", "title": "T", "kind": "news", "published": "2024-06"}],
"actors": [{"id": "a", "name": {"en": "A"}, "kind": "state"},
           {"id": "b", "name": {"en": "B \"the second\", and\nlast"}, "kind": "state"}],
"events": [
 {"id": "caesar", "type": "meeting", "label": {"en": "Ides"}, "date": "-0043-03-15",
  "evidence": [{"source": "s", "quote": {"exact": "@word"}}]},
 {"id": "month", "type": "meeting", "label": {"en": "קיץ <b>&"}, "date": "1990-11",
  "participants": [{"actor": "a", "role": "participant", "evidence": [{"source": "s"}]}],
  "evidence": [{"source": "s"}]},
 {"id": "open", "type": "meeting", "label": {"en": "Open", "fr": "Ouvert"}, "date": "1990-01-05/..",
  "flags": ["denied", "future"],
  "participants": [{"actor": "b", "role": "participant", "evidence": [{"source": "s"}]}],
  "alternatives": [{"property": "date", "value": "1991", "rank": "deprecated",
                    "evidence": [{"source": "t"}]}],
  "evidence": [{"source": "s", "states": {"date": "1990"}}]}
]})json";

TEST(CrateTest, ADateKeepsItsPrecisionItsOpenEndAndItsYearBeforeTheYear0) {
  const Crate crate(*read_text(hard_texts));
  Row caesar = crate.row("events", "caesar");
  EXPECT_EQ(caesar["date"], "-0043-03-15");
  EXPECT_EQ(caesar["start_earliest"], "-0043-03-15");
  EXPECT_EQ(caesar["end_latest"], "-0043-03-15");
  Row month = crate.row("events", "month");
  EXPECT_EQ(month["date"], "1990-11");
  EXPECT_EQ(month["start_earliest"], "1990-11-01");
  EXPECT_EQ(month["end_latest"], "1990-11-30");
  Row open = crate.row("events", "open");
  EXPECT_EQ(open["date"], "1990-01-05/..");
  EXPECT_EQ(open["end_latest"], "");
}

TEST(CrateTest, TextsComeBackAsTheyWereWhateverIsInThem) {
  const Crate crate(*read_text(hard_texts));
  EXPECT_EQ(crate.row("actors", "b")["label"], "B \"the second\", and\nlast");
  EXPECT_EQ(crate.row("events", "month")["label"], "קיץ <b>&");
  EXPECT_EQ(crate.row("events", "open")["flags"], "future denied");
  const auto translations = crate.rows("translations");
  EXPECT_TRUE(std::any_of(translations.begin(), translations.end(), [](const Row& row) {
    return row.at("about") == "open" && row.at("language") == "fr" && row.at("text") == "Ouvert";
  }));
}

TEST(CrateTest, ATextThatASpreadsheetWouldComputeIsHarmlessAndTheReadMeSaysSo) {
  const Crate crate(*read_text(hard_texts));
  EXPECT_EQ(crate.row("sources", "s")["title"], "'=HYPERLINK(\"x\")");
  EXPECT_THAT(crate.text("tables/evidence.csv"), HasSubstr(",'@word,"));
  EXPECT_THAT(crate.text("README.md"), HasSubstr("it has an apostrophe in front"));
  EXPECT_THAT(crate.text("native/dataset.json"), HasSubstr("\"title\":\"=HYPERLINK(\\\"x\\\")\""));
}

TEST(CrateTest, ASourceOfAParticipantIsEvidenceHoweverItIsWritten) {
  const Dataset dataset = *read_text(hard_texts);
  Dataset by_id = dataset;
  for (Event& event : by_id.events) {
    if (event.id == "month") {
      event.own.participants->front().evidence.clear();
      event.own.participants->front().sources = {"s"};
    }
  }
  ASSERT_EQ(dataset::revision_of(by_id), dataset.revision);
  EXPECT_EQ(Crate(by_id).text("tables/evidence.csv"), Crate(dataset).text("tables/evidence.csv"));
  std::multiset<std::string> about;
  for (const Row& row : Crate(by_id).rows("evidence")) {
    about.insert(row.at("about_table") + " " + row.at("about") + " " + row.at("source"));
  }
  EXPECT_EQ(about.count("participants month/1 s"), 1U);
  EXPECT_EQ(about.count("alternatives 1 t"), 1U);
}

TEST(CrateTest, SaysNothingOfALicenceThatIsNotKnown) {
  const Crate crate(*read_text(hard_texts));
  EXPECT_THAT(crate.text("LICENSE.txt"), HasSubstr("does not say under which licence"));
  EXPECT_THAT(crate.text("datapackage.json"), Not(HasSubstr("licenses")));
  EXPECT_THAT(crate.text("croissant.json"), Not(HasSubstr("\"license\"")));
  EXPECT_THAT(crate.text("ro-crate-metadata.json"), Not(HasSubstr("spdx.org")));
}

TEST(CrateTest, IsDatedByTheLatestDayOnWhichASourceWasReadOrPublished) {
  // June 2024 is known to the month alone, which is no day.
  const auto croissant =
      nlohmann::json::parse(Crate(*read_text(hard_texts)).text("croissant.json"));
  EXPECT_EQ(croissant.at("datePublished"), "2024-05-02");
}

TEST(CrateTest, NamesTheRevisionByAnAddressWhereTheServerHasOne) {
  const auto dataset = read_text(hard_texts);
  for (const CrateFile& file : crate_files(*dataset, "https://host.example/v1/datasets/hard/")) {
    if (file.name == "ro-crate-metadata.json") {
      EXPECT_THAT(file.text, HasSubstr("\"https://host.example/v1/datasets/hard?revision=" +
                                       dataset->revision + "\""));
    }
  }
  EXPECT_THAT(Crate(*dataset).text("ro-crate-metadata.json"),
              HasSubstr("\"urn:parley:hard/" + dataset->revision + "\""));
}

/// The time zone of the process, as it was afterwards.
class TimeZone {
 public:
  explicit TimeZone(const char* zone) {
    ::setenv("TZ", zone, 1);
    ::tzset();
  }
  ~TimeZone() {
    ::unsetenv("TZ");
    ::tzset();
  }
  TimeZone(const TimeZone&) = delete;
  TimeZone& operator=(const TimeZone&) = delete;
};

TEST(CrateArchiveTest, IsTheSameInEveryTimeZone) {
  const Crate crate(*read_text(hard_texts));
  const auto made_in = [&crate](const char* zone) {
    const TimeZone here(zone);
    return *zip_archive(crate.files());
  };
  EXPECT_EQ(made_in("UTC"), made_in("Asia/Tokyo"));
}

TEST(CrateArchiveTest, HasItsFilesInOrderAndDatedOnTheFirstDayOfTheFormat) {
  const std::vector<CrateFile> files{{"b/x.txt", "one"}, {"a.txt", std::string(5000, 'a')}};
  const std::string archive = *zip_archive(files);
  EXPECT_TRUE(archive.starts_with("PK\x03\x04"));
  EXPECT_EQ(archive.substr(10, 4), std::string("\x00\x00\x21\x00", 4));
  EXPECT_LT(archive.find("b/x.txt"), archive.find("a.txt"));
  EXPECT_LT(archive.size(), 1000U);
}

}  // namespace
}  // namespace parley::formats
