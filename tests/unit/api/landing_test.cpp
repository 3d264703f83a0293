#include "parley/api/version.hpp"

#include "client.hpp"

#include <gtest/gtest.h>

namespace parley::api {
namespace {

TEST(LandingTest, TheBeginningNamesTheProgramAndLinksToEveryDataset) {
  const Client client;
  const Response response = client.get("/v1");
  EXPECT_EQ(response.status, 200);
  const Json landing = Json::parse(response.body);
  EXPECT_EQ(landing["name"], "Parley");
  EXPECT_EQ(landing["version"], version());
  EXPECT_EQ(landing["datasets"][0]["id"], "small");
  EXPECT_EQ(landing["datasets"][0]["title"], "Small");
  EXPECT_EQ(Json::parse(client.get("/v1?lang=de").body)["datasets"][0]["title"], "Klein");
}

TEST(LandingTest, EveryLinkLeadsSomewhere) {
  const Client client;
  const Json landing = Json::parse(client.get("/v1").body);
  for (const Json& links : {landing["links"], landing["datasets"][0]["links"]}) {
    for (const auto& [name, address] : links.items()) {
      if (name == "docs") {
        continue;  // a page, which the API does not serve
      }
      EXPECT_EQ(client.get(address.get<std::string>()).status, 200) << name;
    }
  }
}

TEST(LandingTest, ItNamesWhatOfOgcApiFeaturesHolds) {
  const Json named = Json::parse(Client().get("/v1").body)["conformsTo"];
  ASSERT_EQ(named.size(), 2U);
  for (const Json& one : named) {
    EXPECT_EQ(one.get<std::string>().find("http://www.opengis.net/spec/ogcapi-features-1/"), 0U);
  }
}

TEST(LandingTest, ItTakesNoFilter) {
  EXPECT_EQ(Client().get("/v1?type=round").status, 400);
  EXPECT_EQ(Client().get("/v1/").status, 404);
}

}  // namespace
}  // namespace parley::api
