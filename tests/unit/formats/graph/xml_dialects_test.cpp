#include "unit/formats/graph/nasty_graph.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>
#include <gmock/gmock.h>

#include <map>
#include <pugixml.hpp>
#include <sstream>

namespace parley::formats {
namespace {

using test::actors_graph;
using test::lost;
using test::nasty_graph;
using test::ways;
using test::write_as;
using test::Written;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr std::string_view nasty_in_xml =
    "\"q\" 'a' \\ \\N \\\" <b>&amp; & ]]> , ; {} tab\there line\nfeed \r \xC2\x85 \xE2\x80\xA8 "
    "bell\xEF\xBF\xBD "
    "etx\xEF\xBF\xBD \xEF\xBF\xBD \xE2\x80\xAE \xD8\xA7\xDB\x8C\xD8\xB1\xD8\xA7\xD9\x86 end\\";

/// The text must live as long as what is made of it.
pugi::xml_document parsed(const std::string& text) {
  pugi::xml_document document;
  const auto result = document.load_string(text.c_str());
  EXPECT_TRUE(result) << result.description();
  return document;
}

pugi::xml_node by_id(const pugi::xml_node& parent, const char* element, const char* id) {
  return parent.find_child_by_attribute(element, "id", id);
}

/// The attributes of a GraphML node or edge, by the names of their keys.
std::map<std::string, std::string> data_of(const pugi::xml_node& element) {
  std::map<std::string, std::string> values;
  for (const pugi::xml_node& data : element.children("data")) {
    values[data.attribute("key").value()] = data.text().get();
  }
  return values;
}

/// The attvalues of a GEXF node or edge.
std::map<std::string, std::string> values_of(const pugi::xml_node& element) {
  std::map<std::string, std::string> values;
  for (const pugi::xml_node& value : element.child("attvalues").children("attvalue")) {
    values[value.attribute("for").value()] = value.attribute("value").value();
  }
  return values;
}

/// `start` and `end` of the spell of a GEXF element; `-`: not there.
std::string spell_of(const pugi::xml_node& element) {
  const pugi::xml_node spell = element.child("spells").child("spell");
  return spell ? std::string(spell.attribute("start").as_string("-")) + ' ' +
                     spell.attribute("end").as_string("-")
               : "none";
}

TEST(GraphmlTest, KeepsIdsTextsAndTypedAttributes) {
  const Written written = write_as("graphml", nasty_graph());
  const pugi::xml_document document = parsed(written.text);
  const pugi::xml_node graph = document.child("graphml").child("graph");
  EXPECT_STREQ(graph.attribute("edgedefault").value(), "directed");
  EXPECT_EQ(data_of(graph).at("g.revision"), "abc");
  const auto month = data_of(by_id(graph, "node", "month"));
  EXPECT_EQ(month.at("n.label"), nasty_in_xml);
  EXPECT_EQ(month.at("n.dateText"), nasty_in_xml);
  EXPECT_EQ(month.at("n.edtf"), "1990-11");
  EXPECT_EQ(month.at("n.startEarliest"), "1990-11-01");
  EXPECT_EQ(month.at("n.endLatest"), "1990-11-30");
  EXPECT_EQ(month.at("n.startDay"), "7609");
  EXPECT_EQ(month.at("n.endDay"), "7638");
  EXPECT_EQ(month.at("n.place"), "@nowhere");
  EXPECT_EQ(data_of(by_id(graph, "node", "iran")),
            (std::map<std::string, std::string>{{"n.label", "Iran"},
                                                {"n.nodeKind", "actor"},
                                                {"n.nodeType", "state"},
                                                {"n.country", "IRN"},
                                                {"n.events", "3"}}));
  EXPECT_EQ(data_of(by_id(graph, "edge", "e:month:iran:host")),
            (std::map<std::string, std::string>{{"e.edgeKind", "participation"},
                                                {"e.edgeType", "host"},
                                                {"e.rank", "deprecated"},
                                                {"e.assertedBy", "2"}}));
  EXPECT_EQ(data_of(by_id(graph, "node", "denied")).at("n.flags"), "hypothetical;denied");
  EXPECT_EQ(data_of(by_id(graph, "node", "denied")).at("n.label"),
            std::string("[hypothetical, denied] ").append(test::right_to_left));
}

TEST(GraphmlTest, LineEndsThatReadersReplaceAreReferences) {
  const std::string text = write_as("graphml", nasty_graph()).text;
  EXPECT_THAT(text, HasSubstr("line\nfeed &#13; &#x85; &#x2028; bell"));
  EXPECT_EQ(text.find('\r'), std::string::npos);
}

TEST(GraphmlTest, WhatIsNotKnownIsNotWritten) {
  const Written written = write_as("graphml", nasty_graph());
  const pugi::xml_document document = parsed(written.text);
  const pugi::xml_node graph = document.child("graphml").child("graph");
  const auto open = data_of(by_id(graph, "node", "open"));
  EXPECT_EQ(open.count("n.endLatest") + open.count("n.endDay"), 0U);
  EXPECT_EQ(data_of(by_id(graph, "node", "node")).size(), 3U) << "label, kind and type";
}

TEST(GraphmlTest, EveryAttributeIsDeclaredOnceWithATypeThatNetworkxKnows) {
  const Written written = write_as("graphml", actors_graph());
  const pugi::xml_document document = parsed(written.text);
  std::map<std::string, std::string> declared;
  for (const pugi::xml_node& key : document.child("graphml").children("key")) {
    EXPECT_TRUE(
        declared.emplace(key.attribute("id").value(), key.attribute("attr.type").value()).second);
  }
  EXPECT_EQ(declared.at("e.events"), "long");
  EXPECT_EQ(declared.at("e.directed"), "boolean");
  EXPECT_EQ(declared.at("n.startEarliest"), "string") << "GraphML has no type for dates";
  for (const pugi::xml_node& edge : document.child("graphml").child("graph").children("edge")) {
    for (const auto& [key, value] : data_of(edge)) {
      EXPECT_EQ(declared.count(key), 1U) << key << value;
    }
  }
}

TEST(GraphmlTest, BothDirectionsInOneSliceAreWrittenAsDirectedAndNamed) {
  const Written written = write_as("graphml", actors_graph());
  EXPECT_THAT(written.text, HasSubstr("edgedefault=\"directed\""));
  EXPECT_THAT(lost(written, "direction"), ElementsAre("i:graph:iran:undirected"));
  const pugi::xml_document document = parsed(written.text);
  const pugi::xml_node graph = document.child("graphml").child("graph");
  EXPECT_EQ(data_of(by_id(graph, "edge", "i:graph:iran:undirected")).at("e.directed"), "false");
}

TEST(GraphmlTest, ASliceWithoutDirectionIsUndirected) {
  GraphDocument document = actors_graph();
  document.edges.erase(document.edges.begin());
  const Written written = write_as("graphml", document);
  EXPECT_THAT(written.text, HasSubstr("edgedefault=\"undirected\""));
  EXPECT_THAT(lost(written, "direction"), IsEmpty());
}

TEST(GraphmlTest, NamesWhatXmlAndFlatAttributesCannotCarry) {
  const Written written = write_as("graphml", nasty_graph());
  EXPECT_THAT(ways(written), ElementsAre("control-character", "nested-as-text"));
  EXPECT_THAT(lost(written, "control-character"), ElementsAre("month"));
  EXPECT_THAT(lost(written, "nested-as-text"), ElementsAre("one-of"));
  EXPECT_THAT(lost(write_as("graphml", actors_graph()), "nested-as-text"),
              ElementsAre("i:iran:graph:directed", "i:graph:iran:undirected"));
  const pugi::xml_document document = parsed(written.text);
  EXPECT_THAT(
      data_of(by_id(document.child("graphml").child("graph"), "node", "one-of")).at("n.oneOf"),
      HasSubstr(R"({"startEarliest":"2020-01-01","startLatest":"2020-12-31",)"));
}

TEST(GraphmlTest, BoostGraphReadsTheSameNodesAndEdges) {
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
  for (const GraphDocument& document : {nasty_graph(), actors_graph()}) {
    // Boost.Graph knows no boolean but 0 and 1, in which it differs from GraphML.
    std::string text = write_as("graphml", document).text;
    for (std::size_t at = text.find("\"boolean\""); at != std::string::npos;
         at = text.find("\"boolean\"")) {
      text.replace(at, 9, "\"string\"");
    }
    std::istringstream in(text);
    Graph graph;
    boost::dynamic_properties properties(&boost::ignore_other_properties);
    boost::read_graphml(in, graph, properties);
    EXPECT_EQ(boost::num_vertices(graph), document.nodes.size());
    EXPECT_EQ(boost::num_edges(graph), document.edges.size());
  }
}

TEST(GexfTest, EventsHaveSpellsOfWholeDays) {
  const Written written = write_as("gexf", nasty_graph());
  const pugi::xml_document document = parsed(written.text);
  const pugi::xml_node graph = document.child("gexf").child("graph");
  EXPECT_STREQ(graph.attribute("timeformat").value(), "date");
  const pugi::xml_node nodes = graph.child("nodes");
  EXPECT_EQ(spell_of(by_id(nodes, "node", "bce")), "-0043-03-15 -0043-03-15");
  EXPECT_EQ(spell_of(by_id(nodes, "node", "month")), "1990-11-01 1990-11-30");
  EXPECT_EQ(spell_of(by_id(nodes, "node", "open")), "2010-01-01 -");
  EXPECT_EQ(spell_of(by_id(nodes, "node", "denied")), "2022-01-25 2022-01-25");
  EXPECT_EQ(spell_of(by_id(nodes, "node", "iran")), "none") << "an actor is there always";
  EXPECT_EQ(values_of(by_id(nodes, "node", "month")).at("edtf"), "1990-11");
  EXPECT_EQ(by_id(nodes, "node", "denied").attribute("label").value(),
            std::string("[hypothetical, denied] ").append(test::right_to_left));
}

TEST(GexfTest, NamesEachDateThatASpellCannotShow) {
  const Written written = write_as("gexf", nasty_graph());
  EXPECT_THAT(lost(written, "year-zero"), ElementsAre("zero"));
  EXPECT_THAT(lost(written, "without-spell"), ElementsAre("node"));
  EXPECT_THAT(lost(written, "widest-extent"), ElementsAre("month", "open", "one-of"));
  EXPECT_THAT(lost(written, "control-character"), ElementsAre("month"));
  EXPECT_THAT(lost(written, "nested-as-text"), ElementsAre("one-of"));
  const pugi::xml_document document = parsed(written.text);
  const pugi::xml_node nodes = document.child("gexf").child("graph").child("nodes");
  EXPECT_EQ(spell_of(by_id(nodes, "node", "zero")), "none");
  EXPECT_EQ(values_of(by_id(nodes, "node", "zero")).at("startEarliest"), "0000-05-01");
  EXPECT_EQ(spell_of(by_id(nodes, "node", "node")), "none");
}

TEST(GexfTest, AttributesComeBeforeNodesAndNodesBeforeEdges) {
  const Written written = write_as("gexf", nasty_graph());
  const pugi::xml_document document = parsed(written.text);
  const pugi::xml_node root = document.child("gexf");
  EXPECT_STREQ(root.attribute("xmlns").value(), "http://gexf.net/1.3");
  EXPECT_STREQ(root.attribute("version").value(), "1.3");
  std::vector<std::string> order;
  for (const pugi::xml_node& child : root.child("graph").children()) {
    order.emplace_back(child.name());
  }
  EXPECT_THAT(order, ElementsAre("attributes", "attributes", "nodes", "edges"));
  EXPECT_THAT(root.child("meta").child_value("description"), HasSubstr("revision: abc"));
}

TEST(GexfTest, ParallelEdgesDifferInTheirKind) {
  for (const GraphDocument& document : {nasty_graph(), actors_graph()}) {
    const Written written = write_as("gexf", document);
    const pugi::xml_document xml = parsed(written.text);
    std::map<std::string, int> seen;
    for (const pugi::xml_node& edge :
         xml.child("gexf").child("graph").child("edges").children("edge")) {
      std::string ends = edge.attribute("source").value();
      ends.append(" ").append(edge.attribute("target").value());
      ends.append(" ").append(edge.attribute("kind").value());
      EXPECT_EQ(++seen[ends], 1) << ends;
    }
    EXPECT_EQ(seen.size(), document.edges.size());
  }
}

TEST(GexfTest, AnEdgeBetweenActorsLastsFromItsFirstEventToItsLast) {
  const Written written = write_as("gexf", actors_graph());
  const pugi::xml_document document = parsed(written.text);
  const pugi::xml_node edges = document.child("gexf").child("graph").child("edges");
  const pugi::xml_node directed = by_id(edges, "edge", "i:iran:graph:directed");
  EXPECT_EQ(spell_of(directed), "1990-11-01 2022-01-25");
  EXPECT_STREQ(directed.attribute("type").value(), "directed");
  EXPECT_STREQ(directed.attribute("weight").value(), "3");
  EXPECT_EQ(values_of(directed).at("byType"), R"({"letter":2,"10":1})");
  EXPECT_EQ(values_of(directed).at("byFlag"), R"({"denied":1})");
  const pugi::xml_node undirected = by_id(edges, "edge", "i:graph:iran:undirected");
  EXPECT_STREQ(undirected.attribute("type").value(), "undirected");
  EXPECT_EQ(spell_of(undirected), "1990-11-01 -") << "its last event has no date";
  EXPECT_THAT(lost(written, "one-spell"),
              ElementsAre("i:iran:graph:directed", "i:graph:iran:undirected"));
  EXPECT_THAT(lost(written, "widest-extent"), IsEmpty());
}

TEST(GexfTest, AnEdgeOfUndatedEventsHasNoSpell) {
  GraphDocument document = actors_graph();
  document.edges[1].first = {};
  const Written written = write_as("gexf", document);
  EXPECT_THAT(lost(written, "without-spell"), ElementsAre("i:graph:iran:undirected"));
  EXPECT_THAT(lost(written, "one-spell"), ElementsAre("i:iran:graph:directed"));
}

TEST(GexfTest, AnEmptySliceIsStillADocument) {
  const Written written = write_as("gexf", {});
  const pugi::xml_document document = parsed(written.text);
  EXPECT_STREQ(document.child("gexf").child("graph").child("nodes").attribute("count").value(),
               "0");
  EXPECT_TRUE(written.losses.empty());
}

}  // namespace
}  // namespace parley::formats
