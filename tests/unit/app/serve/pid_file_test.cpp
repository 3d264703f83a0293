#include "serve/pid_file.hpp"

#include "temporary_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <unistd.h>

namespace parley::app {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

TEST(PidFileTest, NamesTheProcessWhileItLives) {
  const TemporaryFile place;
  {
    const auto file = PidFile::write(place.path());
    ASSERT_TRUE(file);
    EXPECT_EQ(place.read(), std::to_string(getpid()) + "\n");
  }
  EXPECT_FALSE(fs::exists(place.path()));
}

TEST(PidFileTest, ReplacesWhatAKilledProcessLeft) {
  const TemporaryFile place;
  place.write("1\n");
  const auto file = PidFile::write(place.path());
  ASSERT_TRUE(file);
  EXPECT_EQ(place.read(), std::to_string(getpid()) + "\n");
}

TEST(PidFileTest, LeavesAloneWhatAnotherProcessWroteMeanwhile) {
  const TemporaryFile place;
  {
    const auto file = PidFile::write(place.path());
    place.write("1\n");
  }
  EXPECT_EQ(place.read(), "1\n");
}

TEST(PidFileTest, AFileThatCannotBeWrittenIsAnError) {
  const auto nowhere = PidFile::write("/nowhere/parley.pid");
  ASSERT_FALSE(nowhere);
  EXPECT_THAT(nowhere.error().message, HasSubstr("a folder that is not there"));
  EXPECT_EQ(nowhere.error().location, "/nowhere/parley.pid");
}

TEST(PidFileTest, ADeviceIsNoPlaceForIt) {
  EXPECT_FALSE(PidFile::write("/dev/null"));
  EXPECT_FALSE(PidFile::write("/dev/full"));
  EXPECT_FALSE(PidFile::write("/tmp"));
  EXPECT_TRUE(fs::exists("/dev/null"));
}

}  // namespace
}  // namespace parley::app
