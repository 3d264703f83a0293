#include "unit/formats/import_fixture.hpp"

#include <gmock/gmock.h>

/// Graph files that other programs have written.
namespace parley::formats {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::Imported;

class RealGraphsTest : public testing::ImportFixture {
 protected:
  Imported read(const std::string& name) const {
    ImportOptions options;
    options.files = {testing::shared / name};
    Imported got = import(options);
    EXPECT_EQ(got.error, "") << name;
    return got;
  }
};

TEST_F(RealGraphsTest, FilesOfGephiHaveAllTheirNodesAndEdges) {
  PARLEY_NEEDS_SHARED();
  const Imported novel = read("samples/formats/les-miserables.gexf");
  EXPECT_EQ(novel.counts.actors, 77U);
  EXPECT_EQ(novel.counts.events, 254U);
  EXPECT_EQ(novel.counts.refused, 0U);
  EXPECT_THAT(novel.remarks, Contains(HasSubstr("\"modularity_class\" (77)")));
  EXPECT_THAT(novel.remarks, Contains(HasSubstr("\"cooccurrence\"")));
  const Imported dated = read("samples/real/gephi-miserables-with-dates.gexf");
  EXPECT_EQ(dated.counts.actors, 74U);
  EXPECT_EQ(dated.counts.events, 248U);
  const Imported slice = read("samples/real/gephi-dynamic-network-a.gexf");
  EXPECT_EQ(slice.counts.actors, 5U);
  EXPECT_EQ(read("samples/formats/gexf-1.3/primer-simple.gexf").counts.events, 1U);
}

TEST_F(RealGraphsTest, AMixedGraphKeepsTheDirectionOfEachEdge) {
  PARLEY_NEEDS_SHARED();
  const Imported mixed = read("samples/real/graphology-mixed.gexf");
  EXPECT_THAT(Imported::parts_of(*mixed.find("1")), ElementsAre("one initiator", "two recipient"));
  EXPECT_THAT(Imported::parts_of(*mixed.find("3")),
              ElementsAre("three participant", "one participant"));
  const Imported multi = read("samples/real/graphology-mixed-multigraph.graphml");
  EXPECT_EQ(multi.counts.actors, 6U);
  EXPECT_EQ(multi.counts.events, 8U);
  EXPECT_THAT(Imported::parts_of(*multi.find("e6")), ElementsAre("n5 initiator", "n4 recipient"));
  EXPECT_THAT(multi.remarks, Contains(HasSubstr("\"color\" (6)")));
}

TEST_F(RealGraphsTest, EdgesToMissingNodesAreRefusedWithTheirLines) {
  PARLEY_NEEDS_SHARED();
  const Imported got = read("samples/real/graphology-missing-nodes.gexf");
  EXPECT_EQ(got.counts.events, 1U);
  EXPECT_THAT(got.refused, ElementsAre(HasSubstr("13: "), HasSubstr("15: "), HasSubstr("16: ")));
  const Imported www = read("cases/import/30-gexf-www.gexf");
  EXPECT_THAT(www.refused, ElementsAre(HasSubstr("10: expected nodes of the file at the ends of an "
                                                 "edge, got \"9\"")));
  EXPECT_THAT(www.actors(), ElementsAre("iran", "eu-3"));
  EXPECT_THAT(www.dates(), Contains(HasSubstr("2003-10-21/2005-08-01")));
  EXPECT_THAT(www.dates(), Contains(HasSubstr("2013-11-24/2018-05-08")));
}

TEST_F(RealGraphsTest, ANetworkOfCytoscapeDesktopIsRead) {
  PARLEY_NEEDS_SHARED();
  const Imported got = read("samples/formats/cytoscape/tokyo-railways.json");
  EXPECT_EQ(got.counts.refused, 0U);
  EXPECT_EQ(got.counts.rows, got.counts.kept);
  EXPECT_EQ(got.counts.rows, got.counts.actors + got.counts.events);
  EXPECT_THAT(got.remarks, Contains(HasSubstr("\"station_name\"")));
}

TEST_F(RealGraphsTest, ExamplesOfTheJsonGraphFormatAreRead) {
  PARLEY_NEEDS_SHARED();
  EXPECT_EQ(read("samples/formats/jgf/examples/les_miserables.json").counts.actors, 77U);
  EXPECT_EQ(read("samples/formats/jgf/examples/les_miserables.json").counts.events, 254U);
  EXPECT_EQ(read("samples/formats/jgf/examples/usual_suspects.json").counts.events, 1U);
  EXPECT_EQ(read("samples/formats/jgf/examples/car_graphs.json").counts.events, 4U);
  EXPECT_EQ(read("samples/formats/jgf/examples/hyper-directed.json").counts.events, 4U);
  EXPECT_EQ(read("samples/formats/jgf/examples/hyper-undirected.json").counts.events, 4U);
  EXPECT_GT(read("samples/formats/jgf/examples/test.network.json").counts.events, 0U);
  EXPECT_EQ(read("samples/formats/jgf/examples/empty_test.json").counts.kept, 0U);
}

TEST_F(RealGraphsTest, TimelinesNameEveryEventThatTheyCannotDate) {
  PARLEY_NEEDS_SHARED();
  const Imported texts = read("cases/import/31-timelinejs-strings.json");
  EXPECT_THAT(texts.dates(), Contains("e000000001 0602/0629"));
  EXPECT_THAT(texts.remarks, Contains(HasSubstr("/events/3: date: expected")));
  EXPECT_THAT(texts.remarks, Contains(HasSubstr("/events/4: expected a date")));
  EXPECT_GT(read("samples/real/timelinejs-marktwain.json").counts.events, 0U);
  EXPECT_GT(read("samples/real/timelinejs-republican.json").counts.events, 0U);
  EXPECT_THAT(read("samples/real/timelinejs-seventh-century.json").dates(),
              Contains(HasSubstr("0618-06-18/0907-06-01")));
}

}  // namespace
}  // namespace parley::formats
