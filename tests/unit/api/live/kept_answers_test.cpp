#include "parley/service/kept_revisions.hpp"

#include "unit/api/client.hpp"
#include "unit/api/live/golden_targets.hpp"
#include "unit/api/shipped_data.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <unistd.h>

namespace parley::api {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;

service::ServedDatasets serve(const std::vector<std::shared_ptr<const Dataset>>& datasets) {
  service::ServedDatasets served;
  for (const auto& dataset : datasets) {
    served.push_back(std::make_shared<const service::ServedDataset>(dataset, make_attachment));
  }
  return served;
}

/// The same datasets, edited: another revision and another text.
std::vector<std::shared_ptr<const Dataset>> edited(
    const std::vector<std::shared_ptr<const Dataset>>& datasets) {
  std::vector<std::shared_ptr<const Dataset>> changed;
  for (const auto& dataset : datasets) {
    auto one = std::make_shared<Dataset>(*dataset);
    one->revision = std::string(64, 'e');
    one->actors.front().description = {{"en", "Edited"}};
    changed.push_back(std::move(one));
  }
  return changed;
}

std::string text_of(const Response& response) {
  std::string text = std::to_string(response.status);
  for (const Header& header : response.headers) {
    text.append("\n").append(header.name).append(": ").append(header.value);
  }
  return text + "\n\n" + response.body;
}

class KeptAnswersTest : public ::testing::Test {
 protected:
  KeptAnswersTest() { fs::remove_all(folder_); }
  ~KeptAnswersTest() override { fs::remove_all(folder_); }

  service::KeptRevisions open() {
    return service::KeptRevisions(folder_, {}, make_attachment,
                                  [this](const std::string& line) { lines_.push_back(line); });
  }

  fs::path folder_ = fs::temp_directory_path() /
                     ("parley-kept-answers-" +
                      std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()) +
                      "-" + std::to_string(getpid()));
  std::vector<std::string> lines_;
};

/// Every golden question that may name a revision, with that of its dataset.
std::vector<std::string> pinned_targets() {
  std::vector<std::string> targets;
  for (const std::string& target : golden_targets()) {
    for (const auto& dataset : all_shipped_data()) {
      const std::string address = "/v1/datasets/" + dataset->id;
      if (target.starts_with(address) && target.find("revision=") == std::string::npos) {
        targets.push_back(target + (target.find('?') == std::string::npos ? "?" : "&") +
                          "revision=" + dataset->revision);
      }
    }
  }
  return targets;
}

TEST_F(KeptAnswersTest, AReplacedRevisionAnswersEveryQuestionAsItDid) {
  service::KeptRevisions kept = open();
  service::Catalogue catalogue(serve(all_shipped_data()));
  RouterOptions options;
  options.kept = &kept;
  const Handlers ask = make_handlers(catalogue, options);
  std::map<std::string, std::string> before;
  for (const std::string& target : pinned_targets()) {
    before[target] = text_of(ask.whole({"GET", target, {}}));
  }
  ASSERT_GT(before.size(), 40U);
  for (const auto& served : *catalogue.snapshot()) {
    ASSERT_TRUE(kept.keep(*served));
  }
  catalogue.swap(serve(edited(all_shipped_data())));
  EXPECT_FALSE(ask.light({"GET", before.begin()->first, {}})) << "it has to be loaded first";
  for (const auto& [target, answer] : before) {
    EXPECT_EQ(text_of(ask.whole({"GET", target, {}})), answer) << target;
    const auto light = ask.light({"GET", target, {}});
    EXPECT_EQ(light ? text_of(*light) : answer, answer) << target;
  }
  EXPECT_TRUE(ask.light({"GET", before.begin()->first, {}}));
  EXPECT_THAT(lines_, ::testing::IsEmpty());
}

TEST_F(KeptAnswersTest, PagesOfAKeptRevisionLeadToEachOther) {
  service::KeptRevisions kept = open();
  service::Catalogue catalogue(serve(all_shipped_data()));
  RouterOptions options;
  options.kept = &kept;
  const Handler ask = make_router(catalogue, options);
  ASSERT_TRUE(kept.keep(*catalogue.snapshot()->front()));
  catalogue.swap(serve(edited(all_shipped_data())));
  std::string target = "/v1/datasets/iran-nuclear/events?limit=30&revision=" +
                       shipped_data()->revision.substr(0, 12);
  std::size_t events = 0;
  while (!target.empty()) {
    const Response response = ask({"GET", target, {}});
    ASSERT_EQ(response.status, 200) << target;
    const Json page = Json::parse(response.body);
    EXPECT_EQ(page["revision"], shipped_data()->revision);
    events += page["items"].size();
    target = page["links"]["next"].is_null() ? "" : page["links"]["next"].get<std::string>();
  }
  EXPECT_EQ(events, shipped_data()->events.size());
}

