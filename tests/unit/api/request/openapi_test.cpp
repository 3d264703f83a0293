#include "parley/api/parameters.hpp"
#include "parley/api/problem.hpp"
#include "parley/api/route_of.hpp"

#include "unit/api/client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

// Whether it is valid, and whether answers are as it says, is tested in web/tests/openapi with the
// programs of others.
namespace parley::api {
namespace {

using ::testing::HasSubstr;

const Json& description() {
  static const Json document = Json::parse(Client().get("/openapi.json").body);
  return document;
}

const Json& follow(const Json& thing) {
  const auto reference = thing.find("$ref");
  return reference == thing.end()
             ? thing
             : description().at(Json::json_pointer(reference->get<std::string>().substr(1)));
}

/// The names of the parameters of one place that an address takes.
std::set<std::string> parameters_of(const std::string& path, const std::string& place) {
  std::set<std::string> names;
  for (const Json& parameter : description()["paths"][path]["get"]["parameters"]) {
    const Json& one = follow(parameter);
    if (one["in"] == place) {
      names.insert(one["name"].get<std::string>());
    }
  }
  return names;
}

TEST(OpenApiTest, EveryAddressIsDescribedAndHasAnIdOfItsOwn) {
  std::set<std::string> ids;
  for (const std::string_view pattern : route_patterns()) {
    const auto path = description()["paths"].find(std::string(pattern));
    ASSERT_NE(path, description()["paths"].end()) << pattern << ": add it to operations.cpp";
    EXPECT_TRUE(ids.insert((*path)["get"]["operationId"].get<std::string>()).second) << pattern;
  }
  EXPECT_EQ(description()["paths"].size(), route_patterns().size());
}

TEST(OpenApiTest, AnAddressHasTheParametersThatTheProgramTakes) {
  for (const std::string path : {"/events", "/graph", "/claims", "/structure", "/places"}) {
    const std::string reason = Client().errors(path + "?zzzzzzzz=1").at(0);
    std::istringstream names(reason.substr(reason.find("there are ") + 10));
    std::set<std::string> taken;
    for (std::string name; std::getline(names >> std::ws, name, ',');) {
      taken.insert(name);
    }
    EXPECT_EQ(parameters_of("/v1/datasets/{dataset}" + path, "query"), taken) << path;
  }
  EXPECT_EQ(parameters_of("/v1/datasets/{dataset}/actors/{actor}/with/{other}", "path"),
            (std::set<std::string>{"dataset", "actor", "other"}));
}

TEST(OpenApiTest, TheWordsOfFormatAreThoseOfTheAddress) {
  const std::string refused = Client().errors("/graph?format=zzzzzzzz").at(0);
  for (const Json& parameter :
       description()["paths"]["/v1/datasets/{dataset}/graph"]["get"]["parameters"]) {
    if (follow(parameter)["name"] == "format") {
      for (const Json& word : parameter["schema"]["enum"]) {
        EXPECT_THAT(refused, HasSubstr(word.get<std::string>()));
      }
      EXPECT_GE(parameter["schema"]["enum"].size(), 3U);
    }
  }
}

TEST(OpenApiTest, EveryKindOfProblemThatGetCanHaveIsNamed) {
  const std::string responses = description()["components"]["responses"].dump();
  for (const ProblemKind& kind : all_problems()) {
    if (kind.status != 405) {
      EXPECT_THAT(responses, HasSubstr("/problems/" + std::string(kind.slug)));
    }
  }
}

TEST(OpenApiTest, ItSaysWhereTheServerIsWhereThatIsKnown) {
  EXPECT_EQ(description()["servers"][0]["url"], "/");
  RouterOptions options;
  options.public_url = "https://parley.example";
  const Response response = Client(small_dataset(), options).get("/openapi.json");
  EXPECT_EQ(Json::parse(response.body)["servers"][0]["url"], "https://parley.example");
}

TEST(OpenApiTest, AnUnchangedDescriptionIsNotSentAgain) {
  const Client client;
  const Response first = client.get("/openapi.json");
  EXPECT_EQ(header(first, "Content-Type"), "application/json");
  EXPECT_EQ(client.get("/openapi.json", {{"If-None-Match", header(first, "ETag")}}).status, 304);
  EXPECT_EQ(client.get("/openapi.json?limit=1").status, 400);
}

}  // namespace
}  // namespace parley::api
