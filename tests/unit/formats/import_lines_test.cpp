#include "parley/formats/import.hpp"
#include "parley/store/convert.hpp"
#include "parley/store/read.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <unistd.h>
#include <vector>

/// No line of a table is lost without a word, whatever is wrong with it.
namespace parley::formats {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

struct Outcome {
  ImportCounts counts;
  std::vector<std::string> remarks;  ///< `line: reason`
  std::vector<std::string> labels;   ///< of the events, in their order
  std::vector<std::string> ids;      ///< of events and actors
};

class ImportLinesTest : public testing::Test {
 protected:
  ImportLinesTest()
      : folder_(std::filesystem::temp_directory_path() /
                ("parley-import-lines-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(folder_);
  }
  ~ImportLinesTest() override {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  Outcome import(const std::string& table) const {
    std::ofstream(folder_ / "t.csv", std::ios::binary) << table;
    Outcome outcome;
    ImportWatch watch;
    watch.remark = [&](const RowRemark& row) {
      outcome.remarks.push_back(std::to_string(row.line) + ": " + row.reason);
    };
    ImportOptions options;
    options.format = "csv";
    options.files = {folder_ / "t.csv"};
    options.name = "t";
    const auto counts = import_tables(options, folder_ / "out.db", watch);
    EXPECT_TRUE(counts) << table;
    if (!counts) {
      return outcome;
    }
    outcome.counts = *counts;
    EXPECT_EQ(counts->rows, counts->kept + counts->merged + counts->refused);
    if (counts->kept > 0) {
      read_into(outcome);
    }
    return outcome;
  }

 private:
  void read_into(Outcome& outcome) const {
    const store::ReadResult read = store::read(folder_ / "out.db");
    for (const dataset::Fault& fault : read.faults) {
      EXPECT_NE(fault.severity, dataset::Fault::Severity::error) << to_string(fault);
    }
    ASSERT_TRUE(read.ok());
    const auto whole = store::whole_dataset(*read.dataset, *read.store);
    ASSERT_TRUE(whole);
    for (const Event& event : (*whole)->events) {
      outcome.labels.push_back(text_in(*event.own.label, "en", "en").data());
      outcome.ids.push_back(event.id);
    }
    for (const Actor& actor : (*whole)->actors) {
      outcome.ids.push_back(actor.id);
    }
  }

  std::filesystem::path folder_;
};

const std::string header = "date,type,actor,label\n";

TEST_F(ImportLinesTest, AQuotationMarkInsideAFieldIsACharacter) {
  const Outcome got = import(header +
                             "2018-05-01,letter,Iran,first\n"
                             "2018-05-02,letter,Iran,Talks about 6\" pipes\n"
                             "2018-05-03,letter,Iran,third\n");
  EXPECT_EQ(got.counts.kept, 3U);
  EXPECT_THAT(got.labels, ElementsAre("first", "Talks about 6\" pipes", "third"));
}

TEST_F(ImportLinesTest, AFieldThatNeverClosesIsOneFaultOfItsLine) {
  const Outcome got = import(header +
                             "2018-05-01,letter,Iran,\"never closed\n"
                             "2018-05-02,letter,Iran,second\n"
                             "2018-05-03,letter,Iran,third\n");
  EXPECT_EQ(got.counts.kept, 2U);
  EXPECT_THAT(got.remarks,
              ElementsAre("2: expected a quotation mark that closes the field, which begins with "
                          "one, got none up to the end of the file"));
}

TEST_F(ImportLinesTest, AFieldThatOnlyALaterOneClosesSwallowsNoRow) {
  const Outcome got = import(header +
                             "2018-05-01,letter,Iran,\"open\n"
                             "2018-05-02,letter,Iran,second\n"
                             "2018-05-03,letter,Iran,\"third, quoted\"\n");
  EXPECT_THAT(got.labels, ElementsAre("second", "third, quoted"));
  ASSERT_EQ(got.remarks.size(), 1U);
  EXPECT_THAT(got.remarks[0], HasSubstr("2: expected a separator or the end of the line after the "
                                        "quotation mark that closes a field, got \"t\""));
}

TEST_F(ImportLinesTest, QuotedFieldsMayHaveSeparatorsLineEndsAndQuotationMarks) {
  const Outcome got = import(header +
                             "2018-05-01,letter,\"Iran\",\"one, two\r\nthree \"\"four\"\"\"\r\n"
                             "\n"
                             "2018-05-02,letter,Iran,last");
  EXPECT_THAT(got.labels, ElementsAre("one, two\r\nthree \"four\"", "last"));
  EXPECT_EQ(got.counts.row_lines, 3U);
  EXPECT_EQ(got.counts.header_lines, 1U);
  EXPECT_EQ(got.counts.blank_lines, 1U);
}

TEST_F(ImportLinesTest, LinesMayEndWithACarriageReturnAlone) {
  EXPECT_THAT(
      import("date;type;actor;label\r2018;letter;Iran;a\r2019;letter;Iran;\"b;\rc\"\r").labels,
      ElementsAre("a", "b;\rc"));
}

TEST_F(ImportLinesTest, AFirstLineMayNameTheSeparator) {
  const Outcome got = import("sep=;\r\ndate;type;actor;label\r\n2018;letter;Iran, France;a\r\n");
  EXPECT_THAT(got.labels, ElementsAre("a"));
  EXPECT_EQ(got.remarks.size(), 0U);
}

TEST_F(ImportLinesTest, CellsInTabsMayBeQuoted) {
  EXPECT_THAT(import("date\ttype\tactor\tlabel\n2018\tletter\tIran\t\"He said \"\"no\"\"\"\n"
                     "2019\tletter\tIran\t5\" pipes\n")
                  .labels,
              ElementsAre("He said \"no\"", "5\" pipes"));
}

TEST_F(ImportLinesTest, EventsAndActorsNeverShareAnId) {
  const Outcome got = import(
      "id,date,type,actor,actor\n"
      "iran,2018,letter,Iran,France\n"
      "france,2019,letter,France,Iran\n"
      "e000000003,2020,letter,Oman,Iran\n"
      ",2021,letter,Oman,Iran\n");
  EXPECT_EQ(got.counts.kept, 4U);
  std::vector<std::string> ids = got.ids;
  std::sort(ids.begin(), ids.end());
  EXPECT_EQ(std::adjacent_find(ids.begin(), ids.end()), ids.end()) << testing::PrintToString(ids);
}

TEST_F(ImportLinesTest, IdsThatOnlyLookAlikeAreTwo) {
  const Outcome got = import(
      "id,date,type,actor\n2021/1,2021,letter,Iran\n2021-1,2021,letter,Oman\n"
      "2021/1,2022,letter,Qatar\n");
  EXPECT_EQ(got.counts.kept, 3U);
  EXPECT_THAT(got.remarks,
              ElementsAre("4: expected an event id of its own, got \"2021/1\" again, in a row that "
                          "says something else; it is another event"));
}

/// A table of twenty rows with a few bytes replaced, put in or taken out.
std::string damaged_table(std::mt19937_64& random) {
  std::string table = header;
  for (int i = 0; i < 20; ++i) {
    table += "2018-05-0" + std::to_string(i % 9 + 1) + ",letter,\"Iran, " + std::to_string(i) +
             "\",\"a \"\"b\"\"\nc\"\n";
  }
  const std::string bytes = "\"\"\"\n\r,;x";
  for (std::size_t i = 0; i < 1 + random() % 6; ++i) {
    const std::size_t at = header.size() + random() % (table.size() - header.size());
    const char c = bytes[random() % bytes.size()];
    switch (random() % 3) {
      case 0: table[at] = c; break;
      case 1: table.insert(at, 1, c); break;
      default: table.erase(at, 1); break;
    }
  }
  return table;
}

TEST_F(ImportLinesTest, EveryLineOfADamagedTableIsAccountedFor) {
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    std::mt19937_64 random(seed);
    const std::string table = damaged_table(random);
    const Outcome got = import(table);
    const auto ends = static_cast<std::uint64_t>(std::count(table.begin(), table.end(), '\n'));
    const std::uint64_t lines = ends + (table.ends_with('\n') ? 0 : 1);
    EXPECT_EQ(got.counts.row_lines + got.counts.header_lines + got.counts.blank_lines, lines)
        << "seed " << seed << "\n"
        << table;
    EXPECT_EQ(got.counts.refused + got.counts.merged + got.counts.remarks, got.remarks.size())
        << "seed " << seed;
    EXPECT_GE(got.counts.kept, 10U) << "seed " << seed << ": a fault stays in its rows\n" << table;
  }
}

}  // namespace
}  // namespace parley::formats
