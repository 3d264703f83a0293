#include "unit/formats/import/foreign_graph_fixture.hpp"

#include <gmock/gmock.h>

/// Graphs of other programs become actors and events.
namespace parley::formats {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::Imported;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

std::string gexf(const std::string& graph, const std::string& address = "http://gexf.net/1.3") {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"" + address +
         "\" version=\"1.3\">\n" + graph + "\n</gexf>\n";
}

TEST_F(ForeignGraphsTest, ANodeIsAnActorAndAnEdgeAnEventWithBothInRolesByDirection) {
  const Imported got = read("gexf", gexf(R"(<graph defaultedgetype="directed"><nodes>
<node id="0" label="Iran"/><node id="1" label="Oman"/><node id="2" label="Malta"/></nodes><edges>
<edge id="a" source="0" target="1" kind="meeting"/>
<edge id="b" source="1" target="0" type="undirected" label="Talks"/></edges></graph>)"));
  EXPECT_EQ(got.error, "");
  EXPECT_EQ(got.counts.rows, 5U);
  EXPECT_EQ(got.counts.kept, 5U);
  EXPECT_EQ(got.counts.events, 2U);
  EXPECT_THAT(got.actors(), ElementsAre("iran", "oman", "malta"));
  EXPECT_THAT(Imported::parts_of(*got.find("a")), ElementsAre("iran initiator", "oman recipient"));
  EXPECT_EQ(*got.find("a")->own.type, "meeting");
  EXPECT_THAT(Imported::parts_of(*got.find("b")),
              ElementsAre("oman participant", "iran participant"));
  EXPECT_EQ(Imported::label_of(*got.find("b")), "Talks");
  EXPECT_EQ(Imported::date_of(*got.find("b")), "-");
}

TEST_F(ForeignGraphsTest, EveryVersionOfGexfIsReadWithAndWithoutWww) {
  const std::string graph = R"(<graph><nodes><node id="0" label="A"/></nodes></graph>)";
  for (const char* address :
       {"http://gexf.net/1.3", "http://www.gexf.net/1.3", "http://www.gexf.net/1.2draft",
        "http://gexf.net/1.2", "http://www.gexf.net/1.1draft", "https://gexf.net/1.3"}) {
    const Imported got = import_text(gexf(graph, address), "g.gexf");
    EXPECT_EQ(got.error, "") << address;
    EXPECT_THAT(got.actors(), ElementsAre("a")) << address;
  }
  EXPECT_THAT(import_text(gexf(graph, "http://gexf.net/2.0"), "g.gexf").error,
              HasSubstr("line 2: expected the element gexf of http://gexf.net/1.3"));
}

TEST_F(ForeignGraphsTest, APrefixOfTheNamespaceChangesNothing) {
  const Imported got = import_text(
      R"(<g:gexf xmlns:g="http://gexf.net/1.3"><g:graph defaultedgetype="directed"><g:nodes>
<g:node id="0" label="A"/><g:node id="1" label="B"/></g:nodes><g:edges>
<g:edge source="0" target="1"/></g:edges></g:graph></g:gexf>)");
  EXPECT_EQ(got.error, "");
  EXPECT_EQ(got.counts.events, 1U);
}

TEST_F(ForeignGraphsTest, AnEdgeWithTwoSpellsIsTwoEvents) {
  const Imported got = read("gexf", gexf(R"(<graph timeformat="date" defaultedgetype="directed">
<nodes><node id="0" label="A"/><node id="1" label="B"/></nodes>
<edges><edge id="e" source="0" target="1"><spells>
<spell start="2003-10-21" end="2005-08-01"/><spell start="2013-11-24" end="2018-05-08"/>
</spells></edge></edges></graph>)"));
  EXPECT_THAT(got.dates(),
              UnorderedElementsAre("e-1 2003-10-21/2005-08-01", "e-2 2013-11-24/2018-05-08"));
  EXPECT_EQ(got.counts.kept, 3U);
  EXPECT_EQ(got.counts.events, 2U);
  EXPECT_THAT(got.remarks, Contains(HasSubstr("an edge with 2 times is as many events")));
}

TEST_F(ForeignGraphsTest, TheTimesOfANodeAreEventsOfWhichItIsTheSubject) {
  const Imported got = read("gexf", gexf(R"(<graph timeformat="date"><nodes>
<node id="0" label="Iran"><spells><spell start="2003-10-21" end="2005-08-01"/>
<spell start="2013-11-24"/></spells></node></nodes></graph>)"));
  ASSERT_EQ(got.dataset->events.size(), 2U);
  EXPECT_EQ(Imported::date_of(got.dataset->events[0]), "2003-10-21/2005-08-01");
  EXPECT_EQ(Imported::date_of(got.dataset->events[1]), "2013-11-24/..");
  EXPECT_THAT(Imported::parts_of(got.dataset->events[0]), ElementsAre("iran subject"));
  EXPECT_FALSE(got.actor("iran")->existed);
}

TEST_F(ForeignGraphsTest, ADayIsThatOfTheFileWhateverTheZone) {
  const Imported got = read("gexf", gexf(R"(<graph timeformat="dateTime"><nodes>
<node id="0" label="A"/><node id="1" label="B"/></nodes><edges>
<edge id="late" source="0" target="1" start="2015-07-14T23:59:59-11:00" end="2015-07-14T23:59:59Z"/>
<edge id="open" source="0" target="1" start="2015-07-14T00:00:00.000+14:00"/>
<edge id="ended" source="0" target="1" end="2015-07-14"/>
<edge id="moment" source="0" target="1" timestamp="2015-07-14"/>
<edge id="list" source="0" target="1" intervals="&lt;[2014-01-02, 2014-02-03]&gt;"/>
<edge id="bce" source="0" target="1" start="-0043-03-15" end="-0043-03-15"/>
</edges></graph>)"));
  EXPECT_THAT(got.dates(), UnorderedElementsAre("late 2015-07-14", "open 2015-07-14/..",
                                                "ended ../2015-07-14", "moment 2015-07-14",
                                                "list 2014-01-02/2014-02-03", "bce -0043-03-15"));
  EXPECT_THAT(got.remarks, Contains(HasSubstr("times of day are left out")));
}

TEST_F(ForeignGraphsTest, NumbersAreYearsOnlyWhereAllHaveFourDigits) {
  const auto with_start = [&](const std::string& start) {
    return read("gexf", gexf(R"(<graph timeformat="double"><nodes><node id="0" label="A"/>
</nodes><edges><edge id="x" source="0" target="0" start="1990.0" end="1995"/>
<edge id="y" source="0" target="0" start=")" +
                             start + R"("/></edges></graph>)"));
  };
  EXPECT_THAT(with_start("2001").dates(), UnorderedElementsAre("x 1990/1995", "y 2001/.."));
  const Imported numbers = with_start("12.5");
  EXPECT_THAT(numbers.dates(), UnorderedElementsAre("x -", "y -"));
  EXPECT_THAT(numbers.remarks,
              Contains(HasSubstr("times that are numbers without a calendar are left out (3)")));
}

TEST_F(ForeignGraphsTest, WhatIsLostIsNamedWithItsNumber) {
  const Imported got = read("gexf", gexf(R"(<graph><attributes class="node">
<attribute id="m" title="Modularity" type="integer"/></attributes><nodes>
<node id="0" label="A"><attvalues><attvalue for="m" value="1"/><attvalue for="u" value="2"/>
</attvalues><viz:color xmlns:viz="http://gexf.net/1.3/viz" r="1" g="2" b="3"/></node>
<node id="1" label="B"><attvalues><attvalue for="m" value="1"/></attvalues></node></nodes>
<edges><edge source="0" target="1" weight="2.5"/></edges></graph>)"));
  EXPECT_THAT(got.remarks,
              Contains("5: attributes of nodes without a place in a dataset are left out: "
                       "\"Modularity\" (2), \"u\" (1), \"viz:color\" (1)"));
  EXPECT_THAT(got.remarks, Contains(HasSubstr("attributes of edges without a place in a dataset "
                                              "are left out: \"weight\" (1)")));
  EXPECT_THAT(got.remarks,
              Contains(HasSubstr("5: expected an attribute that is declared, got \"u\"")));
  EXPECT_EQ(got.counts.remarks, 3U);
}

TEST_F(ForeignGraphsTest, AnEdgeToAMissingNodeIsRefusedWithItsLine) {
  const Imported got = read("gexf", gexf(R"(<graph><nodes><node id="0" label="A"/></nodes><edges>
<edge id="1" source="0" target="9"/>
<edge id="2" source="0"/></edges></graph>)"));
  EXPECT_THAT(got.refused,
              UnorderedElementsAre(
                  "4: expected nodes of the file at the ends of an edge, got \"9\", which is none",
                  "5: expected an edge with a target, got one without"));
  EXPECT_EQ(got.counts.kept, 1U);
}

TEST_F(ForeignGraphsTest, ASecondNodeWithAnIdIsRefusedAndOneWithANameIsAnotherActor) {
  const Imported got = read("gexf", gexf(R"(<graph><nodes>
<node id="0" label="A"/>
<node id="0" label="Again"/>
<node id="1" label="A"/>
<node label="without"/></nodes></graph>)"));
  EXPECT_THAT(got.actors(), ElementsAre("a", "a-2"));
  EXPECT_THAT(got.refused,
              UnorderedElementsAre("5: expected an id of its own, got \"0\" again, which the node "
                                   "in line 4 has",
                                   "7: expected a node with an id, got one without"));
}

TEST_F(ForeignGraphsTest, ParallelEdgesAndEdgesToOneselfAreEventsOfTheirOwn) {
  const Imported got = read("gexf", gexf(R"(<graph defaultedgetype="directed"><nodes>
<node id="0" label="A"/><node id="1" label="B"/></nodes><edges>
<edge source="0" target="1"/>
<edge source="0" target="1"/>
<edge id="same" source="0" target="1"/>
<edge id="same" source="0" target="1"/>
<edge id="self" source="1" target="1"/>
</edges></graph>)"));
  EXPECT_EQ(got.counts.events, 5U);
  EXPECT_EQ(got.counts.merged, 0U);
  EXPECT_TRUE(got.find("same-2"));
  EXPECT_THAT(got.remarks, ElementsAre(HasSubstr("8: expected an id of its own, got \"same\"")));
  EXPECT_THAT(Imported::parts_of(*got.find("self")), ElementsAre("b initiator", "b recipient"));
}

TEST_F(ForeignGraphsTest, GraphmlHasKeysDefaultsAndBothDirections) {
  const Imported got = import_text(R"(<?xml version="1.0"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="d0" for="node" attr.name="label" attr.type="string"/>
<key id="d1" for="edge" attr.name="relation" attr.type="string"><default>sanction</default></key>
<key id="d2" for="edge" attr.name="date" attr.type="string"/>
<key id="d3" for="node" attr.name="type" attr.type="string"/>
<graph edgedefault="undirected">
<edge id="e0" source="n0" target="n1" directed="true"><data key="d2">2015-07</data></edge>
<node id="n0"><data key="d0">Iran &amp; Oman</data><data key="d3">state</data></node>
<node id="n1"/>
<edge id="e1" source="n0" target="n1"><data key="d1">Talk</data><data key="dx">7</data></edge>
<hyperedge id="h"><endpoint node="n0"/><endpoint node="n1"/></hyperedge>
</graph></graphml>)",
                                   "g.graphml");
  EXPECT_EQ(got.error, "");
  EXPECT_THAT(got.actors(), ElementsAre("iran-oman", "n1"));
  EXPECT_EQ(got.actor("iran-oman")->kind, ActorKind::state);
  EXPECT_THAT(got.dates(), UnorderedElementsAre("e0 2015-07", "e1 -", "h -"));
  EXPECT_EQ(*got.find("e0")->own.type, "sanction");
  EXPECT_THAT(Imported::parts_of(*got.find("e0")),
              ElementsAre("iran-oman initiator", "n1 recipient"));
  EXPECT_THAT(Imported::parts_of(*got.find("e1")),
              ElementsAre("iran-oman participant", "n1 participant"));
  EXPECT_THAT(got.remarks, Contains(HasSubstr("expected a key that is declared, got \"dx\"")));
}

TEST_F(ForeignGraphsTest, TheLabelsOfYEdAreFoundAmongTheLooks) {
  const Imported got = import_text(R"(<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
 xmlns:y="http://www.yworks.com/xml/graphml"><key id="d5" for="node" yfiles.type="nodegraphics"/>
<graph edgedefault="directed"><node id="n0"><data key="d5"><y:ShapeNode><y:Fill color="#FFCC00"/>
<y:NodeLabel>Iran</y:NodeLabel></y:ShapeNode></data></node></graph></graphml>)");
  EXPECT_THAT(got.actors(), ElementsAre("iran"));
}

TEST_F(ForeignGraphsTest, ExportsOfOurOwnBecomeTheSameActorsAndEvents) {
  const Imported got = import_text(R"({"dataset":"d","revision":"0","policy":"preferred",
"total":{"nodes":4,"edges":4},"truncated":false,"nodes":[
{"id":"iran","kind":"actor","type":"state","label":"Iran, Islamic Republic","country":"IRN","events":2},
{"id":"oman","kind":"actor","type":"state","label":"Oman","events":1},
{"id":"e000000007","kind":"event","type":"meeting","label":"Talks in Muscat","place":"Muscat",
 "date":{"edtf":"2015-07","text":"in July","basis":"resolved","startEarliest":"2015-07-01",
 "startLatest":"2015-07-31","endEarliest":"2015-07-01","endLatest":"2015-07-31"},
 "flags":["denied","future"]},
{"id":"undated","kind":"event","type":"visit","label":"Undated","date":{"edtf":null,"text":null,
 "basis":null,"startEarliest":null,"startLatest":null,"endEarliest":null,"endLatest":null}}],
"links":[
{"id":"iran:e000000007:initiator","source":"iran","target":"e000000007","kind":"participation","type":"initiator"},
{"id":"oman:e000000007:host","source":"oman","target":"e000000007","kind":"participation","type":"host"},
{"id":"iran:undated:x","source":"iran","target":"undated","kind":"participation","type":"chief-negotiator"},
{"id":"iran:undated:y","source":"iran","target":"undated","kind":"participation","type":"observer","rank":"normal"},
{"id":"r","source":"undated","target":"e000000007","kind":"relation","type":"follows"}]
})",
                                   "g.json");
  EXPECT_EQ(got.error, "");
  EXPECT_THAT(got.actors(), ElementsAre("iran", "oman"));
  EXPECT_EQ(got.actor("iran")->kind, ActorKind::state);
  EXPECT_EQ(got.actor("iran")->country, "IRN");
  ASSERT_EQ(got.counts.events, 2U);
  const Event* talks = got.find("e000000007");
  ASSERT_TRUE(talks);
  EXPECT_EQ(*talks->own.type, "meeting");
  EXPECT_EQ(Imported::date_of(*talks), "2015-07");
  EXPECT_EQ(Imported::words_of(*talks), "in July");
  EXPECT_EQ(*talks->own.place, "Muscat");
  EXPECT_TRUE(has_flag(*talks->own.flags, EventFlag::denied));
  EXPECT_TRUE(has_flag(*talks->own.flags, EventFlag::future));
  EXPECT_THAT(Imported::parts_of(*talks), ElementsAre("iran initiator", "oman host"));
  EXPECT_THAT(Imported::parts_of(*got.find("undated")), ElementsAre("iran chief-negotiator"));
  ASSERT_TRUE(got.find("undated")->own.relations);
  EXPECT_EQ(got.find("undated")->own.relations->front().to, "e000000007");
  EXPECT_EQ(got.counts.left_out, 1U);
}

TEST_F(ForeignGraphsTest, NodesOfTwoFilesAreOneActorWhereIdAndLabelAreTheSame) {
  const auto file = [&](const std::string& name, const std::string& label) {
    return write(name,
                 gexf("<graph><nodes><node id=\"0\" label=\"" + label + "\"/></nodes></graph>"));
  };
  ImportOptions options;
  options.files = {file("1.gexf", "A"), file("2.gexf", "A"), file("3.gexf", "B")};
  const Imported got = import(options);
  EXPECT_THAT(got.actors(), ElementsAre("a", "b"));
}

TEST_F(ForeignGraphsTest, WithStrictARowWithARemarkIsRefused) {
  ImportOptions options;
  options.files = {write("g.json", R"({"nodes":[{"id":"a","type":"volcano"},{"id":"b"}],
"links":[]})")};
  options.strict = true;
  const Imported got = import(options);
  EXPECT_THAT(got.refused, ElementsAre(HasSubstr("expected a kind of actor as type of a node")));
  EXPECT_THAT(got.actors(), ElementsAre("b"));
}

TEST_F(ForeignGraphsTest, NoEventHasARelationToOneThatIsRefused) {
  ImportOptions options;
  options.files = {write("g.json", R"({"nodes":[
{"id":"x","kind":"event","date":"2015"},{"id":"y","kind":"event","date":"some day"}],
"links":[{"source":"x","target":"y","kind":"relation","type":"refers-to"}]})")};
  ASSERT_TRUE(import(options).find("x")->own.relations);
  options.strict = true;
  const Imported got = import(options);
  EXPECT_EQ(got.counts.events, 1U);
  EXPECT_FALSE(got.find("x")->own.relations);
}

TEST_F(ForeignGraphsTest, NamesInAnAuthorityAreItsActors) {
  ImportOptions options;
  options.files = {write("g.json", R"({"nodes":[{"id":"1","label":"Iran"}],"links":[]})")};
  options.actors = std::filesystem::path(PARLEY_ROOT) / "data/actors/states.csv";
  const Imported got = import(options);
  ASSERT_TRUE(got.actor("iran"));
  EXPECT_EQ(got.actor("iran")->kind, ActorKind::state);
}

}  // namespace
}  // namespace parley::formats
