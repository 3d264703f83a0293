#include "run_parley.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace parley::app {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class ActorsCommandTest : public testing::Test {
 protected:
  ActorsCommandTest()
      : folder_(fs::temp_directory_path() / ("parley-actors-" + std::to_string(::getpid()))) {
    fs::create_directories(folder_);
  }
  ~ActorsCommandTest() override {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }

  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return (folder_ / name).string();
  }

  fs::path folder_;
};

TEST_F(ActorsCommandTest, ItsTableMakesOneActorOfTwoSpellings) {
  const std::string table = write("t.csv",
                                  "date,type,actor\n2018,x,Islamic Republic of Iran\n"
                                  "2019,x,Islamic republic of Iran\n2020,x,France\n");
  const std::string first = (folder_ / "first.db").string();
  ASSERT_EQ(run({"import", table, "-o", first}).status, 0);
  const Outcome listed = run({"actors", first});
  EXPECT_EQ(listed.status, 0);
  EXPECT_THAT(listed.out, HasSubstr("id,name,aliases,kind,country,likeness,others\n"
                                    "islamic-republic-of-iran,Islamic Republic of Iran,"));
  EXPECT_THAT(listed.err, HasSubstr("1 of 3 actors may be recorded more than once"));
  const std::string known = write("known.csv", listed.out);
  const std::string second = (folder_ / "second.db").string();
  const Outcome again = run({"import", table, "-o", second, "--actors", known});
  EXPECT_EQ(again.status, 0) << again.err;
  EXPECT_THAT(again.out, HasSubstr("2 actors"));
  EXPECT_THAT(run({"actors", second}).err, HasSubstr("0 of 2 actors"));
}

TEST_F(ActorsCommandTest, ADatasetThatCannotBeReadIsAFault) {
  EXPECT_EQ(run({"actors", (folder_ / "none").string()}).status, 1);
}

TEST_F(ActorsCommandTest, ADryRunPrintsTheRecipeAndWritesNothing) {
  const std::string table = write("t.csv", "when,who,title\n2018-05-08,Iran,A letter\n");
  const Outcome shown = run({"import", table, "--dry-run"});
  EXPECT_EQ(shown.status, 0) << shown.err;
  EXPECT_THAT(shown.err, HasSubstr("column \"when\": the date, by its name"));
  EXPECT_THAT(shown.err, HasSubstr("line 2: when = 2018-05-08 | who = Iran | title = A letter\n"
                                   "  -> 2018-05-08 · event · \"A letter\" · Iran (participant)"));
  const std::string recipe = write("recipe.json", shown.out);
  const std::string output = (folder_ / "o.db").string();
  EXPECT_EQ(run({"import", table, "--recipe", recipe, "-o", output}).status, 0);
  EXPECT_EQ(run({"import", table}).status, 2) << "without -o nothing can be written";
  EXPECT_EQ(run({"import", table, "--recipe", recipe, "--from", "csv", "-o", output}).status, 2);
}

}  // namespace
}  // namespace parley::app
