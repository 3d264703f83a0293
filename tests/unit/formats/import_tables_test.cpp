#include "parley/formats/import.hpp"
#include "parley/store/convert.hpp"
#include "parley/store/read.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>
#include <vector>

namespace parley::formats {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const std::filesystem::path shared = std::filesystem::path(PARLEY_ROOT) / "../shared";

struct Imported {
  ImportCounts counts;
  std::string error;
  std::vector<std::string> remarks;
  std::shared_ptr<const Dataset> dataset;

  const Event& event(std::size_t i) const { return dataset->events[i]; }
  std::vector<std::string> actors() const {
    std::vector<std::string> ids;
    for (const Actor& actor : dataset->actors) {
      ids.push_back(actor.id);
    }
    return ids;
  }
};

class ImportTest : public testing::Test {
 protected:
  ImportTest() {
    static std::atomic<int> count = 0;
    folder_ = std::filesystem::temp_directory_path() /
              ("parley-import-" + std::to_string(::getpid()) + '-' + std::to_string(count++));
    std::filesystem::create_directories(folder_);
  }
  ~ImportTest() override {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  std::filesystem::path write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return folder_ / name;
  }

  Imported import(ImportOptions options) const {
    Imported imported;
    ImportWatch watch;
    watch.remark = [&](const RowRemark& row) {
      imported.remarks.push_back(std::to_string(row.line) + ": " + row.reason);
    };
    options.name = "Some rows";
    const auto counts = import_tables(options, folder_ / "out.db", watch);
    if (!counts) {
      imported.error = counts.error().message;
      return imported;
    }
    imported.counts = *counts;
    EXPECT_EQ(counts->rows, counts->kept + counts->merged + counts->refused);
    if (counts->kept == 0) {
      EXPECT_FALSE(std::filesystem::exists(folder_ / "out.db"));
      return imported;
    }
    const store::ReadResult read = store::read(folder_ / "out.db");
    for (const dataset::Fault& fault : read.faults) {
      EXPECT_NE(fault.severity, dataset::Fault::Severity::error) << to_string(fault);
    }
    EXPECT_TRUE(read.ok() && read.store->verify().has_value());
    const auto whole = store::whole_dataset(*read.dataset, *read.store);
    EXPECT_TRUE(whole.has_value());
    imported.dataset = whole ? *whole : nullptr;
    return imported;
  }

  Imported import_text(const std::string& format, const std::string& name,
                       const std::string& text) const {
    ImportOptions options;
    options.format = format;
    options.files = {write(name, text)};
    return import(options);
  }

  Imported import_shared(const std::string& format, const std::string& path) const {
    ImportOptions options;
    options.format = format;
    options.files = {shared / path};
    return import(options);
  }

