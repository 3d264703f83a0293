#include "parley/dataset/example.hpp"

#include "run_parley.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <unistd.h>

namespace parley::app {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

std::string content(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

class NewCommandTest : public testing::Test {
 protected:
  NewCommandTest()
      : folder_(fs::temp_directory_path() / ("parley-new-" + std::to_string(getpid()))) {
    fs::create_directories(folder_);
  }
  ~NewCommandTest() override {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }

  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  static std::set<std::string> files(const fs::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) {
      names.insert(entry.path().filename());
    }
    return names;
  }

 private:
  fs::path folder_;
};

TEST_F(NewCommandTest, MakesADatasetThatTheStrictCheckAccepts) {
  const Outcome made = run({"new", path("talks")});
  EXPECT_EQ(made.status, 0) << made.err;
  EXPECT_EQ(made.err, "");
  const Outcome checked = run({"check", "--strict", path("talks")});
  EXPECT_EQ(checked.status, 0) << checked.err;
  EXPECT_EQ(checked.err, "");
  EXPECT_EQ(checked.out, path("talks") + ": no fault; 3 events, 2 actors, 0 claims, 1 sources\n");
}

TEST_F(NewCommandTest, PrintsTheNextTwoCommands) {
  EXPECT_EQ(run({"new", path("talks")}).out,
            path("talks") +
                ": 3 events, 2 actors, 1 source: an example to be replaced; its README.md explains "
                "each file\nnext:\n  parley check " +
                path("talks") + "\n  parley serve " + path("talks") + "\n");
  EXPECT_THAT(run({"new", path("it's mine")}).out,
              HasSubstr("parley check '" + path("it'\\''s mine") + "'\n"));
}

TEST_F(NewCommandTest, ExplainsEveryFileAndMarksEveryRecordAsAnExample) {
  ASSERT_EQ(run({"new", path("talks")}).status, 0);
  const std::string readme = content(path("talks/README.md"));
  std::size_t notes = 0;
  for (const std::string& name : files(path("talks"))) {
    EXPECT_THAT(readme, HasSubstr("| `" + name + "` |"));
    std::istringstream lines(content(path("talks/" + name)));
    for (std::string line; std::getline(lines, line);) {
      notes += line.find("\"note\": \"EXAMPLE, to be replaced.") != line.npos ? 1U : 0U;
    }
  }
  EXPECT_EQ(notes, static_cast<std::size_t>(dataset::example_events + dataset::example_actors +
                                            dataset::example_sources));
}

TEST_F(NewCommandTest, NamesTheDatasetAfterTheFolder) {
  ASSERT_EQ(run({"new", path("My Talks/")}).status, 0);
  EXPECT_THAT(content(path("My Talks/dataset.json")), HasSubstr("\"id\": \"my-talks\","));
  EXPECT_EQ(run({"check", "--strict", path("My Talks")}).status, 0);
}

TEST_F(NewCommandTest, FillsAnEmptyFolderAndRefusesOneThatIsNot) {
  fs::create_directory(path("empty"));
  EXPECT_EQ(run({"new", path("empty")}).status, 0);
  const Outcome again = run({"new", path("empty")});
  EXPECT_EQ(again.status, 1);
  EXPECT_EQ(again.out, "");
  EXPECT_EQ(again.err, "parley new: " + path("empty") +
                           ": expected a folder that is empty or not there yet, got one that is "
                           "neither\n");
  std::ofstream(path("file")) << "mine";
  EXPECT_EQ(run({"new", path("file")}).status, 1);
  EXPECT_EQ(content(path("file")), "mine");
}

TEST_F(NewCommandTest, RefusesANameThatOtherCommandsTakeForAFile) {
  const Outcome made = run({"new", "talks.db"});
  EXPECT_EQ(made.status, 2);
  EXPECT_EQ(made.err,
            "parley new: expected a name for a folder, got \"talks.db\", which other commands "
            "take for a file\n");
  EXPECT_EQ(run({"new", path("talks.json/")}).status, 2);
  EXPECT_FALSE(fs::exists(path("talks.json")));
}

TEST_F(NewCommandTest, TakesTheEventsFromASheet) {
  const std::string sheet = PARLEY_ROOT "/docs/template.csv";
  const Outcome made = run({"new", path("talks"), "--from-sheet", sheet});
  EXPECT_EQ(made.status, 0) << made.err;
  EXPECT_THAT(made.out, HasSubstr("talks: 3 rows: 3 kept, 0 merged, 0 refused"));
  EXPECT_THAT(made.out, testing::EndsWith("next:\n  parley check " + path("talks") +
                                          "\n  parley serve " + path("talks") + "\n"));
  EXPECT_EQ(run({"check", "--strict", path("talks")}).status, 0);
}

TEST_F(NewCommandTest, LeavesNothingOfASheetThatCannotBeRead) {
  const Outcome made = run({"new", path("talks"), "--from-sheet", path("none.csv")});
  EXPECT_EQ(made.status, 1);
  EXPECT_THAT(made.out, testing::Not(HasSubstr("next:")));
  EXPECT_FALSE(fs::exists(path("talks")));
}

TEST_F(NewCommandTest, RefusesAFolderBeforeItReadsTheSheet) {
  fs::create_directory(path("full"));
  std::ofstream(path("full/mine")) << "mine";
  const Outcome made = run({"new", path("full"), "--from-sheet", path("none.csv")});
  EXPECT_EQ(made.status, 1);
  EXPECT_THAT(made.err, HasSubstr("parley new: " + path("full") + ": expected a folder that is"));
}

TEST_F(NewCommandTest, TheExampleInTheRepositoryIsWhatIsWritten) {
  ASSERT_EQ(run({"new", path("first-dataset")}).status, 0);
  const fs::path shipped = PARLEY_ROOT "/data/first-dataset";
  EXPECT_EQ(files(path("first-dataset")), files(shipped));
  for (const std::string& name : files(shipped)) {
    EXPECT_EQ(content(path("first-dataset/" + name)), content(shipped / name)) << name;
  }
}

}  // namespace
}  // namespace parley::app
