#include "unit/formats/import/foreign_graph_fixture.hpp"

#include <gmock/gmock.h>

/// Graphs in JSON and in lists of nodes and edges become actors and events.
namespace parley::formats {
namespace {

class ForeignJsonGraphsTest : public ForeignGraphsTest {};

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::Imported;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

TEST_F(ForeignJsonGraphsTest, NodeLinkIsReadAsNetworkxD3VisAndGraphologyWriteIt) {
  const std::vector<std::string> texts{
      R"({"directed":true,"multigraph":true,"graph":{},"nodes":[{"id":"a"},{"id":"b"}],
"links":[{"source":"a","target":"b","key":0,"relation":"visit"}]})",
      R"({"directed":true,"multigraph":true,"graph":{},"nodes":[{"id":"a"},{"id":"b"}],
"edges":[{"source":"a","target":"b","key":0,"relation":"visit"}]})",
      R"({"nodes":[{"name":"a"},{"name":"b"}],"links":[{"source":0,"target":1,"type":"visit"}]})",
      R"({"nodes":[{"id":"a"},{"id":"b"}],"links":[{"source":0,"target":1,"type":"visit"}]})",
      R"({"nodes":[{"id":1,"label":"a"},{"id":2,"label":"b"}],
"edges":[{"from":1,"to":2,"label":"visit"}]})",
      R"({"options":{"type":"directed","multi":true},"attributes":{},"nodes":[{"key":"a"},
{"key":"b","attributes":{"size":3}}],
"edges":[{"key":"e","source":"a","target":"b","attributes":{"relation":"visit"}}]})"};
  for (const std::string& text : texts) {
    const Imported got = import_text(text, "g.json");
    EXPECT_EQ(got.error, "") << text;
    EXPECT_THAT(got.reading, Contains(HasSubstr("format node-link"))) << text;
    EXPECT_THAT(got.actors(), ElementsAre("a", "b")) << text;
    ASSERT_EQ(got.dataset->events.size(), 1U) << text;
    EXPECT_EQ(*got.dataset->events.front().own.type, "visit") << text;
    EXPECT_THAT(Imported::parts_of(got.dataset->events.front()),
                ElementsAre("a initiator", "b recipient"))
        << text;
  }
}

TEST_F(ForeignJsonGraphsTest, CytoscapeElementsAreReadInGroupsFlatAndWrapped) {
  const std::string nodes = R"({"data":{"id":"a","name":"A"}},{"data":{"id":"b"}})";
  const std::string edge = R"({"data":{"id":"e","source":"a","target":"b","interaction":"visit"}})";
  const std::vector<std::string> texts{
      R"({"format_version":"1.0","elements":{"nodes":[)" + nodes + R"(],"edges":[)" + edge + "]}}",
      R"({"elements":[)" + nodes + "," + edge + "]}", "[" + nodes + "," + edge + "]",
      R"([{"group":"nodes","data":{"id":"a","name":"A"}},{"group":"nodes","data":{"id":"b"}},)" +
          edge + "]"};
  for (const std::string& text : texts) {
    const Imported got = import_text(text, "g.cyjs");
    EXPECT_EQ(got.error, "") << text;
    EXPECT_THAT(got.actors(), ElementsAre("a", "b")) << text;
    ASSERT_TRUE(got.find("e")) << text;
    EXPECT_EQ(*got.find("e")->own.type, "visit") << text;
  }
}

TEST_F(ForeignJsonGraphsTest, JgfHasGraphsRelationsAndEdgesOfManyNodes) {
  const Imported got = import_text(R"({"graphs":[
{"nodes":{"japan":{"label":"Japan"},"nissan":{}},
 "edges":[{"source":"nissan","target":"japan","relation":"origin"},
          {"source":"nissan","target":"japan","relation":"origin"}]},
{"directed":false,"nodes":{"japan":{"label":"Japan"},"b":{"metadata":{"weight":3}}},
 "hyperedges":[{"nodes":["japan","b","nissan"]},{"source":["b"],"target":["japan"]}]}]})",
                                   "g.json");
  EXPECT_EQ(got.error, "");
  EXPECT_THAT(got.actors(), ElementsAre("japan", "nissan", "b"));
  EXPECT_EQ(got.counts.events, 4U);
  EXPECT_THAT(got.remarks, Contains(HasSubstr("\"weight\" (1)")));
}

