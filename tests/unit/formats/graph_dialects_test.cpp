#include "parley/formats/graph_formats.hpp"
#include "parley/time/day.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace parley::formats {
namespace {

std::string write(std::string_view dialect, const GraphDocument& document) {
  Losses losses;
  return find_graph_format(dialect)->write(document, losses);
}

GraphDocument one_letter() {
  GraphDocument document;
  document.origin.dataset = "small";
  document.origin.revision = "abc";
  document.origin.policy = "preferred";
  document.total_nodes = 2;
  document.total_edges = 1;
  GraphNode actor;
  actor.id = "iran";
  actor.type = "state";
  actor.label = "Iran \"IRI\"";
  actor.country = "IRN";
  actor.events = 1;
  GraphNode event;
  event.kind = NodeKind::event;
  event.id = "letter";
  event.type = "letter";
  event.label = "The letter";
  event.place = "Tehran";
  event.date.edtf = "2022-01-25/..";
  event.date.basis = Basis::inferred;
  event.date.bounds.start_earliest = to_day({2022, 1, 25});
  event.date.bounds.start_latest = to_day({2022, 1, 25});
  event.date.bounds.end_earliest = to_day({2022, 1, 26});
  GraphEdge edge;
  edge.id = {"e", "letter", "iran", "initiator"};
  edge.source = "iran";
  edge.target = "letter";
  edge.type = "initiator";
  document.nodes = {actor, event};
  document.edges = {edge};
  return document;
}

constexpr const char* actor_members =
    R"("id":"iran","kind":"actor","type":"state","label":"Iran \"IRI\"","country":"IRN","events":1)";
constexpr const char* event_members =
    R"("id":"letter","kind":"event","type":"letter","label":"The letter",)"
    R"("date":{"edtf":"2022-01-25/..","text":null,"basis":"inferred",)"
    R"("startEarliest":"2022-01-25","startLatest":"2022-01-25",)"
    R"("endEarliest":"2022-01-25","endLatest":null},"place":"Tehran")";
constexpr const char* edge_members =
    R"("id":"e:letter:iran:initiator","source":"iran","target":"letter",)"
    R"("kind":"participation","type":"initiator")";
constexpr const char* provenance = R"("dataset":"small","revision":"abc","policy":"preferred",)"
                                   R"("total":{"nodes":2,"edges":1},"truncated":false)";

TEST(CytoscapeTest, WritesElementsWithTheirDataAndProvenance) {
  EXPECT_EQ(write("cytoscape", one_letter()),
            std::string("{\"data\":{") + provenance +
                "},\"elements\":{\"nodes\":[{\"group\":\"nodes\",\"data\":{" + actor_members +
                "}},{\"group\":\"nodes\",\"data\":{" + event_members +
                "}}],\"edges\":[{\"group\":\"edges\",\"data\":{" + edge_members + "}}]}}");
}

TEST(D3Test, WritesNodesAndLinks) {
  EXPECT_EQ(write("d3", one_letter()), std::string("{") + provenance + ",\"nodes\":[{" +
                                           actor_members + "},{" + event_members +
                                           "}],\"links\":[{" + edge_members + "}]}");
}

TEST(GraphDialectsTest, AnInteractionShowsItsEventsTypesAndSpan) {
  GraphDocument document = one_letter();
  GraphEdge& edge = document.edges[0];
  edge.kind = EdgeKind::interaction;
  edge.directed = false;
  edge.events = 3;
  document.type_counts = {{"letter", 1}, {"round", 2}};
  edge.by_type = document.type_counts;
  EXPECT_THAT(write("d3", document),
              ::testing::HasSubstr(R"("kind":"interaction","type":"initiator","directed":false,)"
                                   R"("events":3,"byType":{"letter":1,"round":2},"first":{)"));
}

constexpr EventFlags set_of(std::initializer_list<EventFlag> flags) {
  unsigned set = 0;
  for (const EventFlag flag : flags) {
    set |= 1U << static_cast<unsigned>(flag);
  }
  return static_cast<EventFlags>(set);
}

TEST(GraphDialectsTest, FlagsOfAnEventComeLastAndThoseOfAnEdgeAfterItsType) {
  GraphDocument document = one_letter();
  document.nodes[1].flags = set_of({EventFlag::denied, EventFlag::future});
  document.edges[0].flags = set_of({EventFlag::negated});
  for (const std::string& text : {write("d3", document), write("cytoscape", document)}) {
    EXPECT_THAT(text, ::testing::HasSubstr(R"("place":"Tehran","flags":["future","denied"]})"));
    EXPECT_THAT(text, ::testing::HasSubstr(R"("type":"initiator","flags":["negated"]})"));
  }
}

TEST(GraphDialectsTest, AnInteractionCountsItsEventsByFlagWhereThereIsAny) {
  GraphDocument document = one_letter();
  GraphEdge& edge = document.edges[0];
  edge.kind = EdgeKind::interaction;
  edge.events = 2;
  EXPECT_THAT(write("d3", document), ::testing::Not(::testing::HasSubstr("lag")));
  edge.by_flag[static_cast<std::size_t>(EventFlag::denied)] = 2;
  edge.by_flag[static_cast<std::size_t>(EventFlag::hypothetical)] = 1;
  edge.flags = set_of({EventFlag::denied});
  for (const std::string& text : {write("d3", document), write("cytoscape", document)}) {
    EXPECT_THAT(text, ::testing::HasSubstr(
                          R"("type":"initiator","flags":["denied"],"directed":true,"events":2,)"
                          R"("byType":{},"byFlag":{"hypothetical":1,"denied":2},"first":{)"));
  }
}

TEST(GraphDialectsTest, AParticipantOfLowerRankHasItsRankAndAsserter) {
  GraphDocument document = one_letter();
  document.edges[0].rank = "deprecated";
  document.edges[0].asserted_by = "eu";
  EXPECT_THAT(write("cytoscape", document),
              ::testing::HasSubstr(R"("type":"initiator","rank":"deprecated","assertedBy":"eu"})"));
}

TEST(GraphDialectsTest, AnEmptySliceIsStillADocument) {
  EXPECT_EQ(write("d3", {}), R"({"dataset":"","revision":"","policy":"",)"
                             R"("total":{"nodes":0,"edges":0},"truncated":false,)"
                             R"("nodes":[],"links":[]})");
}

TEST(GraphFormatsTest, EveryDialectIsFoundByItsName) {
  std::vector<std::string_view> names;
  for (const GraphFormat& format : graph_formats()) {
    names.push_back(format.name);
    EXPECT_EQ(find_graph_format(format.name), &format);
  }
  EXPECT_THAT(names, ::testing::ElementsAre("cytoscape", "d3", "graphology", "networkx",
                                            "vis-network", "jgf", "graphml", "dot", "gexf",
                                            "csv-nodes", "csv-edges", "svg", "jsonld", "turtle"));
  EXPECT_EQ(find_graph_format("json"), nullptr) << "the native form is the API's own";
}

}  // namespace
}  // namespace parley::formats