  std::filesystem::path folder_;
};

#define NEEDS_SHARED()                                                       \
  if (!std::filesystem::exists(shared)) {                                    \
    GTEST_SKIP() << "the samples in ../shared are not beside this checkout"; \
  }

TEST_F(ImportTest, IcewsRowsBecomeEventsBetweenInitiatorAndRecipient) {
  const Imported got = import_text("icews-tsv", "rows.tsv",
                                   "Iran\tMake statement\tUnited States\t2018-05-08\n"
                                   "Iran\tDemand\tIran\t2018-05-09\n");
  ASSERT_NE(got.dataset, nullptr) << got.error;
  EXPECT_EQ(got.dataset->id, "some-rows");
  EXPECT_EQ(got.dataset->title.front().second, "Some rows");
  EXPECT_EQ(got.dataset->license, "unknown");
  EXPECT_THAT(got.actors(), ElementsAre("iran", "united-states"));
  EXPECT_EQ(got.event(0).id, "e000000001");
  EXPECT_EQ(got.event(0).own.type, "make-statement");
  EXPECT_EQ(got.event(0).own.label->front().second, "Make statement");
  EXPECT_EQ(got.event(0).own.participants->at(0).role, Role::initiator);
  EXPECT_EQ(got.event(0).own.participants->at(1).actor, "united-states");
  EXPECT_EQ(got.event(1).own.type, "demand") << "the type of the vocabulary by that name";
  EXPECT_EQ(got.event(1).own.participants->size(), 2U) << "both roles of the one actor";
  EXPECT_EQ(got.event(1).evidence.front().source, "rows-tsv");
}

TEST_F(ImportTest, ExactDuplicatesAreMergedAndNearOnesAreNot) {
  const Imported got = import_text("icews-tsv", "rows.tsv",
                                   "A\tConsult\tB\t2018-05-08\n"
                                   "A\tConsult\tB\t2018-05-08\r\n"
                                   "\n"
                                   "A\tConsult\tB\t2018-05-09");
  EXPECT_EQ(got.counts.kept, 2U);
  EXPECT_THAT(got.remarks, ElementsAre("2: the same row as an earlier one"));
}

TEST_F(ImportTest, RefusedRowsHaveAReasonAndALineAndAddNoActor) {
  const Imported got = import_text("icews-tsv", "rows.tsv",
                                   "A\tConsult\tB\t2018-02-30\n"
                                   "A\tConsult\tB\n"
                                   "\tConsult\tB\t2018-05-08\n"
                                   "C\tConsult\t \t2018-05-08\n"
                                   "C\t\tB\t2018-05-08\n"
                                   "E\tConsult\tF\t2018-05-08\n");
  EXPECT_THAT(got.remarks,
              ElementsAre("1: expected a day as YYYY-MM-DD, got \"2018-02-30\"",
                          "2: expected 4 columns (subject, relation, object, day), got 3",
                          "3: expected a subject, got an empty column",
                          "4: expected an object, got an empty column",
                          "5: expected a relation, got an empty column"));
  EXPECT_THAT(got.actors(), ElementsAre("e", "f"));
}

TEST_F(ImportTest, RelationsHaveTheirCodesAndTheirNearestType) {
  ImportOptions options;
  options.format = "icews-tsv";
  options.files = {write("rows.tsv",
                         "A\tMake a visit\tB\t2018-05-08\nA\tThreaten, x\tB\t2018-05-08\n"
                         "A\tThreaten x\tB\t2018-05-08\n")};
  options.relations = write("map.tsv", "relation\tcameo_code\tgoldstein\nMake a visit\t042\t1.9\n");
  const Imported got = import(options);
  ASSERT_NE(got.dataset, nullptr) << got.error;
  const EventType* visit = got.dataset->vocabulary.find_type("make-a-visit");
  ASSERT_NE(visit, nullptr);
  EXPECT_EQ(visit->codes.cameo, "042");
  EXPECT_EQ(visit->codes.goldstein, 1.9);
  EXPECT_EQ(visit->specialises, "visit");
  EXPECT_EQ(visit->family, "talks");
  EXPECT_FALSE(visit->symmetric);
  EXPECT_EQ(got.event(1).own.type, "threaten-x");
  EXPECT_EQ(got.event(2).own.type, "threaten-x-2") << "keyed by the exact text";
}

TEST_F(ImportTest, ActorsKeepTheirIdsWhateverTheFileAndTheEventsAreCalled) {
  const Imported got = import_text("icews-tsv", "iran", "Iran\tConsult\tE000000001\t2018-05-08\n");
  ASSERT_NE(got.dataset, nullptr) << got.error;
  EXPECT_THAT(got.actors(), ElementsAre("iran", "e000000001-2"));
  EXPECT_EQ(got.dataset->sources.front().id, "iran-2");
}

TEST_F(ImportTest, CsvPairsActorsWithRoles) {
  const Imported got = import_text(
      "csv", "rows.csv",
      "id,date,type,label,place,actor,role,actor,role\n"
      "R1,2021-04/2021-06,meeting,\"Talks, \"\"first\"\"\nround\",Vienna,Iran,participant,EU,host\n"
      ",2021?,Dinner,,,Iran,,,\n"
      "R3,2021,meeting,,,Iran,guest,,\n"
      "R4,21-4,meeting,,,Iran,,,\n"
      "R1,2022,meeting,,,Iran,,,\n"
      "R6,2022,meeting,,,,,,\n");
  ASSERT_NE(got.dataset, nullptr) << got.error;
  const auto event = [&](const std::string& id) {
    const auto found = std::find_if(got.dataset->events.begin(), got.dataset->events.end(),
                                    [&](const Event& candidate) { return candidate.id == id; });
    return found == got.dataset->events.end() ? Event() : *found;
  };
  EXPECT_EQ(got.counts.kept, 6U);
  EXPECT_EQ(event("e000000002").own.label->front().second, "Dinner");
  EXPECT_EQ(event("r1").own.label->front().second, "Talks, \"first\"\nround");
  EXPECT_EQ(event("r1").own.participants->at(1).role, Role::host);
  EXPECT_EQ(event("r3").own.participants->at(0).role, Role::participant);
  EXPECT_EQ(event("r4").own.date->text, "21-4");
  EXPECT_FALSE(event("r6").own.participants);
  EXPECT_THAT(got.remarks,
              ElementsAre(HasSubstr("5: expected one of the roles initiator, recipient"),
                          HasSubstr("6: date: expected "),
                          HasSubstr("7: expected an event id of its own, got \"R1\" again")));
}

TEST_F(ImportTest, CsvTakesNumberedColumnsAndMappedOnes) {
  const Imported numbered =
      import_text("csv", "a.csv", "type;actor1;actor2;role2;role1\nmeeting;A;B;host;observer\n");
  ASSERT_NE(numbered.dataset, nullptr) << numbered.error;
  EXPECT_EQ(numbered.event(0).own.participants->at(0).role, Role::observer);
  EXPECT_EQ(numbered.event(0).own.participants->at(1).role, Role::host);
  ImportOptions options;
  options.format = "csv";
  options.files = {write("b.csv", "When,What,Who,Whom\n2018,visit,A,B\n")};
  options.mapping = write("map.json", R"({"date":"When","type":"What",
      "actors":[{"actor":"Who","as":"initiator"},{"actor":"Whom","as":"recipient"}]})");
  const Imported mapped = import(options);
  ASSERT_NE(mapped.dataset, nullptr) << mapped.error;
  EXPECT_EQ(mapped.event(0).own.type, "visit");
  EXPECT_EQ(mapped.event(0).own.participants->at(1).role, Role::recipient);
}