TEST_F(ForeignJsonGraphsTest, ATimelineHasYearsAsTextAndNamesWhatIsWrongByItsPlace) {
  const Imported got = import_text(R"({"title":{"text":{"headline":"T"}},"events":[
{"start_date":{"year":"602"},"end_date":{"year":"629"},"text":{"headline":"<b>War</b>"}},
{"start_date":{"year":"-0010"},"end_date":{"year":"2"},"text":{"headline":"Era"}},
{"start_date":{"year":2015},"end_date":{"year":2015,"month":7},"text":{"headline":"Finer"}},
{"start_date":{"year":2022,"month":13},"text":{"headline":"Month 13"}},
{"text":{"headline":"No date"}},
{"unique_id":"own","start_date":{"year":2022,"month":1,"day":2,"hour":5},"group":"talks",
 "media":{"url":"https://example.org/x","credit":"Press","caption":"c"}}],
"eras":[{"start_date":{"year":1990},"end_date":{"year":1999},"text":{"headline":"Nineties"}}]})",
                                   "t.json");
  EXPECT_EQ(got.error, "");
  EXPECT_EQ(got.counts.events, 7U);
  EXPECT_THAT(got.dates(),
              UnorderedElementsAre("e000000001 0602/0629", "e000000002 -0010/0002",
                                   "e000000003 2015/2015-07", "e000000004 -", "e000000005 -",
                                   "own 2022-01-02", "e000000007 1990/1999"));
  EXPECT_EQ(Imported::label_of(*got.find("e000000001")), "War");
  EXPECT_EQ(*got.find("own")->own.type, "talks");
  EXPECT_THAT(got.remarks, Contains(HasSubstr("5: /events/3: date: expected")));
  EXPECT_THAT(got.remarks, Contains(HasSubstr("6: /events/4: expected a date with a year")));
  EXPECT_THAT(got.remarks, Contains(HasSubstr("\"start_date.hour\" (1)")));
  EXPECT_THAT(got.remarks, Contains(HasSubstr("\"media.caption\" (1)")));
  EXPECT_THAT(got.remarks, Contains(HasSubstr("\"title\" of the file is no event")));
}

TEST_F(ForeignJsonGraphsTest, ListsOfNodesAndEdgesBelongTogetherWhateverTheirOrder) {
  ImportOptions options;
  options.files = {write("edges.csv",
                         "Source,Target,Type,Id,Label,timeset,Weight\n"
                         "1,2,Directed,x,visit,\"<[2015-07-14, 2015-07-15]>\",1.0\n"
                         "1,3,Undirected,y,,,1.0\n"),
                   write("nodes.csv", "\xEF\xBB\xBFId,Label,Size\n1,Iran,4\n2,Oman,5\n")};
  const Imported got = import(options);
  EXPECT_EQ(got.error, "");
  EXPECT_THAT(got.actors(), ElementsAre("iran", "oman"));
  EXPECT_THAT(got.dates(), ElementsAre("x 2015-07-14/2015-07-15"));
  EXPECT_THAT(got.refused, ElementsAre("3: expected nodes of the file at the ends of an edge, got "
                                       "\"3\", which is none"));
  EXPECT_EQ(got.counts.header_lines, 2U);
  EXPECT_EQ(got.counts.row_lines, 4U);
}

TEST_F(ForeignJsonGraphsTest, AListOfEdgesAloneMakesItsNodes) {
  const Imported got = import_text("Source;Target;Type\nIran;Oman;Directed\nIran;Iran;Directed\n");
  EXPECT_THAT(got.reading, Contains(HasSubstr("format csv-edges")));
  EXPECT_THAT(got.actors(), ElementsAre("iran", "oman"));
  EXPECT_EQ(got.counts.events, 2U);
}

TEST_F(ForeignJsonGraphsTest, TablesWithASourceAndATargetAmongOtherColumnsStayTables) {
  const Imported got = import_text(
      "date,source,target,type\n2015-07-14,Iran,Oman,visit\n2015-07-15,Oman,Iran,meeting\n");
  EXPECT_EQ(got.error, "");
  for (const std::string& line : got.reading) {
    EXPECT_THAT(line, ::testing::Not(HasSubstr("csv-edges")));
  }
}

}  // namespace
}  // namespace parley::formats
