#include "unit/formats/graph/nasty_graph.hpp"
#include "unit/formats/import_fixture.hpp"

#include <gmock/gmock.h>

/// What our own dialects write comes back as the same actors and events.
namespace parley::formats {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::Imported;
using ::testing::UnorderedElementsAre;

class ReturningGraphsTest : public testing::ImportFixture {
 protected:
  static void expect_the_nasty_graph(const Imported& got, const std::string& dialect) {
    EXPECT_EQ(got.error, "") << dialect;
    EXPECT_THAT(got.actors(), ElementsAre("iran", "10", "2")) << dialect;
    EXPECT_THAT(
        got.dates(),
        UnorderedElementsAre("bce -0043-03-15", "zero 0000-05-01", "month 1990-11", "open 2010/..",
                             "one-of [2018,2020]", "node -", "denied 2022-01-25"))
        << dialect;
    ASSERT_TRUE(got.find("month") && got.find("denied") && got.actor("iran")) << dialect;
    EXPECT_EQ(got.actor("iran")->kind, ActorKind::state) << dialect;
    EXPECT_EQ(got.actor("iran")->country, "IRN") << dialect;
    EXPECT_THAT(Imported::parts_of(*got.find("month")), ElementsAre("iran initiator")) << dialect;
    EXPECT_THAT(Imported::parts_of(*got.find("node")), ElementsAre("10 participant")) << dialect;
    EXPECT_EQ(*got.find("month")->own.type, "meeting") << dialect;
    EXPECT_TRUE(has_flag(*got.find("denied")->own.flags, EventFlag::hypothetical)) << dialect;
    EXPECT_TRUE(has_flag(*got.find("denied")->own.flags, EventFlag::denied)) << dialect;
    EXPECT_EQ(Imported::label_of(*got.find("denied")), test::right_to_left) << dialect;
    EXPECT_EQ(got.counts.left_out, 1U) << dialect;
    EXPECT_EQ(got.counts.refused, 0U) << dialect << ::testing::PrintToString(got.refused);
  }
};

TEST_F(ReturningGraphsTest, EveryDialectOfGraphsBringsItsActorsAndEventsBack) {
  for (const std::string dialect :
       {"graphml", "gexf", "cytoscape", "networkx", "d3", "graphology", "jgf", "vis-network"}) {
    const auto written = test::write_as(dialect, test::nasty_graph());
    const Imported got = import_text(written.text, "graph");
    expect_the_nasty_graph(got, dialect);
    const bool is_xml = dialect == "graphml" || dialect == "gexf";
    EXPECT_EQ(Imported::label_of(*got.find("month")) == test::nasty_text, !is_xml) << dialect;
  }
}

TEST_F(ReturningGraphsTest, TheTwoTablesBringThemBackTogether) {
  ImportOptions options;
  options.files = {write("edges.csv", test::write_as("csv-edges", test::nasty_graph()).text),
                   write("nodes.csv", test::write_as("csv-nodes", test::nasty_graph()).text)};
  expect_the_nasty_graph(import(options), "csv");
}

TEST_F(ReturningGraphsTest, AnEdgeForManyEventsIsOneUndatedEvent) {
  for (const char* dialect : {"graphml", "gexf", "networkx"}) {
    const Imported got = import_text(test::write_as(dialect, test::actors_graph()).text, "graph");
    EXPECT_EQ(got.counts.events, 2U) << dialect;
    for (const Event& event : got.dataset->events) {
      EXPECT_EQ(Imported::date_of(event), "-") << dialect;
    }
    EXPECT_THAT(got.remarks, Contains(HasSubstr("stands for all events between two actors")))
        << dialect;
  }
}

}  // namespace
}  // namespace parley::formats
