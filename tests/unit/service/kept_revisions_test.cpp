#include "parley/service/kept_revisions.hpp"

#include "parley/dataset/read.hpp"
#include "parley/store/convert.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <unistd.h>
#include <vector>

namespace parley::service {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// A dataset whose revision depends on the title.
std::shared_ptr<const Dataset> read_tiny(const std::string& title) {
  auto result = dataset::read_text(
      R"({"dataset":{"id":"tiny","title":{"en":")" + title +
          R"("},"license":"CC0-1.0","language":"en","vocabulary":"negotiation"},)"
          R"("sources":[{"id":"s","title":"A page","kind":"news"}],)"
          R"("actors":[{"id":"a","name":{"en":"A"},"kind":"state"}],)"
          R"("events":[{"id":"e","type":"meeting","label":{"en":"They met"},)"
          R"("evidence":[{"source":"s"}]}]})",
      "tiny.json");
  return result.dataset;
}

std::shared_ptr<const ServedDataset> tiny(const std::string& title) {
  return std::make_shared<const ServedDataset>(read_tiny(title), nullptr);
}

class KeptRevisionsTest : public ::testing::Test {
 protected:
  KeptRevisionsTest() { fs::remove_all(folder_); }
  ~KeptRevisionsTest() override { fs::remove_all(folder_); }

  KeptRevisions open(const KeepLimits& limits = {}) {
    return KeptRevisions(folder_ / "kept", limits, nullptr, log());
  }
  LineSink log() {
    return [this](const std::string& line) { lines_.push_back(line); };
  }
  static const std::string& revision_of(const std::shared_ptr<const ServedDataset>& served) {
    return served->dataset().revision;
  }
  static std::string named(const std::shared_ptr<const ServedDataset>& served) {
    return revision_of(served).substr(0, 16);
  }
  fs::path file_of(const std::shared_ptr<const ServedDataset>& served) const {
    return folder_ / "kept" / ("tiny-" + named(served) + ".db");
  }

  fs::path folder_ = fs::temp_directory_path() /
                     ("parley-kept-" +
                      std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()) +
                      "-" + std::to_string(getpid()));
  std::vector<std::string> lines_;
};

TEST_F(KeptRevisionsTest, WhatIsKeptIsFoundByTheBeginningOfItsRevision) {
  KeptRevisions kept = open();
  const auto old = tiny("old");
  EXPECT_FALSE(kept.has("tiny", revision_of(old)));
  ASSERT_TRUE(kept.keep(*old));
  EXPECT_TRUE(fs::exists(file_of(old)));
  for (const std::size_t digits : {12U, 16U, 20U, 64U}) {
    const std::string asked = revision_of(old).substr(0, digits);
    EXPECT_TRUE(kept.has("tiny", asked));
    const auto found = kept.find("tiny", asked);
    ASSERT_TRUE(found) << digits;
    EXPECT_EQ(found->dataset().title, old->dataset().title);
    EXPECT_EQ(found->dataset().revision, revision_of(old));
  }
  EXPECT_FALSE(kept.find("tin", revision_of(old)));
  EXPECT_FALSE(kept.find("tiny", std::string(64, '0')));
  EXPECT_FALSE(kept.find("tiny", named(old) + std::string(48, '0'))) << "only 16 digits agree";
  EXPECT_THAT(lines_, IsEmpty());
}

TEST_F(KeptRevisionsTest, ARevisionOfWhichOnlyTheNamedDigitsAgreeIsNotLoaded) {
  int loads = 0;
  KeptRevisions kept(
      folder_ / "kept", {},
      [&loads](const ServedDataset&, const PolicyGraph&) {
        ++loads;
        return nullptr;
      },
      log());
  const auto old = tiny("old");
  ASSERT_TRUE(kept.keep(*old));
  EXPECT_FALSE(kept.find("tiny", named(old) + std::string(48, '0')));
  EXPECT_FALSE(kept.find("tiny", named(old) + std::string(48, '1')));
  EXPECT_EQ(loads, 0);
  EXPECT_TRUE(kept.find("tiny", revision_of(old)));
  EXPECT_EQ(loads, 1);
}

