#include "unit/formats/graph/nasty_graph.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace parley::formats {
namespace {

using nlohmann::json;
using test::actors_graph;
using test::lost;
using test::nasty_graph;
using test::ways;
using test::write_as;
using test::Written;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

json parsed(std::string_view dialect, const GraphDocument& document) {
  return json::parse(write_as(dialect, document).text);
}

/// The members of nodes and edges as the native answer has them.
json native(const GraphDocument& document) {
  return parsed("d3", document);
}

/// One node of a list by its id, or by another member.
json find(const json& items, const std::string& id, const char* member = "id") {
  for (const json& item : items) {
    if (item.at(member) == id) {
      return item;
    }
  }
  return {};
}

bool has_null(const json& value) {
  if (value.is_structured()) {
    return std::any_of(value.begin(), value.end(), has_null);
  }
  return value.is_null();
}

TEST(JsonDialectsTest, AllSayWhereTheSliceComesFrom) {
  const GraphDocument document = nasty_graph();
  for (const json& origin :
       {parsed("cytoscape", document)["data"], parsed("d3", document),
        parsed("graphology", document)["attributes"], parsed("networkx", document)["graph"],
        parsed("vis-network", document), parsed("jgf", document)["graph"]["metadata"]}) {
    EXPECT_EQ(origin.at("dataset"), "nasty");
    EXPECT_EQ(origin.at("revision"), "abc");
    EXPECT_EQ(origin.at("policy"), "preferred");
    EXPECT_EQ(origin.at("title"), "Texts & <dates>");
    EXPECT_EQ(origin.at("license"), "CC0-1.0");
    EXPECT_EQ(origin.at("total"), json({{"nodes", 10}, {"edges", 5}}));
    EXPECT_EQ(origin.at("truncated"), false);
  }
}

TEST(JsonDialectsTest, AllKeepEveryCharacterAndLoseNothing) {
  const GraphDocument document = nasty_graph();
  for (const std::string_view dialect :
       {"cytoscape", "d3", "graphology", "networkx", "vis-network", "jgf"}) {
    const Written written = write_as(dialect, document);
    EXPECT_THAT(ways(written), IsEmpty()) << dialect;
    int found = 0;
    for (const json& item : json::parse(written.text).flatten()) {
      found += item == test::nasty_text ? 1 : 0;
    }
    EXPECT_EQ(found, 2) << dialect << ": in the label and in the words of the date";
  }
}

TEST(JsonDialectsTest, ALabelThatProgramsDrawByThemselvesSaysWhatIsDenied) {
  const std::string shown = std::string("[hypothetical, denied] ").append(test::right_to_left);
  const GraphDocument document = nasty_graph();
  EXPECT_EQ(find(parsed("graphology", document)["nodes"], "denied", "key")["attributes"]["label"],
            shown);
  EXPECT_EQ(find(parsed("vis-network", document)["nodes"], "denied")["label"], shown);
  EXPECT_EQ(parsed("jgf", document)["graph"]["nodes"]["denied"]["label"], shown);
  EXPECT_EQ(find(native(document)["nodes"], "denied")["label"], test::right_to_left);
}

TEST(CytoscapeTest, EachElementSaysItsGroup) {
  const json elements = parsed("cytoscape", nasty_graph())["elements"];
  EXPECT_EQ(elements["nodes"].size(), 10U);
  EXPECT_EQ(elements["edges"].size(), 5U);
  for (const json& node : elements["nodes"]) {
    EXPECT_EQ(node.at("group"), "nodes");
    EXPECT_FALSE(node.at("data").contains("source"));
    EXPECT_FALSE(node.at("data").contains("target"));
    EXPECT_FALSE(node.at("data").contains("parent"));
  }
  for (const json& edge : elements["edges"]) {
    EXPECT_EQ(edge.at("group"), "edges");
  }
}

TEST(GraphologyTest, TakesParallelEdgesLoopsAndBothDirections) {
  const json graph = parsed("graphology", actors_graph());
  EXPECT_EQ(graph["options"], json({{"type", "mixed"}, {"multi", true}, {"allowSelfLoops", true}}));
  EXPECT_FALSE(graph["edges"][0].contains("undirected"));
  EXPECT_EQ(graph["edges"][1]["undirected"], true);
  EXPECT_EQ(graph["edges"][1]["key"], "i:graph:iran:undirected");
  EXPECT_EQ(graph["edges"][1]["source"], "graph");
}

TEST(GraphologyTest, EveryNodeStandsSomewhereAndNoAttributeTellsSigmaHowToDraw) {
  const json graph = parsed("graphology", nasty_graph());
  for (const json& node : graph["nodes"]) {
    const json& attributes = node.at("attributes");
    const double x = attributes.at("x").get<double>();
    const double y = attributes.at("y").get<double>();
    EXPECT_NEAR(x * x + y * y, 100.0 * 100.0, 1) << "on a circle";
    EXPECT_FALSE(attributes.contains("type"));
  }
  for (const json& edge : graph["edges"]) {
    EXPECT_FALSE(edge.at("attributes").contains("type"));
  }
  EXPECT_EQ(graph["nodes"][0]["attributes"]["nodeKind"], "actor");
  EXPECT_EQ(graph["nodes"][0]["attributes"]["nodeType"], "state");
  EXPECT_EQ(graph["edges"][0]["attributes"]["edgeType"], "initiator");
}

TEST(GraphologyTest, NodesStandWhereAPictureHasThemWhenAllAreInIt) {
  GraphDocument document = actors_graph();
  document.nodes[0].drawn_at = DrawnPlace{10, 20.12345};
  EXPECT_EQ(parsed("graphology", document)["nodes"][0]["attributes"]["x"], 100);
  document.nodes[1].drawn_at = DrawnPlace{30, 40};
  const json nodes = parsed("graphology", document)["nodes"];
  EXPECT_EQ(nodes[0]["attributes"]["x"], 10);
  EXPECT_EQ(nodes[0]["attributes"]["y"], -20.123) << "upwards";
}

TEST(GraphologyTest, LeavesOutWhatIsNotKnown) {
  const json graph = parsed("graphology", nasty_graph());
  EXPECT_FALSE(has_null(graph));
  EXPECT_EQ(find(graph["nodes"], "open", "key")["attributes"]["date"],
            json({{"edtf", "2010/.."},
                  {"startEarliest", "2010-01-01"},
                  {"startLatest", "2010-12-31"},
                  {"endEarliest", "2010-01-01"}}));
  EXPECT_EQ(find(graph["nodes"], "node", "key")["attributes"]["date"], json::object());
}

TEST(GraphologyTest, CarriesAllElseOfNodesAndEdges) {
  const json graph = parsed("graphology", nasty_graph());
  const json one_of = find(graph["nodes"], "one-of", "key")["attributes"]["date"]["oneOf"];
  ASSERT_EQ(one_of.size(), 2U);
  EXPECT_EQ(one_of[1]["startEarliest"], "2020-01-01");
  EXPECT_EQ(find(graph["nodes"], "month", "key")["attributes"]["place"], "@nowhere");
  EXPECT_EQ(find(graph["nodes"], "denied", "key")["attributes"]["flags"],
            json({"hypothetical", "denied"}));
  EXPECT_EQ(graph["edges"][1]["attributes"]["rank"], "deprecated");
  EXPECT_EQ(graph["edges"][1]["attributes"]["assertedBy"], "2");
  const json edge = parsed("graphology", actors_graph())["edges"][0]["attributes"];
  EXPECT_EQ(edge["events"], 3);
  EXPECT_EQ(edge["byType"], json({{"letter", 2}, {"10", 1}}));
  EXPECT_EQ(edge["byFlag"], json({{"denied", 1}}));
  EXPECT_EQ(edge["first"]["edtf"], "1990-11");
  EXPECT_EQ(edge["last"]["endLatest"], "2022-01-25");
}

TEST(NetworkxTest, EachEdgeHasItsIdAsKeyAndAllElseAsItIs) {
  const json graph = parsed("networkx", nasty_graph());
  EXPECT_EQ(graph["directed"], true);
  EXPECT_EQ(graph["multigraph"], true);
  EXPECT_EQ(graph["nodes"], native(nasty_graph())["nodes"]);
  for (std::size_t i = 0; i < graph["edges"].size(); ++i) {
    json edge = graph["edges"][i];
    EXPECT_EQ(edge["key"], edge["id"]);
    edge.erase("key");
    EXPECT_EQ(edge, native(nasty_graph())["links"][i]);
  }
}

TEST(NetworkxTest, ASliceOfBothDirectionsIsDirectedAndNamesTheEdgesWithout) {
  const Written written = write_as("networkx", actors_graph());
  EXPECT_EQ(json::parse(written.text)["directed"], true);
  EXPECT_THAT(lost(written, "direction"), ElementsAre("i:graph:iran:undirected"));
}

TEST(NetworkxTest, ASliceWithoutDirectionIsUndirectedAndLosesNothing) {
  GraphDocument document = actors_graph();
  document.edges.erase(document.edges.begin());
  const Written written = write_as("networkx", document);
  EXPECT_EQ(json::parse(written.text)["directed"], false);
  EXPECT_TRUE(written.losses.empty());
}

TEST(VisNetworkTest, EdgesRunFromNodeToNodeAndOnlyDirectedOnesHaveAnArrow) {
  const json graph = parsed("vis-network", actors_graph());
  EXPECT_EQ(graph["edges"][0]["from"], "iran");
  EXPECT_EQ(graph["edges"][0]["to"], "graph");
  EXPECT_EQ(graph["edges"][0]["arrows"], "to");
  EXPECT_FALSE(graph["edges"][1].contains("arrows"));
  EXPECT_EQ(graph["edges"][1]["byType"], json({{"letter", 2}, {"10", 1}}));
}

TEST(VisNetworkTest, WhatIsDeniedIsDashedAndSaysSo) {
  const json graph = parsed("vis-network", nasty_graph());
  const json denied = find(graph["nodes"], "denied");
  EXPECT_EQ(denied["shapeProperties"]["borderDashes"], true);
  EXPECT_EQ(denied["title"], "hypothetical, denied");
  EXPECT_EQ(denied["flags"], json({"hypothetical", "denied"}));
  EXPECT_EQ(graph["edges"][3]["dashes"], true);
  EXPECT_FALSE(graph["edges"][0].contains("dashes"));
  EXPECT_FALSE(find(graph["nodes"], "month").contains("title"));
}

TEST(VisNetworkTest, TypesOfActorsAndOfEventsAreDifferentGroups) {
  GraphDocument document = nasty_graph();
  document.nodes[3].type = "state";
  const json nodes = parsed("vis-network", document)["nodes"];
  EXPECT_EQ(nodes[0]["group"], "actor:state");
  EXPECT_EQ(nodes[3]["group"], "event:state");
}

TEST(JgfTest, NodesAreMembersWithAllOfOursUnderMetadata) {
  const json graph = parsed("jgf", nasty_graph())["graph"];
  const json nodes = native(nasty_graph())["nodes"];
  ASSERT_EQ(graph["nodes"].size(), nodes.size());
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    json node = graph["nodes"][nodes[i]["id"].get<std::string>()];
    EXPECT_EQ(node.size(), 2U) << "label and metadata: the schema allows no more";
    json metadata = node["metadata"];
    EXPECT_EQ(metadata["index"], i) << "readers need not keep the order of members";
    metadata.erase("index");
    metadata["id"] = nodes[i]["id"];
    metadata["label"] = nodes[i]["label"];
    EXPECT_EQ(metadata, nodes[i]);
  }
  EXPECT_EQ(graph["edges"][1]["relation"], "host");
  EXPECT_EQ(graph["edges"][1]["metadata"]["rank"], "deprecated");
  EXPECT_EQ(parsed("jgf", actors_graph())["graph"]["edges"][1]["directed"], false);
}

TEST(JgfTest, AnEmptySliceHasAnEmptyListOfEdges) {
  const json graph = parsed("jgf", {})["graph"];
  EXPECT_EQ(graph["nodes"], json::object());
  EXPECT_EQ(graph["edges"], json::array());
}

TEST(JsonDialectsTest, EqualDocumentsHaveEqualTexts) {
  for (const GraphFormat& format : graph_formats()) {
    EXPECT_EQ(write_as(format.name, nasty_graph()).text, write_as(format.name, nasty_graph()).text)
        << format.name;
  }
}

}  // namespace
}  // namespace parley::formats
