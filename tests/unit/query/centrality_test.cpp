#include "parley/query/centrality.hpp"

#include "brute_force.hpp"
#include "support/graph_from_text.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/page_rank.hpp>
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <set>
#include <string>

namespace parley::query {
namespace {

using parley::testing::graph_from_text;
using parley::testing::nth_actor;
using parley::testing::random_graph;

using Scores = std::map<std::size_t, double>;

std::string ranking(const EventGraph& graph, Measure measure) {
  std::string text;
  const CentralityResult found = run(graph, CentralityQuery{measure, {}}).value();
  for (const ActorScore& score : found.ranking) {
    text += std::string(graph.actor_id(score.actor)) + " ";
  }
  return text;
}

Scores scores(const EventGraph& graph, const EventFilter& filter, Measure measure) {
  Scores scores;
  const CentralityResult found = run(graph, CentralityQuery{measure, filter}).value();
  for (const ActorScore& score : found.ranking) {
    scores[to_size(score.actor)] = score.score;
  }
  return scores;
}

/// The actors of a slice and its edges, gathered without any index of the engine.
struct Slice {
  Slice(const EventGraph& graph, const EventFilter& filter) {
    for (const EventIndex event : testing::every_wanted(graph, filter)) {
      const auto parts = graph.participants(event);
      const bool symmetric = graph.is_symmetric(graph.event_type(event));
      std::set<std::pair<std::size_t, std::size_t>> here;
      for (const Participation& a : parts) {
        numbers.emplace(to_size(a.actor), 0);
        for (const Participation& b : parts) {
          const bool sends = a.role == Role::initiator && b.role == Role::recipient;
          const bool mutual = a.role == Role::participant && b.role == Role::participant;
          if (a.actor != b.actor) {
            shared.emplace(to_size(a.actor), to_size(b.actor));
          }
          if (a.actor == b.actor ? sends : symmetric || sends || mutual) {
            here.emplace(to_size(a.actor), to_size(b.actor));
          }
        }
      }
      directed.insert(directed.end(), here.begin(), here.end());
    }
    std::size_t next = 0;
    for (auto& [actor, number] : numbers) {
      number = next++;
    }
  }