TEST_F(ImportTest, CsvWithoutTheColumnsItNeedsIsRefused) {
  EXPECT_EQ(import_text("csv", "a.csv", "date,actor\n2018,A\n").error,
            "expected a header with the column \"type\", got the columns \"date\", \"actor\"");
  EXPECT_EQ(import_text("csv", "a.csv", "date,type\n2018,A\n").error,
            "expected a header with the column \"actor\", got the columns \"date\", \"type\"");
  EXPECT_EQ(import_text("csv", "a.csv", "a table\n2018,A\n").error,
            "expected a header with the column \"type\", got the one column \"a table\"");
}

TEST_F(ImportTest, ATableInUtf16IsReadWithAMarkAndWithout) {
  using namespace std::string_literals;
  const std::string table = "type,actor\nletter,A\n";
  for (const bool big : {false, true}) {
    for (const std::string& mark : {big ? "\xFE\xFF"s : "\xFF\xFE"s, ""s}) {
      std::string wide = mark;
      for (const char c : table) {
        wide += big ? std::string{'\0', c} : std::string{c, '\0'};
      }
      EXPECT_THAT(import_text("csv", "a.csv", wide).actors(), ElementsAre("a"));
    }
  }
}

TEST_F(ImportTest, AMissingFileAndAnUnknownFormatAreErrors) {
  ImportOptions options;
  options.format = "icews-tsv";
  options.files = {folder_ / "none.tsv"};
  EXPECT_EQ(import(options).error, "expected a file, got nothing there");
  options.format = "xls";
  EXPECT_EQ(import(options).error,
            "expected one of: icews-tsv, icews, gdelt, csv, gexf, graphml, node-link, cytoscape, "
            "jgf, timelinejs, csv-nodes, csv-edges; got \"xls\"");
}

TEST_F(ImportTest, RawIcewsInTabsAndInCommasGivesTheSameEvents) {
  NEEDS_SHARED();
  const Imported tab = import_shared("icews", "samples/icews-raw/events.2018.sample.tab");
  EXPECT_EQ(tab.counts.rows, 3705U);
  EXPECT_EQ(tab.counts.refused, 0U);
  ASSERT_NE(tab.dataset, nullptr) << tab.error;
  const Imported csv = import_shared("icews", "samples/icews-raw/icews_sample_4993.csv");
  EXPECT_EQ(csv.counts.rows, 4993U);
  EXPECT_EQ(csv.counts.refused, 0U);
  ASSERT_NE(csv.dataset, nullptr) << csv.error;
  for (const Imported* got : {&tab, &csv}) {
    const auto& events = got->dataset->events;
    const auto first = std::find_if(events.begin(), events.end(), [](const Event& event) {
      return event.id == "icews-32889836";
    });
    ASSERT_NE(first, events.end());
    EXPECT_EQ(first->own.type, "consult");
    EXPECT_EQ(first->own.place, "Hanoi, Thanh Pho Ha Noi, Vietnam");
    EXPECT_EQ(first->evidence.front().source, "vietnam-news-agency-bulletin");
    EXPECT_EQ(got->dataset->vocabulary.find_type("consult")->codes.cameo, "040");
  }
}

TEST_F(ImportTest, GdeltExportsOfAllWidthsAreRead) {
  NEEDS_SHARED();
  const Imported two = import_shared("gdelt", "samples/gdelt-raw/gdelt2_20151027220000_events.tsv");
  EXPECT_EQ(two.counts.rows, 2116U);
  EXPECT_GT(two.counts.kept, 2000U);
  ASSERT_NE(two.dataset, nullptr) << two.error;
  EXPECT_EQ(two.event(0).own.date->edtf->text(), "2014-10-27");
  const Imported one = import_shared("gdelt", "samples/gdelt-raw/spark-gdelt_events1.csv");
  EXPECT_EQ(one.counts.rows, 100U);
  EXPECT_EQ(one.counts.kept, 100U);
}

TEST_F(ImportTest, TheSpreadsheetDamagedExportIsRefusedRowByRow) {
  NEEDS_SHARED();
  const Imported got = import_shared(
      "gdelt", "samples/gdelt-raw/gdelt2_20190121220000_excel_mangled_semicolons.csv");
  EXPECT_EQ(got.counts.kept, 0U);
  EXPECT_EQ(got.counts.refused + got.counts.merged, got.counts.rows);
  EXPECT_EQ(got.counts.rows, 1630U);
  EXPECT_EQ(got.remarks.at(1),
            "2: expected 57, 58 or 61 columns separated by tabs, got 1 with 60 semicolons in it "
            "(a spreadsheet that saves the table changes it like that)");
  const Imported mentions = import_shared("gdelt", "samples/gdelt-raw/spark-gdelt_mentions.csv");
  EXPECT_EQ(mentions.remarks.at(0), "1: expected 57, 58 or 61 columns separated by tabs, got 16");
}

}  // namespace
}  // namespace parley::formats
