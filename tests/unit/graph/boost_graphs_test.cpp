#include "parley/graph/boost/budgeted_graph.hpp"
#include "parley/graph/boost/simple_graph.hpp"
#include "parley/graph/boost/slice_graph.hpp"
#include "parley/graph/boost/vertex_names.hpp"

#include "support/graph_from_text.hpp"
#include "support/random_graph.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/graphviz.hpp>
#include <boost/graph/topological_sort.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <sstream>
#include <utility>
#include <vector>

namespace parley {
namespace {

using testing::Dice;

struct NoBudget {
  void operator()(std::uint64_t /*visits*/) const {}
};

template <class Graph>
struct ModelsListedGraph {
  using Vertex = typename boost::graph_traits<Graph>::vertex_descriptor;
  BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<Graph>));
  BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<Graph>));
  BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<Graph>));
  BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<Graph>));
  BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<Graph, Vertex, boost::vertex_index_t>));
};
template struct ModelsListedGraph<SimpleGraph>;
template struct ModelsListedGraph<SliceGraph>;
template struct ModelsListedGraph<BudgetedGraph<SimpleGraph, NoBudget>>;
template struct ModelsListedGraph<BudgetedGraph<SliceGraph, NoBudget>>;
template struct ModelsListedGraph<BudgetedGraph<ActorsView, NoBudget>>;

template <class Graph>
struct ModelsAdjacencyMatrix {
  BOOST_CONCEPT_ASSERT((boost::AdjacencyMatrixConcept<Graph>));
};
template struct ModelsAdjacencyMatrix<SimpleGraph>;
template struct ModelsAdjacencyMatrix<BudgetedGraph<SimpleGraph, NoBudget>>;

template <class Graph>
struct ModelsBidirectionalGraph {
  BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<Graph>));
};
template struct ModelsBidirectionalGraph<BudgetedGraph<SliceGraph, NoBudget>>;
template struct ModelsBidirectionalGraph<BudgetedGraph<EventsView, NoBudget>>;

template <class View>
struct HasNames {
  BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<View, typename View::vertex_descriptor,
                                                            boost::vertex_name_t>));
};
template struct HasNames<ActorsView>;
template struct HasNames<EventsView>;
template struct HasNames<ParticipationView>;

std::vector<VertexPair> random_links(Dice& dice, std::uint32_t vertices) {
  std::vector<VertexPair> links(dice.roll(3 * vertices + 1));
  for (VertexPair& link : links) {
    link = {dice.roll(vertices), dice.roll(vertices)};
  }
  return links;
}

TEST(SimpleGraphTest, HasOneEdgeForEveryTwoLinkedVertices) {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Dice dice(seed);
    const std::uint32_t count = 1 + dice.roll(12);
    const std::vector<VertexPair> links = random_links(dice, count);
    std::set<std::pair<std::uint32_t, std::uint32_t>> expected;
    for (const auto& [a, b] : links) {
      if (a != b) {
        expected.emplace(std::min(a, b), std::max(a, b));
      }
    }
    const SimpleGraph graph(count, links);
    EXPECT_EQ(num_vertices(graph), count);
    EXPECT_EQ(num_edges(graph), expected.size());

    std::set<std::pair<std::uint32_t, std::uint32_t>> listed;
    std::set<std::size_t> numbers;
    for (auto [edge, end] = edges(graph); edge != end; ++edge) {
      EXPECT_TRUE(listed.emplace((*edge).source, (*edge).target).second);
      EXPECT_TRUE(numbers.insert(graph.edge_number(*edge)).second);
      EXPECT_EQ(graph.edge_number({(*edge).target, (*edge).source}), graph.edge_number(*edge));
      EXPECT_LT(graph.edge_number(*edge), graph.edge_number_bound());
    }
    EXPECT_EQ(listed, expected);

    for (std::uint32_t a = 0; a < count; ++a) {
      std::vector<std::uint32_t> row;
      for (std::uint32_t b = 0; b < count; ++b) {
        const bool there = expected.contains({std::min(a, b), std::max(a, b)});
        EXPECT_EQ(edge(a, b, graph).second, there);
        if (there) {
          row.push_back(b);
        }
      }
      const auto [first, last] = adjacent_vertices(a, graph);
      EXPECT_EQ(std::vector(first, last), row);
      EXPECT_EQ(out_degree(a, graph), row.size());
      std::vector<std::uint32_t> targets;
      for (auto [edge, end] = out_edges(a, graph); edge != end; ++edge) {
        EXPECT_EQ(source(*edge, graph), a);
        targets.push_back(target(*edge, graph));
      }
      EXPECT_EQ(targets, row);
    }
  }
}

TEST(SimpleGraphTest, WithoutVerticesOrLinksIsEmpty) {
  EXPECT_EQ(num_vertices(SimpleGraph()), 0U);
  const auto [first, last] = edges(SimpleGraph(3, {}));
  EXPECT_TRUE(first == last);
}

