#include "live/reload.hpp"

#include "load_datasets.hpp"
#include "unit/app/live/tiny_dataset.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <spdlog/sinks/ostream_sink.h>

#include <memory>
#include <sstream>
#include <thread>
#include <vector>

namespace parley::app {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

class ReloadTest : public ::testing::Test {
 protected:
  ReloadTest() { folder_.write("tiny.json", tiny_dataset("old")); }

  std::vector<std::string> paths() const { return {(folder_ / "tiny.json").string()}; }
  static service::ServedDatasets load(const std::vector<std::string>& paths) {
    return load_datasets(paths, [](const std::string&) {}).value();
  }
  static std::string title(const service::Catalogue& catalogue) {
    return catalogue.snapshot()->front()->dataset().title.front().second;
  }
  static std::string revision(const service::Catalogue& catalogue) {
    return catalogue.snapshot()->front()->dataset().revision;
  }

  TestFolder folder_;
  std::ostringstream text_;
  spdlog::logger log_{"test", std::make_shared<spdlog::sinks::ostream_sink_mt>(text_)};
};

TEST_F(ReloadTest, NewDataIsServedKeptAndTold) {
  service::Catalogue catalogue(load(paths()));
  service::KeptRevisions kept(folder_ / "kept", {}, nullptr, [](const std::string&) {});
  service::ChangeFeed feed;
  Reloader reloader(paths(), catalogue, {&kept, &feed}, log_);
  const std::string old = revision(catalogue);
  folder_.write("tiny.json", tiny_dataset("new"));
  EXPECT_TRUE(reloader.reload());
  EXPECT_EQ(title(catalogue), "new");
  EXPECT_TRUE(kept.find("tiny", old));
  EXPECT_THAT(*feed.since("tiny", old),
              ElementsAre(service::Change{"tiny", revision(catalogue), old, 1}));
}

TEST_F(ReloadTest, WhatHasNotChangedStaysWithItsGraphs) {
  service::Catalogue catalogue(load(paths()));
  service::ChangeFeed feed;
  Reloader reloader(paths(), catalogue, {nullptr, &feed}, log_);
  const auto before = catalogue.snapshot()->front();
  EXPECT_TRUE(reloader.reload());
  EXPECT_EQ(catalogue.snapshot()->front(), before);
  EXPECT_FALSE(feed.since("tiny", revision(catalogue))) << "nothing was published";
}

TEST_F(ReloadTest, FaultyDataIsNotServedAndItsFaultsAreKnown) {
  service::Catalogue catalogue(load(paths()));
  Reloader reloader(paths(), catalogue, {}, log_);
  folder_.write("tiny.json", R"({"dataset":{"id":"tiny"},"actors":[{"id":"A B"}]})");
  EXPECT_FALSE(reloader.reload());
  EXPECT_EQ(title(catalogue), "old");
  const auto failed = catalogue.failed_reload();
  ASSERT_TRUE(failed);
  EXPECT_FALSE(failed->ok);
  ASSERT_FALSE(failed->faults.empty());
  for (const std::string& fault : failed->faults) {
    EXPECT_THAT(fault, AllOf(HasSubstr("tiny.json"), HasSubstr("expected"),
                             Not(HasSubstr(folder_.operator/("").string()))));
  }
  EXPECT_THAT(text_.str(), HasSubstr("still serving what was loaded before"));
  folder_.write("tiny.json", tiny_dataset("mended"));
  EXPECT_TRUE(reloader.reload());
  EXPECT_FALSE(catalogue.failed_reload());
  EXPECT_EQ(title(catalogue), "mended");
}

TEST_F(ReloadTest, AFolderThatIsGoneIsAFaultWithoutItsPath) {
  service::Catalogue catalogue(load(paths()));
  Reloader reloader(paths(), catalogue, {}, log_);
  std::filesystem::remove(folder_ / "tiny.json");
  EXPECT_FALSE(reloader.reload());
  EXPECT_THAT(catalogue.failed_reload()->faults,
              ElementsAre(AllOf(HasSubstr("nothing there"),
                                Not(HasSubstr(std::filesystem::temp_directory_path().string())))));
}

TEST_F(ReloadTest, AtOnceTheyGoOneAfterAnother) {
  service::Catalogue catalogue(load(paths()));
  service::ChangeFeed feed;
  Reloader reloader(paths(), catalogue, {nullptr, &feed}, log_);
  const std::string old = revision(catalogue);
  folder_.write("tiny.json", tiny_dataset("new"));
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&reloader] { EXPECT_TRUE(reloader.reload()); });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  EXPECT_EQ(feed.since("tiny", old)->size(), 1U);
  EXPECT_EQ(catalogue.generation(), 4U);
}

}  // namespace
}  // namespace parley::app
