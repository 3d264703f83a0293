#include "export/output_folder.hpp"

#include "export/export_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

namespace parley::app {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class OutputFolderTest : public ExportFolderTest {
 protected:
  /// Writes a folder with a marker and one page; the reason where that fails.
  std::string make(const std::string& page) {
    auto folder = OutputFolder::create(at("out"), "marker");
    if (!folder) {
      return folder.error().message;
    }
    EXPECT_TRUE(folder->write("marker", "one of ours"));
    EXPECT_TRUE(folder->write("pages/page", page));
    const auto done = folder->put_in_place();
    return done ? std::string() : done.error().message;
  }
};

TEST_F(OutputFolderTest, AppearsWithAManifestAndLeavesNothingBesideIt) {
  EXPECT_EQ(make("text"), "");
  EXPECT_EQ(read(at("out/pages/page")), "text");
  EXPECT_THAT(names(at("out")), ElementsAre("manifest-sha256.txt", "marker", "pages/page"));
  EXPECT_EQ(read(at("out/manifest-sha256.txt")).size(),
            2 * 64 + std::string("  marker\n  pages/page\n").size());
  EXPECT_THAT(left(), ElementsAre("out"));
}

TEST_F(OutputFolderTest, DoesNotAppearWhenItIsNotFinished) {
  {
    auto folder = OutputFolder::create(at("out"), "marker");
    ASSERT_TRUE(folder);
    EXPECT_TRUE(folder->write("marker", "one of ours"));
  }
  EXPECT_THAT(left(), ElementsAre());
}

TEST_F(OutputFolderTest, ReplacesWhatAnEarlierRunWroteWhole) {
  EXPECT_EQ(make("old"), "");
  write(at("out/.DS_Store"), "what a desktop leaves");
  EXPECT_EQ(make("new"), "");
  EXPECT_EQ(read(at("out/pages/page")), "new");
  EXPECT_FALSE(std::filesystem::exists(at("out/.DS_Store")));
  EXPECT_THAT(left(), ElementsAre("out"));
}

TEST_F(OutputFolderTest, TakesAnEmptyFolder) {
  std::filesystem::create_directories(at("out"));
  EXPECT_EQ(make("text"), "");
  EXPECT_EQ(read(at("out/pages/page")), "text");
}

TEST_F(OutputFolderTest, TakesNoFolderWithFilesOfOthers) {
  std::filesystem::create_directories(at("out"));
  write(at("out/thesis.txt"), "years of work");
  EXPECT_THAT(make("text"), HasSubstr("got one with files of another kind"));
  EXPECT_EQ(read(at("out/thesis.txt")), "years of work");
}

TEST_F(OutputFolderTest, TakesNoFolderOfItsOwnThatHasAFileMore) {
  EXPECT_EQ(make("old"), "");
  write(at("out/CNAME"), "talks.example");
  EXPECT_THAT(make("new"), HasSubstr("got one with \"CNAME\", which no earlier run wrote"));
  EXPECT_EQ(read(at("out/pages/page")), "old");
}

TEST_F(OutputFolderTest, TakesNoFolderOfItsOwnInWhichAFileWasChanged) {
  EXPECT_EQ(make("old"), "");
  write(at("out/pages/page"), "edited");
  EXPECT_THAT(make("new"), HasSubstr("\"pages/page\", which has been changed"));
  EXPECT_EQ(read(at("out/pages/page")), "edited");
}

TEST_F(OutputFolderTest, TakesNoFolderOfAnotherKind) {
  EXPECT_EQ(make("old"), "");
  const auto other = OutputFolder::create(at("out"), "another marker");
  ASSERT_FALSE(other);
  EXPECT_THAT(other.error().message, HasSubstr("files of another kind"));
}

TEST_F(OutputFolderTest, TakesNeitherAFileNorALink) {
  write(at("out"), "a file");
  EXPECT_THAT(make("text"), HasSubstr("got something that is no folder"));
  std::filesystem::remove(at("out"));
  std::filesystem::create_directories(at("elsewhere"));
  std::filesystem::create_directory_symlink(at("elsewhere"), at("out"));
  EXPECT_THAT(make("text"), HasSubstr("got something that is no folder"));
}

TEST_F(OutputFolderTest, SaysThatAPlaceCannotBeWritten) {
  const auto folder = OutputFolder::create("/proc/nowhere/out", "marker");
  ASSERT_FALSE(folder);
  EXPECT_THAT(folder.error().message, HasSubstr("expected a folder that can be written"));
}

}  // namespace
}  // namespace parley::app