TEST_F(KeptRevisionsTest, WhatWasKeptIsThereAfterARestart) {
  const auto first = tiny("first");
  const auto second = tiny("second");
  {
    KeptRevisions kept = open();
    ASSERT_TRUE(kept.keep(*first));
    ASSERT_TRUE(kept.keep(*second));
  }
  KeptRevisions kept = open();
  EXPECT_THAT(kept.revisions("tiny"), ElementsAre(named(second), named(first)));
  EXPECT_TRUE(kept.find("tiny", revision_of(first)));
}

TEST_F(KeptRevisionsTest, TheOldestGoesWhenThereAreTooMany) {
  KeptRevisions kept = open({.files = 2});
  const auto a = tiny("a");
  const auto b = tiny("b");
  const auto c = tiny("c");
  ASSERT_TRUE(kept.keep(*a));
  ASSERT_TRUE(kept.keep(*b));
  ASSERT_TRUE(kept.keep(*a)) << "it was served again and is the newest now";
  ASSERT_TRUE(kept.keep(*c));
  EXPECT_THAT(kept.revisions("tiny"), ElementsAre(named(c), named(a)));
  EXPECT_FALSE(fs::exists(file_of(b)));
}

TEST_F(KeptRevisionsTest, TheOldestGoesWhenAllTakeTooMuch) {
  const auto a = tiny("a");
  const auto b = tiny("b");
  open().keep(*a);
  const std::uint64_t size = fs::file_size(file_of(a));
  KeptRevisions kept = open({.octets = size + size / 2});
  ASSERT_TRUE(kept.keep(*b));
  EXPECT_THAT(kept.revisions("tiny"), ElementsAre(named(b)));
  KeptRevisions none = open({.octets = size / 2});
  EXPECT_THAT(none.revisions("tiny"), IsEmpty());
  EXPECT_FALSE(none.keep(*a));
  ASSERT_FALSE(lines_.empty());
  EXPECT_THAT(lines_.back(), HasSubstr("larger than all may be together"));
}

TEST_F(KeptRevisionsTest, OnlySoManyAreInMemory) {
  KeptRevisions kept = open({.loaded = 2});
  const auto a = tiny("a");
  const auto b = tiny("b");
  const auto c = tiny("c");
  for (const auto& one : {a, b, c}) {
    ASSERT_TRUE(kept.keep(*one));
    EXPECT_FALSE(kept.find_loaded("tiny", revision_of(one)));
  }
  const auto held = kept.find("tiny", revision_of(a));
  ASSERT_TRUE(kept.find("tiny", revision_of(b)));
  EXPECT_EQ(kept.find_loaded("tiny", revision_of(a)), held) << "now used last";
  ASSERT_TRUE(kept.find("tiny", revision_of(c)));
  EXPECT_TRUE(kept.find_loaded("tiny", revision_of(a)));
  EXPECT_FALSE(kept.find_loaded("tiny", revision_of(b)));
  EXPECT_TRUE(kept.find("tiny", revision_of(b))) << "its file is still there";
}

