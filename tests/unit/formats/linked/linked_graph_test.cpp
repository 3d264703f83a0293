#include "unit/formats/graph/nasty_graph.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <set>

namespace parley::formats {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using Json = nlohmann::json;

Json things_of(const GraphDocument& document) {
  return Json::parse(test::write_as("jsonld", document).text).at("@graph");
}

Json thing(const Json& things, std::string_view id) {
  for (const Json& one : things) {
    if (one.at("@id") == id) {
      return one;
    }
  }
  ADD_FAILURE() << "no " << id;
  return {};
}

GraphDocument with_base(GraphDocument document) {
  document.origin.base = "https://host/v1/datasets/nasty/";
  document.origin.language = "en";
  return document;
}

TEST(LinkedGraphTest, EveryNodeAndEdgeIsThereOnce) {
  const Json things = things_of(with_base(test::nasty_graph()));
  std::set<std::string> ids;
  std::size_t participations = 0;
  std::size_t events = 0;
  std::size_t actors = 0;
  for (const Json& one : things) {
    const auto id = one.at("@id").get<std::string>();
    EXPECT_TRUE(ids.insert(id).second) << id;
    participations += id.find("#participation:") != std::string::npos ? 1U : 0U;
    events +=
        id.find("/events/") != std::string::npos && id.find('#') == std::string::npos ? 1U : 0U;
    actors += id.find("/actors/") != std::string::npos ? 1U : 0U;
  }
  EXPECT_EQ(participations, 4U);
  EXPECT_EQ(events, 7U);
  EXPECT_EQ(actors, 3U);
  EXPECT_EQ(thing(things, "https://host/v1/datasets/nasty/events/month").at("references"),
            Json::array({"https://host/v1/datasets/nasty/events/month"}))
      << "a relation of an event with itself";
  EXPECT_EQ(thing(things, "_:a1").at("value"), "https://host/v1/datasets/nasty/actors/iran");
  EXPECT_EQ(thing(things, "_:a1").at("eventCount"), 3);
  const Json answer = thing(things, "_:answer");
  EXPECT_EQ(answer.at("totalNodes"), 10);
  EXPECT_EQ(answer.at("totalEdges"), 5);
  EXPECT_EQ(answer.at("truncated"), false);
}

TEST(LinkedGraphTest, TextsDatesAndFlagsAreThoseOfTheNodes) {
  const Json things = things_of(with_base(test::nasty_graph()));
  const std::string base = "https://host/v1/datasets/nasty/events/";
  EXPECT_EQ(thing(things, base + "month").at("label").at("en"), std::string(test::nasty_text));
  EXPECT_EQ(thing(things, base + "bce#time").at("startEarliest"), "-0043-03-15");
  EXPECT_FALSE(thing(things, base + "open#time").contains("endLatest"));
  EXPECT_FALSE(thing(things, base + "node").contains("hasTimeSpan")) << "undated";
  EXPECT_EQ(thing(things, base + "one-of#time").at("oneOf").size(), 2U);
  EXPECT_EQ(thing(things, base + "denied").at("@type"),
            Json::array({"HypotheticalEvent", "DeniedEvent"}));
  EXPECT_EQ(thing(things, "https://host/v1/datasets/nasty/places#%40nowhere").at("label"),
            "@nowhere");
}

TEST(LinkedGraphTest, AContestedEdgeIsAStatementAndItsParallelAFact) {
  const Json things = things_of(with_base(test::nasty_graph()));
  const std::string base = "https://host/v1/datasets/nasty/";
  EXPECT_EQ(thing(things, base + "events/month").at("hasActor"),
            Json::array({base + "actors/iran"}));
  const Json told = thing(things, base + "events/month#participation:host:iran:2:deprecated");
  EXPECT_EQ(told.at("rank"), "wikibase:DeprecatedRank");
  EXPECT_EQ(told.at("accordingTo"), base + "actors/2");
  EXPECT_THAT(told.at("@type"), ::testing::Contains("rdf:Statement"));
}

TEST(LinkedGraphTest, AnEdgeBetweenActorsIsACountOfThisSlice) {
  const Json things = things_of(with_base(test::actors_graph()));
  const std::string actors = "https://host/v1/datasets/nasty/actors/";
  const Json directed = thing(things, "_:i1");
  EXPECT_EQ(directed.at("@type"), Json::array({"Interaction"}));
  EXPECT_EQ(directed.at("initiator"), actors + "iran");
  EXPECT_EQ(directed.at("recipient"), actors + "graph");
  EXPECT_EQ(directed.at("eventCount"), 3);
  EXPECT_EQ(directed.at("byType"), Json::array({"_:i1c1", "_:i1c2"}));
  EXPECT_EQ(thing(things, "_:i1c1"),
            Json::parse(R"({"@id":"_:i1c1","@type":["Count"],"eventType":"type-letter",)"
                        R"("eventCount":2})"));
  EXPECT_EQ(thing(things, "_:i1c3").at("flag"), Json::array({"flag-denied"}));
  EXPECT_EQ(thing(things, "_:i1first").at("startEarliest"), "1990-11-01");
  const Json undirected = thing(things, "_:i2");
  EXPECT_EQ(undirected.at("between"), Json::array({actors + "graph", actors + "iran"}));
  EXPECT_FALSE(undirected.contains("last")) << "undated";
  for (const Json& one : things) {
    EXPECT_FALSE(one.contains("hasActor")) << "no fact about actors follows from a count";
  }
}

TEST(LinkedGraphTest, AnActorWithItselfIsOneSideOfAnInteraction) {
  GraphDocument document = with_base(test::actors_graph());
  document.edges[1].target = "graph";
  EXPECT_EQ(thing(things_of(document), "_:i2").at("between").size(), 1U);
}

TEST(LinkedGraphTest, SourcesAreDescribedOnce) {
  GraphDocument document = with_base(test::nasty_graph());
  document.nodes[3].sources = {"paper"};
  document.nodes[4].sources = {"paper"};
  EventSource paper;
  paper.id = "paper";
  paper.title = "The paper";
  paper.url = "https://example.org/";
  document.sources = {paper};
  const Json things = things_of(document);
  const std::string source = "https://host/v1/datasets/nasty/sources/paper";
  EXPECT_EQ(thing(things, source).at("title"), "The paper");
  EXPECT_EQ(thing(things, "https://host/v1/datasets/nasty/events/zero").at("source"),
            Json::array({source}));
}

TEST(LinkedGraphTest, OnlyYearsBeforeTheFirstAreReadDifferently) {
  const test::Written written = test::write_as("turtle", with_base(test::nasty_graph()));
  EXPECT_THAT(test::ways(written), ElementsAre("xsd-1.1-years"));
  EXPECT_THAT(test::lost(written, "xsd-1.1-years"), ElementsAre("bce", "zero"));
  EXPECT_THAT(test::ways(test::write_as("jsonld", with_base(test::actors_graph()))), ElementsAre());
}

TEST(LinkedGraphTest, AnEmptySliceIsStillADocument) {
  GraphDocument document;
  document.origin.base = "urn:parley:x/";
  EXPECT_EQ(things_of(document).size(), 2U) << "the dataset and the answer";
  EXPECT_THAT(test::write_as("turtle", document).text,
              HasSubstr("<urn:parley:x>\n\ta schema:Dataset"));
  EXPECT_THAT(test::write_as("turtle", document).text, Not(HasSubstr("event:\n")));
}

}  // namespace
}  // namespace parley::formats
