#include "parley/formats/import.hpp"
#include "parley/store/convert.hpp"
#include "parley/store/read.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>
#include <vector>

/// Whom a name means, and which id it gets.
namespace parley::formats {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

struct Outcome {
  ImportCounts counts;
  std::vector<std::string> remarks;  ///< `line: kind: reason`
  std::shared_ptr<const Dataset> dataset;

  /// `id: name (alias, alias)`
  std::vector<std::string> actors() const {
    std::vector<std::string> all;
    for (const Actor& actor : dataset->actors) {
      std::string aliases;
      for (const Alias& alias : actor.aliases) {
        aliases += (aliases.empty() ? "" : ", ") + alias.text;
      }
      all.push_back(actor.id + ": " + std::string(text_in(actor.name, "en", "en")) +
                    (aliases.empty() ? "" : " (" + aliases + ")"));
    }
    return all;
  }
  std::vector<std::string> ids() const {
    std::vector<std::string> all;
    for (const Actor& actor : dataset->actors) {
      all.push_back(actor.id);
    }
    return all;
  }
};

class ImportNamesTest : public testing::Test {
 protected:
  ImportNamesTest()
      : folder_(std::filesystem::temp_directory_path() /
                ("parley-import-names-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(folder_);
  }
  ~ImportNamesTest() override {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  Outcome import(const std::string& table, const std::string& name = "t") const {
    std::ofstream(folder_ / "t.csv", std::ios::binary) << table;
    Outcome outcome;
    ImportWatch watch;
    watch.remark = [&](const RowRemark& row) {
      outcome.remarks.push_back(
          std::to_string(row.line) +
          (row.kind == RowRemark::Kind::remark ? ": remark: " : ": left out: ") + row.reason);
    };
    ImportOptions options;
    options.format = "csv";
    options.files = {folder_ / "t.csv"};
    options.name = name;
    const auto counts = import_tables(options, folder_ / "out.db", watch);
    EXPECT_TRUE(counts) << table;
    if (counts) {
      outcome.counts = *counts;
      const store::ReadResult read = store::read(folder_ / "out.db");
      for (const dataset::Fault& fault : read.faults) {
        EXPECT_NE(fault.severity, dataset::Fault::Severity::error) << to_string(fault);
      }
      EXPECT_TRUE(read.ok() && read.store->verify().has_value());
      const auto whole = store::whole_dataset(*read.dataset, *read.store);
      EXPECT_TRUE(whole.has_value());
      outcome.dataset = whole ? *whole : nullptr;
    }
    return outcome;
  }

  /// A table with one row for each name.
  Outcome import_names(const std::vector<std::string>& names) const {
    std::string table = "date,type,label,actor\n";
    for (std::size_t i = 0; i < names.size(); ++i) {
      table += "2022-01-05,statement,row " + std::to_string(i) + ',' + names[i] + '\n';
    }
    return import(table);
  }

 private:
  std::filesystem::path folder_;
};

TEST_F(ImportNamesTest, EquivalentSpellingsAreOneActor) {
  const Outcome outcome = import_names({"Général", "Ge\u0301ne\u0301ral"});
  EXPECT_THAT(outcome.actors(), ElementsAre("general: Général (Ge\u0301ne\u0301ral)"));
  EXPECT_EQ(outcome.counts.actors, 1U);
  EXPECT_EQ(outcome.counts.kept, 2U);
  EXPECT_EQ(outcome.counts.remarks, 1U);
}

TEST_F(ImportNamesTest, PersianAndArabicLettersAndNonJoinersAreOneActor) {
  const Outcome outcome = import_names({"علی خامنه\u200Cای", "علي خامنه\u200Cاي", "علی خامنه ای"});
  EXPECT_THAT(outcome.actors(), ElementsAre("ly-khamnh-ay: علی خامنه\u200Cای (علي خامنه\u200Cاي, "
                                            "علی خامنه ای)"));
  EXPECT_THAT(outcome.remarks,
              ElementsAre("3: remark: expected one spelling of the actor ly-khamnh-ay, got \"علي "
                          "خامنه\u200Cاي\" beside \"علی خامنه\u200Cای\"; the one used most is its "
                          "name, the others are aliases",
                          "4: remark: expected one spelling of the actor ly-khamnh-ay, got \"علی "
                          "خامنه ای\" beside \"علی خامنه\u200Cای\"; the one used most is its name, "
                          "the others are aliases"));
}

TEST_F(ImportNamesTest, TheSpellingUsedMostIsTheName) {
  EXPECT_THAT(import_names({"علي", "علی", "علی", "علي", "علی"}).actors(),
              ElementsAre("ly: علی (علي)"));
  EXPECT_THAT(import_names({"علي", "علی", "علی", "علي"}).actors(), ElementsAre("ly: علي (علی)"))
      << "of equally frequent ones the first";
}

TEST_F(ImportNamesTest, ASpellingIsRemarkedOnOnce) {
  EXPECT_THAT(import_names({"علي", "علی", "علی", "علي", "علی"}).remarks, SizeIs(1));
  EXPECT_THAT(import_names({"Iran", "Iran", "Oman"}).remarks, IsEmpty());
}

TEST_F(ImportNamesTest, CaseAndAccentsMakeAnotherActor) {
  const Outcome outcome = import_names({"Lodz", "Łódź", "LODZ", "أحمد", "احمد"});
  EXPECT_THAT(outcome.ids(), ElementsAre("lodz", "lodz-2", "lodz-3", "ahmd", "ahmd-2"));
  EXPECT_THAT(outcome.remarks, IsEmpty());
}

TEST_F(ImportNamesTest, ANameWithOtherBlanksLooksLikeTheOther) {
  const Outcome outcome = import_names(
      {"علی خامنه\u200Cای", "علی خامنهای", "Abu Dhabi", "Abu\u00A0Dhabi", "AbuDhabi", "Abu Dubai"});
  EXPECT_THAT(outcome.ids(), ElementsAre("ly-khamnh-ay", "ly-khamnhay", "abu-dhabi", "abu-dhabi-2",
                                         "abudhabi", "abu-dubai"));
  const std::string of_abu =
      "looks like the actor abu-dhabi: expected names that differ in more "
      "than white space, got ";
  EXPECT_THAT(
      outcome.remarks,
      ElementsAre("3: remark: looks like the actor ly-khamnh-ay: expected names that differ "
                  "in more than white space, got \"علی خامنهای\" beside \"علی "
                  "خامنه\u200Cای\"",
                  "5: remark: " + of_abu + "\"Abu\u00A0Dhabi\" beside \"Abu Dhabi\"",
                  "6: remark: " + of_abu + "\"AbuDhabi\" beside \"Abu Dhabi\""));
}

TEST_F(ImportNamesTest, TwoSpellingsInOneRowAreOnePart) {
  const Outcome outcome =
      import("date,type,actor1,actor2,actor3,role3\n2022,statement,علي,علی,علی,initiator\n");
  ASSERT_THAT(outcome.dataset->events, SizeIs(1));
  EXPECT_THAT(*outcome.dataset->events.front().own.participants, SizeIs(2));
  EXPECT_EQ(outcome.counts.kept, 1U);
}

TEST_F(ImportNamesTest, AnIdDoesNotMoveWhenARowIsAdded) {
  const std::string khamenei = "2022-01-05,statement,علی خامنه\u200Cای\n";
  const std::string rouhani = "2022-01-04,statement,حسن روحانی\n";
  const std::string header = "date,type,actor\n";
  EXPECT_THAT(import(header + khamenei).actors(), ElementsAre("ly-khamnh-ay: علی خامنه\u200Cای"));
  EXPECT_THAT(import(header + rouhani + khamenei).actors(),
              ElementsAre("hsn-rwhany: حسن روحانی", "ly-khamnh-ay: علی خامنه\u200Cای"));
}

TEST_F(ImportNamesTest, EverySpellingOfAnActorGivesItsId) {
  for (const std::string name : {"علی خامنه\u200Cای", "علي خامنه\u200Cاي", "علی خامنه ای"}) {
    EXPECT_THAT(import_names({name, "حسن"}).ids(), ElementsAre("ly-khamnh-ay", "hsn")) << name;
  }
}

TEST_F(ImportNamesTest, NamesWithoutALetterHaveHashesAsIds) {
  const Outcome outcome = import_names({"؟", "؟؟", "？"});
  EXPECT_THAT(outcome.ids(), SizeIs(3));
  EXPECT_THAT(outcome.ids(), testing::Each(testing::MatchesRegex("x-[0-9a-f]{8}(-2)?")));
  EXPECT_EQ(import_names({"a", "؟"}).ids().back(), import_names({"؟"}).ids().front());
}

TEST_F(ImportNamesTest, TypesEventsAndTheDatasetAreNamedInLatinLettersToo) {
  const Outcome outcome = import("id,date,type,actor\nبیانیه ۱,2022,دیدار,Børge\n", "گفتگو");
  EXPECT_EQ(outcome.dataset->id, "gftgw");
  EXPECT_EQ(outcome.dataset->events.front().id, "byanyh-1");
  EXPECT_EQ(outcome.dataset->events.front().own.type, "dydar");
  EXPECT_THAT(outcome.ids(), ElementsAre("borge"));
}

TEST_F(ImportNamesTest, IdsAreOneSpaceInAnyScript) {
  const Outcome outcome = import("id,date,type,actor\nایران,2022,statement,ایران\n");
  EXPECT_EQ(outcome.dataset->events.front().id, "ayran");
  EXPECT_THAT(outcome.ids(), ElementsAre("ayran-2"));
}

}  // namespace
}  // namespace parley::formats
