#include "unit/api/client.hpp"
#include "unit/api/shipped_data.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

namespace parley::api {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ShippedStructureTest : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_NE(shipped_data(), nullptr) << "data/iran-nuclear has faults";
    client_ = std::make_unique<Client>(shipped_data());
  }
  Json get(const std::string& address) const {
    const Response response = client_->get(address);
    EXPECT_EQ(response.status, 200) << address << response.body;
    return Json::parse(response.body);
  }
  Json measure(const std::string& question) const {
    return get("/v1/datasets/iran-nuclear/structure?measure=" + question);
  }

  std::unique_ptr<Client> client_;
};

TEST_F(ShippedStructureTest, PagesContainTheWholeListOfEveryMeasure) {
  for (const std::string question : {"components", "cores", "cut-actors", "bridges", "cliques",
                                     "clustering", "layers", "hinges&event=eu-final-text"}) {
    const Json whole = measure(question + "&limit=10000");
    ASSERT_GE(whole["total"], 2) << question;
    EXPECT_TRUE(whole["links"]["next"].is_null()) << question;
    Json joined = Json::array();
    Json page = measure(question + "&limit=1");
    while (true) {
      EXPECT_EQ(page["total"], whole["total"]) << question;
      ASSERT_EQ(page["items"].size(), 1U) << question;
      joined.push_back(page["items"][0]);
      if (page["links"]["next"].is_null()) {
        break;
      }
      page = get(page["links"]["next"].get<std::string>());
    }
    EXPECT_EQ(joined, whole["items"]) << question;
  }
}

/// The numbers are those that NetworkX 2.8.8 computes from the graph that the API answers.
TEST_F(ShippedStructureTest, TheNetworkOfTheActorsIsTheOneThatNetworkXSees) {
  const auto ids = [](const Json& items, const char* member) {
    std::vector<std::string> found;
    for (const Json& item : items) {
      found.push_back(item[member].get<std::string>());
    }
    return found;
  };
  const Json components = measure("components");
  EXPECT_EQ(components["total"], 2);
  EXPECT_EQ(components["items"][0]["size"], 48);
  EXPECT_EQ(components["items"][1]["actors"][0]["actor"], "ali-shamkhani");
  const Json cores = measure("cores");
  EXPECT_EQ(cores["total"], 49);
  EXPECT_EQ(cores["items"][10]["core"], 10) << "eleven actors are in the innermost core";
  EXPECT_EQ(cores["items"][11]["core"], 9);
  EXPECT_THAT(ids(measure("cut-actors")["items"], "actor"),
              ElementsAre("united-states", "iran", "amir-abdollahian", "hassan-rouhani", "israel"));
  const Json bridges = measure("bridges")["items"];
  EXPECT_THAT(ids(bridges, "a"),
              ElementsAre("iran", "ali-akbar-salehi", "amir-abdollahian", "barack-obama",
                          "dian-triansyah-djani", "iran", "israel"));
  EXPECT_EQ(bridges[0]["sizes"], Json::parse("[46, 2]"));
  const Json cliques = measure("cliques");
  EXPECT_EQ(cliques["total"], 24);
  EXPECT_EQ(cliques["items"][0]["size"], 11);
  EXPECT_NEAR(measure("clustering")["mean"].get<double>(), 0.6639418049099889, 1e-12);
}

TEST_F(ShippedStructureTest, TheChainsOfEventsAreThoseThatNetworkXSees) {
  EXPECT_EQ(measure("min-cut&from=basij&to=united-states")["events"],
            Json::parse(R"(["basij-letter"])"));
  EXPECT_EQ(measure("min-cut&from=khamenei&to=united-states")["events"],
            Json::parse(R"(["khamenei-bans-us-talks", "khamenei-on-trusting-the-west",
                            "leader-warnings"])"));
  std::vector<std::string> hinges;
  const Json answer = measure("hinges&event=eu-final-text");
  for (const Json& item : answer["items"]) {
    hinges.push_back(item["event"].get<std::string>());
  }
  EXPECT_THAT(hinges, ElementsAre("doha-talks", "vienna-r8", "vienna-talks", "jcpoa",
                                  "lausanne-framework", "jpoa-extension", "jpoa"));
  const Json layers = measure("layers");
  EXPECT_EQ(layers["items"].back()["event"], "eu-final-text");
  EXPECT_EQ(layers["items"].back()["layer"], 15);
  EXPECT_THAT(layers["circles"], IsEmpty());
}

TEST_F(ShippedStructureTest, NoCutOfFebruary2022IsCertain) {
  const Json possible = measure("cut-actors&datetime=2022-02");
  ASSERT_EQ(possible["total"], 1);
  EXPECT_EQ(possible["items"][0]["actor"], "united-states");
  EXPECT_EQ(possible["items"][0]["certain"], false);
  EXPECT_EQ(measure("cut-actors&datetime=2022-02&certainty=certain")["total"], 0);
}

}  // namespace
}  // namespace parley::api
