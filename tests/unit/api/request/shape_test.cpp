#include "unit/api/client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parley::api {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

std::vector<std::string> names_of(const Json& object) {
  std::vector<std::string> names;
  for (const auto& [name, value] : object.items()) {
    names.push_back(name);
  }
  return names;
}

TEST(FieldsTest, ItemsHaveTheMembersNamedAndTheEnvelopeStays) {
  const Json whole = Client().json("/events?limit=1");
  const Json answer = Client().json("/events?limit=1&fields=label,id,date.edtf");
  EXPECT_THAT(names_of(answer),
              ElementsAre("dataset", "revision", "policy", "total", "flagged", "items", "links"));
  EXPECT_EQ(answer["total"], whole["total"]);
  const Json& item = answer["items"][0];
  EXPECT_THAT(names_of(item), ElementsAre("id", "label", "date"));
  EXPECT_THAT(names_of(item["date"]), ElementsAre("edtf"));
  EXPECT_EQ(item["id"], whole["items"][0]["id"]);
}

TEST(FieldsTest, APathLeadsThroughListsToTheirItems) {
  const Json answer = Client().json("/events?fields=participants.actor");
  for (const Json& item : answer.at("items")) {
    if (item.contains("participants")) {
      for (const Json& part : item["participants"]) {
        EXPECT_THAT(names_of(part), ElementsAre("actor"));
      }
    }
  }
}

TEST(FieldsTest, AGraphHasTwoListsOfItems) {
  const Json graph = Client().json("/graph?fields=id,source");
  EXPECT_THAT(names_of(graph["nodes"][0]), ElementsAre("id"));
  EXPECT_THAT(names_of(graph["edges"][0]), ElementsAre("id", "source"));
  EXPECT_TRUE(graph.contains("total"));
  EXPECT_FALSE(graph["query"].contains("fields")) << "not part of the question";
}

TEST(FieldsTest, OneThingKeepsWhereItComesFrom) {
  EXPECT_THAT(names_of(Client().json("/events/deal?fields=id,type")),
              ElementsAre("dataset", "revision", "policy", "id", "type"));
}

TEST(FieldsTest, ValuesStayAsTheyAre) {
  const Json whole = Client().json("/centrality?measure=pagerank");
  const Json some = Client().json("/centrality?measure=pagerank&fields=score");
  EXPECT_EQ(some["items"][0]["score"].dump(), whole["items"][0]["score"].dump());
}

TEST(FieldsTest, AnUnknownMemberIsNamedWithTheOneThatWasMeant) {
  const Client client;
  EXPECT_THAT(client.errors("/events?fields=id,labl,date.edft,place.name,,date.,nothing.x"),
              ElementsAre("fields: expected a value, got an empty one",
                          "fields: there is no member \"labl\"; did you mean \"label\"?",
                          "fields: there is no member \"edft\" of \"date\"; did you mean \"edtf\"?",
                          "fields: \"place\" has no members"));
  EXPECT_THAT(client.errors("/places?fields=zzzzzzz"),
              ElementsAre("fields: there is no member \"zzzzzzz\"; there are place, events, "
                          "spellings"));
}

TEST(FieldsTest, NamesThatAreDataAreTakenAsTheyAre) {
  EXPECT_EQ(Client().status("/actors/usa/neighbours?fields=actor,byType.letter"), 200);
}

TEST(FieldsTest, EveryAddressThatTakesThemKnowsItsMembers) {
  const Client client;
  for (const std::string rest :
       {"", "/events", "/events/deal", "/actors", "/actors/usa", "/actors/usa/neighbours",
        "/actors/usa/with/iran", "/claims", "/sources", "/places", "/vocabulary", "/graph",
        "/paths?from=usa", "/relation?a=deal&b=withdrawal", "/centrality", "/structure", "/series",
        "/diff?against=2015"}) {
    const std::string with = rest + (rest.find('?') == std::string::npos ? "?" : "&");
    EXPECT_THAT(client.errors(with + "fields=nothing_of_that_name"),
                ElementsAre(StartsWith("fields: there is no member")))
        << rest;
  }
}

TEST(FieldsTest, TheTagIsThatOfTheQuestionAndACursorGoesOn) {
  const Client client;
  const Response some = client.get(client.base + "/events?limit=1&fields=id");
  EXPECT_NE(header(some, "ETag"), header(client.get(client.base + "/events?limit=1"), "ETag"));
  EXPECT_EQ(
      client
          .get(client.base + "/events?limit=1&fields=id", {{"If-None-Match", header(some, "ETag")}})
          .status,
      304);
  std::string next = Json::parse(some.body)["links"]["next"].get<std::string>();
  EXPECT_THAT(next, HasSubstr("fields=id"));
  next.replace(next.find("fields=id"), 9, "fields=label");
  EXPECT_EQ(client.get(next).status, 200) << "members may change between pages";
}

TEST(FieldsTest, RowsOfJsonHaveThemAndOtherFormatsRefuseThem) {
  const Client client;
  const std::string rows = client.get(client.base + "/events?format=ndjson&fields=id").body;
  EXPECT_THAT(rows, StartsWith("{\"id\":\""));
  EXPECT_EQ(rows.find("label"), std::string::npos);
  EXPECT_THAT(client.errors("/graph?format=d3&fields=id"),
              ElementsAre("fields: expected with format=json or ndjson only, got it with d3"));
}

TEST(PrettyTest, EachMemberHasALineAndTheValueStaysTheSame) {
  const Client client;
  for (const std::string asked : {"pretty", "pretty=true", "pretty="}) {
    const std::string body = client.get(client.base + "/events?limit=1&" + asked).body;
    EXPECT_THAT(body, StartsWith("{\n  \"dataset\": \"small\",\n")) << asked;
    EXPECT_THAT(body, ::testing::EndsWith("}\n"));
    Json laid_out = Json::parse(body);
    Json plain = client.json("/events?limit=1");
    laid_out.erase("links");
    plain.erase("links");
    EXPECT_EQ(laid_out.dump(), plain.dump());
  }
  EXPECT_THAT(client.get(client.base + "/events?pretty=false").body, Not(HasSubstr("\n")));
}

TEST(PrettyTest, ProblemsAreLaidOutToo) {
  const Client client;
  for (const std::string target :
       {"/v1/nothing?pretty", "/v1/datasets/nothing?pretty",
        "/v1/datasets/small/events?limit=0&pretty", "/v1/datasets/small/events?%70retty&limit=0",
        "/livez?x=1&pretty=true"}) {
    const Response response = client.get(target);
    EXPECT_GE(response.status, 400) << target;
    EXPECT_THAT(response.body, StartsWith("{\n  \"type\": \"/problems/")) << target;
  }
  EXPECT_THAT(client.get("/v1/nothing?pretty=false").body, StartsWith("{\"type\""));
}

TEST(PrettyTest, HealthAndTheDescriptionTakeIt) {
  EXPECT_EQ(Client().get("/livez?pretty").body, "{\n  \"status\": \"live\"\n}\n");
  EXPECT_THAT(Client().get("/openapi.json?pretty").body, StartsWith("{\n  \"openapi\": \"3.1.0\""));
}

TEST(PrettyTest, AFormatThatIsNoJsonHasNoLayout) {
  const Client client;
  const Response rows = client.get(client.base + "/events?format=csv&pretty");
  EXPECT_EQ(rows.status, 400);
  EXPECT_THAT(rows.body, HasSubstr("expected with an answer in JSON, got it with one in text/csv"));
}

}  // namespace
}  // namespace parley::api