  std::map<std::size_t, std::size_t> numbers;  // of actors in the slice
  std::set<std::pair<std::size_t, std::size_t>> shared;
  std::vector<std::pair<std::size_t, std::size_t>> directed;
};

using Undirected = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
using Directed = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;

Undirected simple_graph(const Slice& slice) {
  Undirected graph(slice.numbers.size());
  for (const auto& [a, b] : slice.shared) {
    if (a < b) {
      add_edge(slice.numbers.at(a), slice.numbers.at(b), graph);
    }
  }
  return graph;
}

template <class Look>
void for_each_slice(const Look& look) {
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    parley::testing::Dice dice(seed);
    const EventGraph graph = random_graph(seed, {.events = 10 + dice.roll(50), .actors = 12});
    EventFilter filter;
    if (dice.one_in(2)) {
      filter.window = testing::random_window(dice);
    }
    look(graph, filter);
  }
}

void expect_near(const Scores& found, const Slice& slice, const std::vector<double>& expected) {
  ASSERT_EQ(found.size(), expected.size());
  for (const auto& [actor, number] : slice.numbers) {
    EXPECT_NEAR(found.at(actor), expected[number], 1e-7) << "a" << actor;
  }
}

TEST(CentralityTest, DegreeCountsEventsOnceForEachActor) {
  const EventGraph graph = graph_from_text(R"(
    2018-01-01  usa->iran           letter  e1
    2018-01-02  usa:host,usa->iran  letter  two-roles
    2018-01-03  usa->usa            letter  with-itself
    2018-01-04  oman                visit   alone
    actors      nobody
  )");
  const auto found = run(graph, CentralityQuery{Measure::degree, {}}).value().ranking;
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(graph.actor_id(found[0].actor), "usa");
  EXPECT_EQ(found[0].score, 3);
  EXPECT_EQ(graph.actor_id(found[1].actor), "iran");
  EXPECT_EQ(found[1].score, 2);
  EXPECT_EQ(graph.actor_id(found[2].actor), "oman");
  EXPECT_EQ(found[2].score, 1);
}

TEST(CentralityTest, EqualScoresAreInOrderOfId) {
  const EventGraph graph = graph_from_text(R"(
    2018  c->b  letter  e1
    2019  d->a  letter  e2
  )");
  EXPECT_EQ(ranking(graph, Measure::degree), "a b c d ");
  EXPECT_EQ(ranking(graph, Measure::closeness), "a b c d ");
}

TEST(CentralityTest, PageRankGoesAlongInitiativeAndSpreadsWhatEndsNowhere) {
  const EventGraph graph = graph_from_text("2018  a->b  letter  e1");
  const Scores found = scores(graph, {}, Measure::pagerank);
  // b leads nowhere: a = 0.075 + 0.425 b, b = a + 0.85 a, a + b = 1.
  EXPECT_NEAR(found.at(0), 1 / 2.85, 1e-9);
  EXPECT_NEAR(found.at(1), 1.85 / 2.85, 1e-9);
}

TEST(CentralityTest, PageRankCountsParallelEventsAndThoseWithOneself) {
  const EventGraph once = graph_from_text(R"(
    2018  a->b  letter  e1
    2018  a->c  letter  e2
    2018  a->a  letter  e3
  )");
  const Scores found = scores(once, {}, Measure::pagerank);
  // From a a third each to a, b and c; b and c lead nowhere: y_a = 1 + 0.85/3 y_a.
  const double a = 1 / (1 - 0.85 / 3);
  const double b = 1 + 0.85 / 3 * a;
  EXPECT_NEAR(found.at(0), a / (a + 2 * b), 1e-9);
  EXPECT_NEAR(found.at(1), b / (a + 2 * b), 1e-9);
}

TEST(CentralityTest, PageRankAgreesWithBoost) {
  for_each_slice([](const EventGraph& graph, const EventFilter& filter) {
    const Slice slice(graph, filter);
    const std::size_t actors = slice.numbers.size();
    Directed boost_graph(actors);
    std::set<std::size_t> senders;
    for (const auto& [from, to] : slice.directed) {
      add_edge(slice.numbers.at(from), slice.numbers.at(to), boost_graph);
      senders.insert(slice.numbers.at(from));
    }
    // Boost lets the mass of dangling vertices go: to lead to everybody is the same as to spread.
    for (std::size_t one = 0; one < actors; ++one) {
      for (std::size_t other = 0; other < actors && senders.count(one) == 0; ++other) {
        add_edge(one, other, boost_graph);
      }
    }
    std::vector<double> expected(actors);
    if (actors > 0) {
      boost::graph::page_rank(boost_graph,
                              boost::make_iterator_property_map(
                                  expected.begin(), get(boost::vertex_index, boost_graph)),
                              boost::graph::n_iterations(300), 0.85, actors);
    }
    double total = 0;
    for (double& score : expected) {
      total += score;
    }
    for (double& score : expected) {
      score /= total;
    }
    expect_near(scores(graph, filter, Measure::pagerank), slice, expected);
  });
}

TEST(CentralityTest, BetweennessAgreesWithBoost) {
  for_each_slice([](const EventGraph& graph, const EventFilter& filter) {
    const Slice slice(graph, filter);
    const Undirected boost_graph = simple_graph(slice);
    std::vector<double> expected(slice.numbers.size());
    boost::brandes_betweenness_centrality(
        boost_graph,
        boost::make_iterator_property_map(expected.begin(), get(boost::vertex_index, boost_graph)));
    expect_near(scores(graph, filter, Measure::betweenness), slice, expected);
  });
}

TEST(CentralityTest, ClosenessAgreesWithDistancesByBoost) {
  for_each_slice([](const EventGraph& graph, const EventFilter& filter) {
    const Slice slice(graph, filter);
    const Undirected boost_graph = simple_graph(slice);
    const std::size_t actors = slice.numbers.size();
    std::vector<double> expected(actors, 0);
    for (std::size_t from = 0; from < actors; ++from) {
      std::vector<std::size_t> distance(actors, 0);
      boost::breadth_first_search(boost_graph, from,
                                  boost::visitor(boost::make_bfs_visitor(boost::record_distances(
                                      distance.data(), boost::on_tree_edge()))));
      for (std::size_t to = 0; to < actors; ++to) {
        expected[from] += distance[to] > 0 ? 1.0 / static_cast<double>(distance[to]) : 0;
      }
      expected[from] /= actors > 1 ? static_cast<double>(actors - 1) : 1;
    }
    expect_near(scores(graph, filter, Measure::closeness), slice, expected);
  });
}

TEST(CentralityTest, EigenvectorSatisfiesItsOwnEquation) {
  for_each_slice([](const EventGraph& graph, const EventFilter& filter) {
    const Slice slice(graph, filter);
    const Scores found = scores(graph, filter, Measure::eigenvector);
    double length = 0;
    double eigenvalue = 0;
    Scores image;
    for (const auto& [a, b] : slice.shared) {
      image[a] += found.at(b);
    }
    for (const auto& [actor, score] : found) {
      EXPECT_GE(score, 0);
      length += score * score;
      eigenvalue += score * image[actor];
    }
    if (!found.empty()) {
      EXPECT_NEAR(length, 1, 1e-9);
    }
    for (const auto& [actor, score] : found) {
      EXPECT_NEAR(image[actor], eigenvalue * score, 1e-5);
    }
  });
}

TEST(CentralityTest, NobodyIsRankedInAnEmptySlice) {
  const EventGraph graph = graph_from_text("2018  a->b  letter  e1");
  EventFilter filter;
  filter.window = Window{0, 1};
  for (const Measure measure : {Measure::degree, Measure::pagerank, Measure::betweenness,
                                Measure::closeness, Measure::eigenvector}) {
    EXPECT_TRUE(run(graph, CentralityQuery{measure, filter}).value().ranking.empty());
  }
}

}  // namespace
}  // namespace parley::query
