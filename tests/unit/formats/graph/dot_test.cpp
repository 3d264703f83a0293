#include "unit/formats/graph/nasty_graph.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphviz.hpp>
#include <gmock/gmock.h>

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
using ::testing::Not;

/// The line of a node or edge that begins with `head`.
std::string line_of(const std::string& text, const std::string& head) {
  const std::size_t begin = text.find("\n" + head) + 1;
  return begin == 0 ? std::string() : text.substr(begin, text.find(";\n", begin) - begin);
}

TEST(DotTest, EveryIdIsQuotedAlsoOneThatIsAWordOfTheLanguage) {
  const std::string text = write_as("dot", nasty_graph()).text;
  EXPECT_THAT(text, HasSubstr("\n\"node\" [label=\"Undated\""));
  EXPECT_THAT(text, HasSubstr("\n\"10\"->\"node\" [id=\"e:node:10:participant\""));
  EXPECT_THAT(write_as("dot", actors_graph()).text, HasSubstr("\n\"graph\" [label=\"Graph\""));
}

TEST(DotTest, TextsAreEscStringsInWhichNothingIsAnEscapeOrAnEntity) {
  const std::string month = line_of(write_as("dot", nasty_graph()).text, "\"month\" [");
  EXPECT_THAT(month, HasSubstr(R"(label="\"q\" 'a' \\ \\N \\\" <b>&amp;amp; & ]]> , ; {} )"));
  EXPECT_THAT(month, HasSubstr("line\\nfeed"));
  EXPECT_THAT(month, HasSubstr("end\\\\\", shape=box"));
  EXPECT_THAT(month, HasSubstr("dateText=\"\\\"q\\\" 'a' \\\\ \\\\N \\\\\\\" <b>&amp; & ]]>"))
      << "entities matter only in what is drawn";
}

TEST(DotTest, UndirectedEdgesHaveNoArrowAndParallelOnesStayApart) {
  const std::string text = write_as("dot", actors_graph()).text;
  EXPECT_THAT(text, ::testing::StartsWith("digraph G {"));
  EXPECT_THAT(line_of(text, "\"graph\"->\"iran\""), HasSubstr("dir=none"));
  EXPECT_THAT(line_of(text, "\"iran\"->\"graph\""), Not(HasSubstr("dir=none")));
  const std::string events = write_as("dot", nasty_graph()).text;
  EXPECT_THAT(events, HasSubstr("\"iran\"->\"month\" [id=\"e:month:iran:initiator\""));
  EXPECT_THAT(events, HasSubstr("\"iran\"->\"month\" [id=\"e:month:iran:host\""));
  EXPECT_THAT(events, HasSubstr("\"month\"->\"month\" [id=\"r:month:refers-to:month\""));
}

TEST(DotTest, WhatIsDeniedIsDashedAndSaysSo) {
  const std::string text = write_as("dot", nasty_graph()).text;
  EXPECT_THAT(line_of(text, "\"denied\" ["),
              HasSubstr("style=dashed, tooltip=\"hypothetical;denied\""));
  EXPECT_THAT(line_of(text, "\"denied\" ["), HasSubstr("[label=\"[hypothetical, denied] "));
  EXPECT_THAT(line_of(text, "\"2\"->\"denied\""), HasSubstr("style=dashed"));
  EXPECT_THAT(line_of(text, "\"month\" ["), Not(HasSubstr("dashed")));
}

TEST(DotTest, NamesWhatItCannotCarry) {
  const Written written = write_as("dot", nasty_graph());
  EXPECT_THAT(ways(written), ElementsAre("control-character", "nested-as-text"));
  EXPECT_THAT(lost(written, "control-character"), ElementsAre("month"));
  EXPECT_THAT(lost(write_as("dot", actors_graph()), "nested-as-text"),
              ElementsAre("i:iran:graph:directed", "i:graph:iran:undirected"));
}

TEST(DotTest, EdgesComeInTheOrderOfTheDocument) {
  GraphDocument document = nasty_graph();
  std::reverse(document.edges.begin(), document.edges.end());
  const std::string text = write_as("dot", document).text;
  EXPECT_LT(text.find("r:month:refers-to:month"), text.find("e:denied:2:participant"));
  EXPECT_LT(text.find("e:month:iran:host"), text.find("e:month:iran:initiator"));
}

TEST(DotTest, BoostGraphReadsTheSameNodesAndEdges) {
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
  for (const GraphDocument& document : {nasty_graph(), actors_graph()}) {
    Graph graph;
    boost::dynamic_properties properties(&boost::ignore_other_properties);
    ASSERT_TRUE(boost::read_graphviz(write_as("dot", document).text, graph, properties));
    EXPECT_EQ(boost::num_vertices(graph), document.nodes.size());
    EXPECT_EQ(boost::num_edges(graph), document.edges.size());
  }
}

}  // namespace
}  // namespace parley::formats
