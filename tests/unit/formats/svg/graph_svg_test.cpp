#include "picture_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <list>
#include <random>

namespace parley::formats::pictures {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

GraphNode actor(std::string_view id, std::string_view label, std::size_t events,
                std::string_view kind = "state") {
  GraphNode node;
  node.id = id;
  node.type = kind;
  node.label = label;
  node.events = events;
  return node;
}

GraphNode event(std::string_view id, std::string_view label, std::string_view edtf) {
  GraphNode node;
  node.kind = NodeKind::event;
  node.id = id;
  node.type = "round";
  node.label = label;
  node.family = "talks";
  if (!edtf.empty()) {
    node.date = dated(edtf);
  }
  return node;
}

GraphEdge edge(EdgeKind kind, std::string_view source, std::string_view target,
               std::string_view type) {
  GraphEdge made;
  made.kind = kind;
  made.id = {"x", source, target, type};
  made.source = source;
  made.target = target;
  made.type = type;
  return made;
}

GraphDocument graph(std::vector<GraphNode> nodes, std::vector<GraphEdge> edges) {
  GraphDocument document;
  document.origin = small_origin();
  document.total_nodes = nodes.size();
  document.total_edges = edges.size();
  document.nodes = std::move(nodes);
  document.edges = std::move(edges);
  document.families = {{"talks", "Talks"}};
  return document;
}

GraphDocument two_letters() {
  return graph({actor("iran", "Iran", 2), actor("eu", "European Union", 2, "igo"),
                event("e1", "A letter", "2018-05-08"), event("e2", "An answer", "2018-06")},
               {edge(EdgeKind::participation, "iran", "e1", "initiator"),
                edge(EdgeKind::participation, "eu", "e1", "recipient"),
                edge(EdgeKind::participation, "eu", "e2", "initiator"),
                edge(EdgeKind::participation, "iran", "e2", "recipient")});
}

TEST(GraphSvgTest, EveryNodeAndEdgeIsDrawnWithItsTooltip) {
  GraphDocument document = two_letters();
  const auto picture = parsed(draw(document));
  EXPECT_EQ(count(picture, "//g[@class='nodes']/a[title]"), 4U);
  EXPECT_EQ(count(picture, "//g[@class='edges']/path[title]"), 4U);
  EXPECT_TRUE(picture.select_node(
      "//a[@href='https://parley.example/v1/datasets/small/actors/iran']/circle"));
  EXPECT_TRUE(picture.select_node("//title[.='Iran – A letter\ninitiator']"));
  EXPECT_STREQ(picture.child("svg").child("desc").text().get(), "2 actors, 2 events, 4 links");
}

TEST(GraphSvgTest, ParallelEdgesBowApart) {
  GraphDocument document = graph({actor("a", "A", 3), actor("b", "B", 3)},
                                 {edge(EdgeKind::interaction, "a", "b", "letter"),
                                  edge(EdgeKind::interaction, "b", "a", "letter"),
                                  edge(EdgeKind::interaction, "a", "b", "round")});
  std::vector<std::string> paths;
  const auto picture = parsed(draw(document));
  for (const auto& found : picture.select_nodes("//g[@class='edges']/path")) {
    paths.emplace_back(found.node().attribute("d").value());
  }
  std::sort(paths.begin(), paths.end());
  EXPECT_EQ(paths.size(), 3U);
  EXPECT_EQ(std::unique(paths.begin(), paths.end()), paths.end());
}

TEST(GraphSvgTest, AnEdgeToItselfIsALoop) {
  GraphDocument document = graph({event("e1", "A", "2018"), actor("a", "A", 1)},
                                 {edge(EdgeKind::interaction, "a", "a", "letter")});
  EXPECT_TRUE(parsed(draw(document)).select_node("//g[@class='edges']/path[contains(@d,'c')]"));
}

TEST(GraphSvgTest, DirectionHasAnArrowAndItsAbsenceNone) {
  GraphDocument document = graph({actor("a", "A", 1), actor("b", "B", 1), actor("c", "C", 1)},
                                 {edge(EdgeKind::interaction, "a", "b", "letter"),
                                  edge(EdgeKind::interaction, "b", "c", "round")});
  document.edges[1].directed = false;
  const auto picture = parsed(draw(document));
  EXPECT_EQ(count(picture, "//g[@class='edges']/path"), 2U);
  EXPECT_EQ(count(picture, "//g[@class='edges']/path[@marker-end]"), 1U);
}

TEST(GraphSvgTest, WhatIsOnlySaidIsHollowAndItsEdgesDashed) {
  GraphDocument document = two_letters();
  document.nodes[2].flags = 1U << static_cast<unsigned>(EventFlag::hypothetical);
  document.edges[0].flags = document.nodes[2].flags;
  const auto picture = parsed(draw(document));
  EXPECT_EQ(count(picture, "//path[@class='edge said']"), 1U);
  EXPECT_TRUE(
      picture.select_node("//a[contains(@href,'events/e1')]//path[contains(@class,'hollow')]"));
  EXPECT_FALSE(picture.select_node("//a[contains(@href,'events/e1')]//path[@class='event']"));
}

TEST(GraphSvgTest, EventsAloneStandInTheOrderOfTime) {
  GraphDocument document = graph({event("e3", "Third", "2020"), event("e1", "First", "2018-05-08"),
                                  event("e2", "Second", "2019-01-01"), event("e0", "Undated", "")},
                                 {edge(EdgeKind::relation, "e2", "e1", "responds-to"),
                                  edge(EdgeKind::relation, "e3", "e0", "follows")});
  const auto picture = parsed(draw(document));
  const auto x_of = [&picture](const std::string& id) {
    return picture.select_node(("//a[contains(@href,'events/" + id + "')]//circle").c_str())
        .node()
        .attribute("cx")
        .as_double();
  };
  EXPECT_GT(x_of("e1"), 0);
  EXPECT_LT(x_of("e1"), x_of("e2"));
  EXPECT_EQ(count(picture, "//path[@class='tie'][@marker-end][title]"), 2U);
  EXPECT_TRUE(picture.select_node("//g[@class='axis']//text[.='2019']"));
  EXPECT_TRUE(picture.select_node("//text[.='Undated']"));
}

TEST(GraphSvgTest, AnEmptyGraphIsStillAPicture) {
  GraphDocument document = graph({}, {});
  EXPECT_THAT(draw(document), HasSubstr("0 actors, 0 links"));
}

TEST(GraphSvgTest, TextsAreEscapedAndControlCharactersNamed) {
  GraphDocument document = graph({actor("a", "<b onload='x'>\"A\" & B\x03</b>", 1)}, {});
  Losses losses;
  const std::string picture = draw(document, losses);
  EXPECT_THAT(picture, Not(HasSubstr("<b ")));
  EXPECT_THAT(picture, Not(HasSubstr("\x03")));
  EXPECT_EQ(find_loss(losses, "control-character")->ids, std::vector<std::string>{"a"});
  parsed(picture);
}

GraphDocument large(std::size_t actors, std::list<std::string>& texts) {
  std::minstd_rand random(2);
  std::vector<GraphNode> nodes;
  for (std::size_t i = 0; i < actors; ++i) {
    const std::string& id = texts.emplace_back("a" + std::to_string(i));
    nodes.push_back(actor(id, id, i % 50));
  }
  std::vector<GraphEdge> edges;
  for (std::size_t i = 0; i < actors; ++i) {
    edges.push_back(edge(EdgeKind::interaction, nodes[random() % actors].id,
                         nodes[random() % actors].id, texts.emplace_back(std::to_string(i))));
  }
  return graph(std::move(nodes), std::move(edges));
}

TEST(GraphSvgTest, EqualGraphsInWhateverOrderMakeOnePicture) {
  for (const std::size_t actors : {30U, 900U}) {
    std::list<std::string> texts;
    GraphDocument document = large(actors, texts);
    const std::string picture = draw(document);
    EXPECT_EQ(draw(document), picture);
    std::shuffle(document.nodes.begin(), document.nodes.end(), std::minstd_rand(1));
    std::shuffle(document.edges.begin(), document.edges.end(), std::minstd_rand(1));
    EXPECT_EQ(draw(document), picture);
  }
}

TEST(GraphSvgTest, BeyondTheBoundTheLeastLinkedAreLeftOutAndNamed) {
  std::list<std::string> texts;
  GraphDocument document = large(most_drawn_nodes + 10, texts);
  Losses losses;
  const auto picture = parsed(draw(document, losses));
  EXPECT_EQ(count(picture, "//g[@class='nodes']/a"), most_drawn_nodes);
  ASSERT_NE(find_loss(losses, "not-drawn"), nullptr);
  EXPECT_GE(find_loss(losses, "not-drawn")->count, 10U);
  EXPECT_THAT(picture.child("svg").child("desc").text().get(),
              HasSubstr("the 10 with fewest links are not drawn"));
}

TEST(GraphSvgTest, ALayoutBeyondTheBudgetIsRefused) {
  std::list<std::string> texts;
  GraphDocument document = large(200, texts);
  const auto placed = place_nodes(document, {.max_visits = 1'000});
  ASSERT_TRUE(placed.has_error());
  EXPECT_EQ(placed.error().code, ErrorCode::too_large);
}

TEST(GraphSvgTest, ALabelWithoutRoomIsNamed) {
  GraphDocument document = graph(
      {actor("a", "An actor whose name is much too long for any picture of a graph to show", 1)},
      {});
  Losses losses;
  draw(document, losses);
  EXPECT_EQ(find_loss(losses, "label")->ids, std::vector<std::string>{"a"});
}

}  // namespace
}  // namespace parley::formats::pictures