TEST(SliceGraphTest, CopiesEveryEdgeOfAView) {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const EventGraph graph = testing::random_graph(seed);
    const ActorsView view(EventSlice(graph, {.window = Window{5, 25}}), Direction::directed);
    std::multiset<std::pair<std::size_t, std::size_t>> expected;
    for (auto [edge, end] = edges(view); edge != end; ++edge) {
      expected.emplace(to_size((*edge).source), to_size((*edge).target));
    }
    const SliceGraph copy = copy_of(view);
    std::multiset<std::pair<std::size_t, std::size_t>> out;
    std::multiset<std::pair<std::size_t, std::size_t>> in;
    for (std::uint32_t vertex = 0; vertex < num_vertices(copy); ++vertex) {
      for (auto [edge, end] = out_edges(vertex, copy); edge != end; ++edge) {
        out.emplace(vertex, target(*edge, copy));
      }
      for (auto [edge, end] = in_edges(vertex, copy); edge != end; ++edge) {
        in.emplace(source(*edge, copy), vertex);
      }
    }
    EXPECT_EQ(num_vertices(copy), graph.actor_count());
    EXPECT_EQ(out, expected);
    EXPECT_EQ(in, expected);
  }
}

struct Spent {};

/// Throws when `left` visits are used up.
struct Allowance {
  std::uint64_t* left;
  void operator()(std::uint64_t visits) const {
    if (visits > *left) {
      throw Spent{};
    }
    *left -= visits;
  }
};

TEST(BudgetedGraphTest, AlgorithmsStopWhereTheBudgetEndsAndElseAnswerTheSame) {
  Dice dice(7);
  const SimpleGraph graph(20, random_links(dice, 20));
  std::vector<int> expected(20);
  const auto by_vertex = [](std::vector<int>& values) {
    return boost::make_iterator_property_map(values.begin(), VertexNumberMap<std::uint32_t>());
  };
  boost::connected_components(graph, by_vertex(expected));
  bool answered = false;
  for (std::uint64_t allowed = 0; !answered && allowed < 1'000; ++allowed) {
    std::uint64_t left = allowed;
    std::vector<int> found(20);
    try {
      boost::connected_components(BudgetedGraph(graph, Allowance{&left}), by_vertex(found));
      answered = true;
      EXPECT_EQ(found, expected);
      // Each vertex once, and each edge from both its ends.
      EXPECT_EQ(allowed, 20 + 2 * num_edges(graph));
    } catch (const Spent&) {
      EXPECT_LT(allowed, 20 + 2 * num_edges(graph));
    }
  }
  EXPECT_TRUE(answered);
}

TEST(BudgetedGraphTest, EdgesIntoAVertexAndSingleEdgesCostToo) {
  const SliceGraph copy = make_slice_graph(3, std::vector<VertexPair>{{0, 2}, {1, 2}, {2, 0}});
  std::uint64_t left = 100;
  const BudgetedGraph directed(copy, Allowance{&left});
  in_edges(2, directed);
  EXPECT_EQ(left, 97U);
  adjacent_vertices(0, directed);
  EXPECT_EQ(left, 95U);
  EXPECT_EQ(degree(2, directed), 3U);
  EXPECT_EQ(left, 95U) << "degrees are free";
  const SimpleGraph simple(2, std::vector<VertexPair>{{0, 1}});
  EXPECT_TRUE(edge(0, 1, BudgetedGraph(simple, Allowance{&left})).second);
  EXPECT_EQ(left, 94U);
}

TEST(EventSliceTest, OfAListHasExactlyThoseEvents) {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const EventGraph graph = testing::random_graph(seed);
    Dice dice(seed);
    std::vector<EventIndex> chosen;
    std::size_t parts = 0;
    for (std::uint32_t i = 0; i < graph.event_count(); ++i) {
      if (dice.one_in(3)) {
        chosen.insert(chosen.begin(), EventIndex{i});
        std::set<ActorIndex> actors;
        for (const Participation& part : graph.participants(EventIndex{i})) {
          actors.insert(part.actor);
        }
        parts += actors.size();
      }
    }
    const EventSlice slice(graph, chosen);
    for (std::uint32_t i = 0; i < graph.event_count(); ++i) {
      EXPECT_EQ(slice.contains(EventIndex{i}),
                std::find(chosen.begin(), chosen.end(), EventIndex{i}) != chosen.end());
    }
    EXPECT_EQ(num_edges(ParticipationView(slice)), parts);
  }
}

TEST(VertexNamesTest, AreTheIdsThatBoostWritesIntoADotFile) {
  const EventGraph graph = testing::graph_from_text(R"(
    2018-01-01  iran->oman  letter  e1
    2018-01-02  iran        visit   e2  follows=e1
  )");
  const auto written = [](const auto& view) {
    std::ostringstream out;
    boost::write_graphviz(out, view, boost::make_label_writer(get(boost::vertex_name, view)));
    return out.str();
  };
  const EventSlice all(graph);
  EXPECT_EQ(written(EventsView(all)), "digraph G {\n0[label=e1];\n1[label=e2];\n1->0 ;\n}\n");
  EXPECT_EQ(written(ActorsView(all, Direction::directed)),
            "digraph G {\n0[label=iran];\n1[label=oman];\n0->1 ;\n}\n");
  EXPECT_EQ(written(ParticipationView(all)),
            "graph G {\n0[label=iran];\n1[label=oman];\n2[label=e1];\n3[label=e2];\n"
            "0--2 ;\n0--3 ;\n1--2 ;\n}\n");
  EXPECT_EQ(get(boost::vertex_name, ActorsView(all), ActorIndex{1}), "oman");
}

}  // namespace
}  // namespace parley
