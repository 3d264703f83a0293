#include "parley/dataset/output_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <unistd.h>

namespace parley::dataset {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

std::string content(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

class OutputFileTest : public testing::Test {
 protected:
  OutputFileTest()
      : folder_(fs::temp_directory_path() / ("parley-output-file-" + std::to_string(::getpid()))) {
    fs::create_directories(folder_);
  }
  ~OutputFileTest() override {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  std::size_t files() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
  }

  fs::path folder_;
};

TEST_F(OutputFileTest, IsInItsPlaceOnlyOnceItIsWhole) {
  const fs::path target = folder_ / "x.json";
  std::ofstream(target) << "before";
  {
    auto file = OutputFile::open(target);
    ASSERT_TRUE(file.has_value());
    file->write(std::string(200'000, 'a'));
    EXPECT_EQ(content(target), "before");
    file->write("z");
    EXPECT_TRUE(file->finish().has_value());
    EXPECT_EQ(content(target).size(), 200'001U);
  }
  EXPECT_EQ(files(), 1U);
}

TEST_F(OutputFileTest, LeavesNothingWhenItIsGivenUp) {
  {
    auto file = OutputFile::open(folder_ / "x.json");
    ASSERT_TRUE(file.has_value());
    file->write("half");
  }
  EXPECT_EQ(files(), 0U);
}

TEST_F(OutputFileTest, IsWrittenByOneRunAtATime) {
  auto first = OutputFile::open(folder_ / "x.json");
  ASSERT_TRUE(first.has_value());
  const auto second = OutputFile::open(folder_ / "x.json");
  ASSERT_FALSE(second.has_value());
  EXPECT_EQ(second.error().message,
            "expected a file that can be written, got one that another run is writing");
  EXPECT_FALSE(has_left_over(folder_ / "x.json"));
  first->write("1");
  EXPECT_TRUE(first->finish().has_value());
  EXPECT_EQ(content(folder_ / "x.json"), "1");
}

TEST_F(OutputFileTest, UsesAgainWhatARunThatWasKilledLeft) {
  std::ofstream(folder_ / "x.json.part") << "much more than what follows";
  EXPECT_TRUE(has_left_over(folder_ / "x.json"));
  auto file = OutputFile::open(folder_ / "x.json");
  ASSERT_TRUE(file.has_value());
  file->write("new");
  EXPECT_TRUE(file->finish().has_value());
  EXPECT_EQ(content(folder_ / "x.json"), "new");
  EXPECT_FALSE(has_left_over(folder_ / "x.json"));
}

TEST_F(OutputFileTest, WritesWhatALinkPointsTo) {
  std::ofstream(folder_ / "real") << "old";
  fs::create_symlink("real", folder_ / "link");
  auto file = OutputFile::open(folder_ / "link");
  ASSERT_TRUE(file.has_value());
  file->write("new");
  EXPECT_TRUE(file->finish().has_value());
  EXPECT_TRUE(fs::is_symlink(folder_ / "link"));
  EXPECT_EQ(content(folder_ / "real"), "new");
}

TEST_F(OutputFileTest, KeepsWhoMayReadTheFile) {
  std::ofstream(folder_ / "x") << "old";
  fs::permissions(folder_ / "x", fs::perms::owner_read | fs::perms::owner_write);
  auto file = OutputFile::open(folder_ / "x");
  ASSERT_TRUE(file.has_value() && file->finish().has_value());
  EXPECT_EQ(fs::status(folder_ / "x").permissions(),
            fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(OutputFileTest, AFullDeviceIsAReasonAndNotReplaced) {
  auto file = OutputFile::open("/dev/full");
  ASSERT_TRUE(file.has_value());
  file->write("text");
  const auto done = file->finish();
  ASSERT_FALSE(done.has_value());
  EXPECT_EQ(done.error().message, "expected a file that can be written, got no space left for it");
  EXPECT_TRUE(fs::is_character_file("/dev/full"));
}

TEST_F(OutputFileTest, SaysWhyAFileCannotBeOpened) {
  EXPECT_THAT(OutputFile::open(folder_ / "none" / "x").error().message,
              HasSubstr("got a folder that is not there"));
  EXPECT_THAT(OutputFile::open(folder_).error().message, HasSubstr("got a folder"));
  std::ofstream(folder_ / "file") << "1";
  EXPECT_THAT(OutputFile::open(folder_ / "file" / "x").error().message,
              HasSubstr("got a file where a folder has to be"));
  EXPECT_THAT(OutputFile::open(folder_ / std::string(300, 'n')).error().message,
              HasSubstr("got a name that is too long"));
}

TEST_F(OutputFileTest, TemporaryPathsAreRemovedTheLastFirst) {
  fs::create_directory(folder_ / "made");
  TemporaryPath made(folder_ / "made");
  std::ofstream(folder_ / "made" / "x") << "1";
  TemporaryPath file(folder_ / "made" / "x");
  TemporaryPath kept(folder_ / "kept");
  std::ofstream(folder_ / "kept") << "1";
  kept.keep();
  remove_temporary_paths();
  EXPECT_FALSE(fs::exists(folder_ / "made"));
  EXPECT_TRUE(fs::exists(folder_ / "kept"));
}

}  // namespace
}  // namespace parley::dataset
