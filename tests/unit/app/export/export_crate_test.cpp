#include "export/export_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace parley::app {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class ExportCrateTest : public ExportFolderTest {};

TEST_F(ExportCrateTest, WritesAFolderThatIsADatasetOnceMore) {
  const Outcome made = run({"export", shipped, "--format", "crate", "-o", at("crate")});
  EXPECT_EQ(made.status, 0) << made.err;
  EXPECT_EQ(made.out + made.err, "");
  const Outcome native =
      run({"export", at("crate/native/dataset.json"), "--format", "crate", "-o", at("again")});
  EXPECT_EQ(native.status, 0) << native.err;
  ASSERT_EQ(names(at("crate")), names(at("again")));
  for (const std::string& name : names(at("crate"))) {
    EXPECT_EQ(read(at("crate/" + name)), read(at("again/" + name))) << name;
  }
}

TEST_F(ExportCrateTest, WritesTheArchiveThatTheApiAnswers) {
  const Outcome made = run({"export", shipped, "--format", "crate", "-o", at("crate.zip")});
  EXPECT_EQ(made.status, 0) << made.err;
  const Outcome answered = run({"get", shipped, "/v1/datasets/iran-nuclear/crate.zip"});
  EXPECT_EQ(answered.status, 0);
  const std::string archive = read(at("crate.zip"));
  EXPECT_TRUE(archive.starts_with("PK"));
  // On standard output, the last line of a text ends.
  EXPECT_EQ(answered.out.substr(0, archive.size()), archive);
  EXPECT_THAT(left(), ElementsAre("crate.zip"));
}

TEST_F(ExportCrateTest, IsTheSameFromAStoreAsFromAFolder) {
  write(at("rows.tsv"), "Iran\tMake a visit\tOman\t2018-05-08\nOman\tConsult\tIran\t2018-05-09\n");
  ASSERT_EQ(run({"import", "--from", "icews-tsv", at("rows.tsv"), "-o", at("x.db")}).status, 0);
  ASSERT_EQ(run({"export", at("x.db"), "--format", "parley", "-o", at("x.json")}).status, 0);
  ASSERT_EQ(run({"export", at("x.db"), "--format", "crate", "-o", at("store")}).status, 0);
  ASSERT_EQ(run({"export", at("x.json"), "--format", "crate", "-o", at("json")}).status, 0);
  for (const std::string& name : names(at("store"))) {
    EXPECT_EQ(read(at("store/" + name)), read(at("json/" + name))) << name;
  }
  EXPECT_THAT(read(at("store/tables/participants.csv")), HasSubstr("iran"));
}

TEST_F(ExportCrateTest, HasTheCitationOfTheApi) {
  ASSERT_EQ(run({"export", shipped, "--format", "crate", "-o", at("crate")}).status, 0);
  const Outcome cited = run({"get", shipped, "/v1/datasets/iran-nuclear?format=cff"});
  ASSERT_EQ(cited.status, 0) << cited.err;
  EXPECT_EQ(read(at("crate/CITATION.cff")), cited.out);
}

TEST_F(ExportCrateTest, WantsAPlaceAndNoFilter) {
  const Outcome nowhere = run({"export", shipped, "--format", "crate"});
  EXPECT_EQ(nowhere.status, 2);
  EXPECT_THAT(nowhere.err, HasSubstr("expected -o with a name that ends with .zip, or a folder"));
  const Outcome filtered =
      run({"export", shipped, "--format", "crate", "--actor", "iran", "-o", at("x.zip")});
  EXPECT_EQ(filtered.status, 2);
  EXPECT_THAT(filtered.err, HasSubstr("expected no filter with --format crate"));
  const Outcome part =
      run({"export", shipped, "--format", "crate", "--of", "events", "-o", at("x")});
  EXPECT_EQ(part.status, 2);
  EXPECT_THAT(left(), ElementsAre());
}

TEST_F(ExportCrateTest, WritesNothingForAFaultyDataset) {
  write(at("broken.json"), "{");
  const Outcome broken = run({"export", at("broken.json"), "--format", "crate", "-o", at("crate")});
  EXPECT_EQ(broken.status, 1);
  EXPECT_THAT(left(), ElementsAre("broken.json"));
}

}  // namespace
}  // namespace parley::app
