#include "client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

namespace parley::api {
namespace {

using ::testing::ElementsAre;

std::shared_ptr<const service::ServedDataset> serve(const std::string& id) {
  auto dataset = small_dataset();
  dataset->id = id;
  return std::make_shared<const service::ServedDataset>(std::move(dataset), make_attachment);
}

TEST(CatalogueTest, ADatasetIsDescribedByWhatItHolds) {
  const Client client;
  const Json answer = Json::parse(client.get("/v1/datasets").body);
  EXPECT_EQ(answer["total"], 1);
  const Json item = answer["items"][0];
  EXPECT_EQ(item["id"], "small");
  EXPECT_EQ(item["title"], "Small");
  EXPECT_EQ(item["license"], "CC0-1.0");
  EXPECT_EQ(item["revision"], small_revision);
  EXPECT_EQ(item["citation"], "Small (2022).");
  EXPECT_EQ(item["counts"], Json::parse(R"({"events": 7, "actors": 4, "sources": 2, "claims": 2,
    "byType": {"agreement": 1, "letter": 1, "process": 1, "round": 3, "withdrawal": 1},
    "byKind": {"group": 1, "igo": 1, "state": 2}, "byFlag": {"denied": 1}})"));
  EXPECT_EQ(
      item["span"],
      Json::parse(
          R"({"earliest": "2013-11-01", "latest": "2022-03-31", "latestStart": "2022-02-08"})"));
  EXPECT_EQ(item["links"]["events"], "/v1/datasets/small/events");
  const Json alone = client.json("");
  EXPECT_EQ(alone["dataset"], "small");
  EXPECT_EQ(alone["policy"], "preferred");
  for (const auto& [key, value] : item.items()) {
    EXPECT_EQ(alone[key], value) << key;
  }
  EXPECT_EQ(client.json("?lang=de")["title"], "Klein");
}

TEST(CatalogueTest, EveryLinkOfADatasetAnswers) {
  const Client client;
  const Json links = client.json("")["links"];
  for (const auto& [name, link] : links.items()) {
    EXPECT_EQ(client.get(link.get<std::string>()).status, 200) << name;
  }
}

TEST(CatalogueTest, DatasetsAreListedInTheirOrderAndPaged) {
  const service::Catalogue catalogue({serve("b"), serve("a")});
  const Handler router = make_router(catalogue);
  const Json first = Json::parse(router({"GET", "/v1/datasets?limit=1", {}}).body);
  EXPECT_EQ(first["total"], 2);
  EXPECT_EQ(first["items"][0]["id"], "b");
  const Json second =
      Json::parse(router({"GET", first["links"]["next"].get<std::string>(), {}}).body);
  EXPECT_EQ(second["items"][0]["id"], "a");
}

TEST(CatalogueTest, AnEmptyCatalogueIsAnAnswer) {
  const service::Catalogue catalogue;
  const Json answer = Json::parse(make_router(catalogue)({"GET", "/v1/datasets", {}}).body);
  EXPECT_EQ(answer["total"], 0);
  EXPECT_TRUE(answer["items"].empty());
}

TEST(CatalogueTest, ADatasetServedWithoutItsAttachmentIsAnInternalProblem) {
  const service::Catalogue catalogue(
      {std::make_shared<const service::ServedDataset>(small_dataset(), nullptr)});
  EXPECT_EQ(make_router(catalogue)({"GET", "/v1/datasets/small/events", {}}).status, 500);
}

TEST(CatalogueTest, QuestionsAreAnsweredWholeWhileTheDataIsSwapped) {
  service::Catalogue catalogue({serve("small")});
  const Handler router = make_router(catalogue);
  std::thread reader([&] {
    for (int i = 0; i < 200; ++i) {
      const Response response = router({"GET", "/v1/datasets/small/events?claims=all", {}});
      ASSERT_EQ(response.status, 200);
      ASSERT_EQ(Json::parse(response.body)["total"], 7);
    }
  });
  for (int i = 0; i < 50; ++i) {
    catalogue.swap({serve("small")});
  }
  reader.join();
}

}  // namespace
}  // namespace parley::api
