#include "parley/formats/crate.hpp"

#include "parley/dataset/read.hpp"
#include "parley/service/load.hpp"
#include "parley/store/convert.hpp"

#include "unit/api/client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>
#include <unistd.h>

namespace parley::api {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

std::string field_of(const Response& response, std::string_view name) {
  return std::string(find_header(response.headers, name));
}

TEST(CrateAddressTest, AnswersAnArchiveNamedAfterTheRevision) {
  const Client client;
  const Response answer = client.get(client.base + "/crate.zip");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(field_of(answer, "Content-Type"), "application/zip");
  EXPECT_EQ(field_of(answer, "Content-Disposition"),
            "attachment; filename=\"small-0123456789ab.zip\"");
  EXPECT_THAT(answer.body, StartsWith("PK"));
}

TEST(CrateAddressTest, HasAStrongTagThatSpeaksForEqualOctets) {
  const Client client;
  const Response first = client.get(client.base + "/crate.zip");
  const std::string tag = field_of(first, "ETag");
  EXPECT_THAT(tag, StartsWith("\""));
  EXPECT_EQ(client.get(client.base + "/crate.zip").body, first.body);
  const Response unchanged = client.get(client.base + "/crate.zip", {{"If-None-Match", tag}});
  EXPECT_EQ(unchanged.status, 304);
  EXPECT_EQ(unchanged.body, "");
}

TEST(CrateAddressTest, IsPinnedByARevisionAndRefusesOneThatIsGone) {
  const Client client;
  const Response pinned =
      client.get(client.base + "/crate.zip?revision=" + std::string(small_revision));
  EXPECT_EQ(pinned.status, 200);
  EXPECT_THAT(field_of(pinned, "Cache-Control"), HasSubstr("immutable"));
  EXPECT_EQ(client.status("/crate.zip?revision=ffffffffffff"), 410);
}

TEST(CrateAddressTest, IsOfTheWholeDatasetAndTakesNoFilter) {
  const Client client;
  EXPECT_EQ(client.status("/crate.zip?actor=iran"), 400);
  EXPECT_EQ(client.status("/crate.zip?claims=all"), 400);
  EXPECT_EQ(client.get(client.base + "/crate.zip", {{"Accept", "text/csv"}}).status, 406);
}

TEST(CrateAddressTest, RefusesALargeDatasetAndNamesTheCommandThatMakesItsCrate) {
  const auto large = small_dataset();
  for (std::size_t i = large->events.size(); i <= formats::largest_served_crate; ++i) {
    Event event = large->events.front();
    event.id = "more-" + std::to_string(i);
    large->events.push_back(std::move(event));
  }
  const Client client(large);
  const Json problem = client.json("/crate.zip");
  EXPECT_EQ(problem.at("type"), "/problems/query-too-large");
  EXPECT_THAT(problem.at("detail").get<std::string>(),
              HasSubstr("at most 20000 events, got one of 20001; whoever has its file makes the "
                        "crate with `parley export --format crate -o small.zip`"));
}

TEST(CrateAddressTest, OfAStoreHasItsEventsToo) {
  const auto path = std::filesystem::temp_directory_path() /
                    ("parley-crate-" + std::to_string(::getpid()) + ".db");
  const auto read = dataset::read(PARLEY_ROOT "/data/iran-nuclear");
  ASSERT_TRUE(read.ok());
  ASSERT_TRUE(store::write(*read.dataset, path));
  const auto ask = [](const std::filesystem::path& where) {
    const service::Catalogue catalogue(
        *service::load({where}, make_attachment, [](const std::string&) {}));
    return make_router(catalogue)({"GET", "/v1/datasets/iran-nuclear/crate.zip", {}}).body;
  };
  const std::string of_store = ask(path);
  std::filesystem::remove(path);
  EXPECT_EQ(of_store, ask(PARLEY_ROOT "/data/iran-nuclear"));
  EXPECT_THAT(of_store, StartsWith("PK"));
}

TEST(CrateAddressTest, IsNoLightAnswer) {
  const service::Catalogue catalogue(service::ServedDatasets{
      std::make_shared<const service::ServedDataset>(small_dataset(), make_attachment)});
  EXPECT_FALSE(
      make_handlers(catalogue).light({"GET", "/v1/datasets/small/crate.zip", {}}).has_value());
}

}  // namespace
}  // namespace parley::api