TEST_F(KeptRevisionsTest, ManyThreadsShareOneLoad) {
  KeptRevisions kept = open();
  const auto old = tiny("old");
  ASSERT_TRUE(kept.keep(*old));
  std::vector<std::shared_ptr<const ServedDataset>> found(8);
  std::vector<std::thread> threads;
  for (auto& one : found) {
    threads.emplace_back([&] { one = kept.find("tiny", revision_of(old)); });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  for (const auto& one : found) {
    EXPECT_TRUE(one);
    EXPECT_EQ(one, found.front());
  }
}

TEST_F(KeptRevisionsTest, ADamagedFileIsLoggedOnceAndNotAskedForAgain) {
  KeptRevisions kept = open();
  const auto old = tiny("old");
  ASSERT_TRUE(kept.keep(*old));
  const auto size = fs::file_size(file_of(old));
  for (const std::uintmax_t left : {size / 2, std::uintmax_t{10}, std::uintmax_t{0}}) {
    lines_.clear();
    fs::resize_file(file_of(old), left);
    KeptRevisions again = open();
    ASSERT_TRUE(again.has("tiny", revision_of(old)));
    EXPECT_FALSE(again.find("tiny", revision_of(old)));
    ASSERT_EQ(lines_.size(), 1U);
    EXPECT_THAT(lines_.front(), HasSubstr("the kept revision cannot be used"));
    EXPECT_FALSE(again.has("tiny", revision_of(old)));
    EXPECT_FALSE(again.find("tiny", revision_of(old)));
    EXPECT_EQ(lines_.size(), 1U);
  }
}

TEST_F(KeptRevisionsTest, AFileWithTheNameOfAnotherRevisionIsNotUsed) {
  KeptRevisions kept = open();
  const auto old = tiny("old");
  ASSERT_TRUE(store::write(*read_tiny("another"), folder_ / "kept" / "other.db"));
  fs::rename(folder_ / "kept" / "other.db", file_of(old));
  KeptRevisions again = open();
  EXPECT_FALSE(again.find("tiny", revision_of(old)));
  ASSERT_EQ(lines_.size(), 1U);
}

TEST_F(KeptRevisionsTest, AFileThatWasRemovedIsGone) {
  KeptRevisions kept = open();
  const auto old = tiny("old");
  ASSERT_TRUE(kept.keep(*old));
  fs::remove(file_of(old));
  EXPECT_FALSE(kept.find("tiny", revision_of(old)));
  EXPECT_THAT(kept.revisions("tiny"), IsEmpty());
}

TEST_F(KeptRevisionsTest, OtherFilesAreLetBe) {
  fs::create_directories(folder_ / "kept");
  for (const char* name : {"notes.txt", "tiny.db", "tiny-0123.db", "-0123456789abcdef.db",
                           "tiny-0123456789abcdeg.db", "tiny-0123456789abcdef.db.part"}) {
    std::ofstream(folder_ / "kept" / name) << "mine";
  }
  KeptRevisions kept = open({.files = 1});
  ASSERT_TRUE(kept.keep(*tiny("a")));
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_ / "kept"), fs::directory_iterator()), 7);
}

TEST_F(KeptRevisionsTest, AFolderThatCannotBeIsSaidAndNothingIsKept) {
  fs::create_directories(folder_);
  std::ofstream(folder_ / "kept") << "a file";
  KeptRevisions kept = open();
  EXPECT_FALSE(kept.keep(*tiny("a")));
  EXPECT_EQ(lines_.size(), 2U);
}

// Its simple events are in no Dataset: only the file has them.
TEST_F(KeptRevisionsTest, AStoreIsKeptAlsoWhenAnotherHasTakenItsName) {
  fs::create_directories(folder_);
  const fs::path path = folder_ / "served.db";
  const auto shipped = dataset::read(PARLEY_ROOT "/data/iran-nuclear").dataset;
  ASSERT_TRUE(store::write(*shipped, path));
  const auto served = load({path}, nullptr, log());
  ASSERT_TRUE(served);
  ASSERT_TRUE(store::write(*read_tiny("new"), path));
  KeptRevisions kept = open();
  ASSERT_TRUE(kept.keep(*served->front()));
  const auto found = kept.find("iran-nuclear", shipped->revision);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->summary().events, served->front()->summary().events);
}

TEST_F(KeptRevisionsTest, AStoreThatWasChangedInItsPlaceIsNotKept) {
  fs::create_directories(folder_);
  const fs::path path = folder_ / "served.db";
  ASSERT_TRUE(store::write(*read_tiny("old"), path));
  const auto served = load({path}, nullptr, log());
  ASSERT_TRUE(served);
  ASSERT_TRUE(store::write(*read_tiny("new"), folder_ / "new.db"));
  std::ifstream from(folder_ / "new.db", std::ios::binary);
  std::ofstream(path, std::ios::binary | std::ios::trunc) << from.rdbuf();
  KeptRevisions kept = open();
  EXPECT_FALSE(kept.keep(*served->front()));
  EXPECT_THAT(kept.revisions("tiny"), IsEmpty());
  ASSERT_FALSE(lines_.empty());
  EXPECT_THAT(lines_.back(), HasSubstr("not kept"));
}

}  // namespace
}  // namespace parley::service
