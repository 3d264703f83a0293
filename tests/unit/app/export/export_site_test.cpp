#include "export/export_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <string>

namespace parley::app {
namespace {

using testing::HasSubstr;

// What a site contains is tested where a page uses it: web/tests/site.

class ExportSiteTest : public ExportFolderTest {};

TEST_F(ExportSiteTest, RefusesADatasetThatAPageCannotHoldWithAdvice) {
  std::ofstream rows(at("rows.tsv"));
  for (int i = 0; i <= 10'000; ++i) {
    rows << "Iran\tMake a visit\tOman " << i << "\t2018-05-08\n";
  }
  rows.close();
  ASSERT_EQ(run({"import", "--from", "icews-tsv", at("rows.tsv"), "-o", at("x.db")}).status, 0);
  const Outcome refused = run({"export", at("x.db"), "--format", "site", "-o", at("site")});
  EXPECT_EQ(refused.status, 1);
  EXPECT_THAT(refused.err, HasSubstr("expected at most 10000 events in a site"));
  EXPECT_THAT(refused.err, HasSubstr("got 10001; let `parley serve` answer for it"));
  EXPECT_FALSE(std::filesystem::exists(at("site")));
}

TEST_F(ExportSiteTest, WantsAFolderAndNoFilter) {
  const Outcome nowhere = run({"export", shipped, "--format", "site"});
  EXPECT_EQ(nowhere.status, 2);
  EXPECT_THAT(nowhere.err, HasSubstr("expected -o with a folder"));
  const Outcome filtered =
      run({"export", shipped, "--format", "site", "--datetime", "2015", "-o", at("site")});
  EXPECT_EQ(filtered.status, 2);
  EXPECT_THAT(filtered.err, HasSubstr("expected no filter with --format site"));
}

TEST_F(ExportSiteTest, AloneTakesSeveralDatasets) {
  const Outcome several = run({"export", shipped, PARLEY_ROOT "/data/colombia-farc", "--format",
                               "crate", "-o", at("crate")});
  EXPECT_EQ(several.status, 2);
  EXPECT_THAT(several.err, HasSubstr("expected one dataset, or --format site, got 2"));
}

}  // namespace
}  // namespace parley::app