TEST_F(KeptAnswersTest, ARevisionThatIsGoneSaysWhichThereAre) {
  service::KeptRevisions kept = open();
  service::Catalogue catalogue(serve(edited({shipped_data()})));
  RouterOptions options;
  options.kept = &kept;
  const Handlers ask = make_handlers(catalogue, options);
  const std::string events = "/v1/datasets/iran-nuclear/events";
  const std::string gone = events + "?actor=iran&revision=000000000000&limit=2";
  const auto light = ask.light({"GET", gone, {}});
  ASSERT_TRUE(light);
  EXPECT_EQ(light->status, 410);
  EXPECT_EQ(header(*light, "Link"), "<" + events + "?actor=iran&limit=2>; rel=\"latest-version\"");
  EXPECT_THAT(Json::parse(light->body)["revisions"], ElementsAre(std::string(64, 'e')));
  ASSERT_TRUE(kept.keep(*serve({shipped_data()}).front()));
  EXPECT_THAT(Json::parse(ask.whole({"GET", gone, {}}).body)["revisions"],
              ElementsAre(std::string(64, 'e'), shipped_data()->revision.substr(0, 16)));
}

TEST_F(KeptAnswersTest, ACursorOfAnotherRevisionLinksTheFirstPage) {
  service::Catalogue catalogue(serve({small_dataset()}));
  const Handler ask = make_router(catalogue);
  const Json page = Json::parse(ask({"GET", "/v1/datasets/small/events?limit=2", {}}).body);
  catalogue.swap(serve(edited({small_dataset()})));
  const Response gone = ask({"GET", page["links"]["next"].get<std::string>(), {}});
  EXPECT_EQ(gone.status, 410);
  EXPECT_EQ(header(gone, "Link"), "</v1/datasets/small/events?limit=2>; rel=\"latest-version\"");
}

TEST_F(KeptAnswersTest, ADamagedFileIs410AndNoCrash) {
  service::KeptRevisions kept = open();
  service::Catalogue catalogue(serve({shipped_data()}));
  ASSERT_TRUE(kept.keep(*catalogue.snapshot()->front()));
  for (const auto& entry : fs::directory_iterator(folder_)) {
    fs::resize_file(entry.path(), fs::file_size(entry.path()) / 2);
  }
  catalogue.swap(serve(edited({shipped_data()})));
  RouterOptions options;
  options.kept = &kept;
  const Handlers ask = make_handlers(catalogue, options);
  const std::string target =
      "/v1/datasets/iran-nuclear/events?revision=" + shipped_data()->revision;
  EXPECT_FALSE(ask.light({"GET", target, {}}));
  EXPECT_EQ(ask.whole({"GET", target, {}}).status, 410);
  EXPECT_EQ(lines_.size(), 1U);
  ASSERT_TRUE(ask.light({"GET", target, {}}));
  EXPECT_EQ(ask.light({"GET", target, {}})->status, 410);
}

TEST_F(KeptAnswersTest, TheTimeToLoadARevisionIsNotTheQuestions) {
  std::chrono::steady_clock::time_point now;
  service::KeptRevisions kept(
      folder_, {},
      [&now](const service::ServedDataset& served, const service::PolicyGraph& built) {
        now += std::chrono::seconds{10};  // called while a revision is loaded
        return make_attachment(served, built);
      },
      [](const std::string&) {});
  service::Catalogue catalogue(serve({shipped_data()}));
  ASSERT_TRUE(kept.keep(*catalogue.snapshot()->front()));
  catalogue.swap(serve(edited({shipped_data()})));
  RouterOptions options;
  options.kept = &kept;
  options.clock = [&now] { return now; };
  const Response response = make_router(catalogue, options)(
      {"GET", "/v1/datasets/iran-nuclear/centrality?revision=" + shipped_data()->revision, {}});
  EXPECT_GT(now, std::chrono::steady_clock::time_point());
  EXPECT_EQ(response.status, 200);
}

TEST_F(KeptAnswersTest, AFaultIsFoundBeforeARevisionIsLoaded) {
  service::KeptRevisions kept = open();
  service::Catalogue catalogue(serve({shipped_data()}));
  ASSERT_TRUE(kept.keep(*catalogue.snapshot()->front()));
  catalogue.swap(serve(edited({shipped_data()})));
  RouterOptions options;
  options.kept = &kept;
  const Handlers ask = make_handlers(catalogue, options);
  const std::string target =
      "/v1/datasets/iran-nuclear/events?what=now&revision=" + shipped_data()->revision;
  const auto light = ask.light({"GET", target, {}});
  ASSERT_TRUE(light);
  EXPECT_EQ(light->status, 400);
  EXPECT_FALSE(kept.find_loaded("iran-nuclear", shipped_data()->revision));
}

}  // namespace
}  // namespace parley::api
