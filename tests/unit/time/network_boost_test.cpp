#include "parley/time/temporal_network.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/bellman_ford_shortest_paths.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace parley {
namespace {

/// Difference constraints as Boost's own graph: vertex 0 is day 0, then a start and an end of each
/// event. Its shortest paths by Boost's Bellman-Ford, in one run, are the oracle of this file.
class Differences {
 public:
  explicit Differences(std::size_t events) : graph_(events * 2 + 1) {
    for (std::size_t event = 0; event < events; ++event) {
      at_most(start(event), end(event), -1);
    }
  }

  static std::size_t start(std::size_t event) { return event * 2 + 1; }
  static std::size_t end(std::size_t event) { return event * 2 + 2; }

  /// left − right ≤ days; nothing when the days are infinite.
  void at_most(std::size_t left, std::size_t right, Day days) {
    if (days != no_latest) {
      boost::add_edge(right, left, Length(days), graph_);
    }
  }

  void add(std::size_t event, const Bounds& bounds) {
    const auto limit = [this](std::size_t boundary, Day earliest, Day latest) {
      at_most(boundary, 0, latest);
      at_most(0, boundary, earliest == no_earliest ? no_latest : -earliest);
    };
    limit(start(event), bounds.start_earliest, bounds.start_latest);
    limit(end(event), bounds.end_earliest, bounds.end_latest);
  }

  void add(const OrderStatement& statement) {
    const auto [a, order, b, least, most] = statement;
    switch (order) {
      case TimeOrder::before: at_most(end(a), start(b), -1); return;
      case TimeOrder::meets: equal(end(a), start(b)); return;
      case TimeOrder::equals:
        equal(start(a), start(b));
        equal(end(a), end(b));
        return;
      case TimeOrder::within:
        at_most(start(b), start(a), 0);
        at_most(end(a), end(b), 0);
        return;
      case TimeOrder::days_after:
        at_most(end(b), start(a), 1 - least);
        at_most(start(a), end(b), most == no_latest ? most : most - 1);
        return;
      default: FAIL() << "an order that this oracle does not know";
    }
  }

  bool has_negative_cycle() const {
    std::vector<Day> days(num_vertices(graph_));
    return !boost::bellman_ford_shortest_paths(graph_, num_vertices(graph_),
                                               boost::distance_map(days.data()));
  }

  /// The most days that each vertex can be after the source; there is no negative cycle.
  std::vector<Day> from(std::size_t source) const { return shortest(graph_, source); }
  /// The most days that the target can be after each vertex.
  std::vector<Day> to(std::size_t target) const {
    Graph turned(num_vertices(graph_));
    for (auto [edge, last] = edges(graph_); edge != last; ++edge) {
      boost::add_edge(boost::target(*edge, graph_), source(*edge, graph_),
                      Length(get(boost::edge_weight, graph_, *edge)), turned);
    }
    return shortest(turned, target);
  }

 private:
  using Length = boost::property<boost::edge_weight_t, Day>;
  using Graph =
      boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property, Length>;

  void equal(std::size_t one, std::size_t other) {
    at_most(one, other, 0);
    at_most(other, one, 0);
  }

  static std::vector<Day> shortest(const Graph& graph, std::size_t source) {
    std::vector<Day> days(num_vertices(graph));
    EXPECT_TRUE(boost::bellman_ford_shortest_paths(
        graph, num_vertices(graph), boost::root_vertex(source).distance_map(days.data())));
    return days;
  }

  Graph graph_;
};

struct Network {
  std::vector<Bounds> events;
  std::vector<OrderStatement> statements;

  Differences differences(bool with_dates) const {
    Differences all(events.size());
    for (std::size_t event = 0; with_dates && event < events.size(); ++event) {
      all.add(event, events[event]);
    }
    for (const OrderStatement& statement : statements) {
      all.add(statement);
    }
    return all;
  }
};

struct Span {
  Day start = 0;
  Day end = 0;
};

/// A statement that is true of the spans: before and days_after where nothing stronger holds.
OrderStatement true_statement(std::mt19937& random, const std::vector<Span>& spans) {
  const std::size_t a = random() % spans.size();
  const std::size_t b = random() % spans.size();
  const Span& one = spans[a];
  const Span& other = spans[b];
  if (one.start == other.start && one.end == other.end) {
    return {a, TimeOrder::equals, b};
  }
  if (one.end == other.start) {
    return {a, TimeOrder::meets, b};
  }
  if (other.start <= one.start && one.end <= other.end) {
    return {a, TimeOrder::within, b};
  }
  const Day gap = one.start - (other.end - 1);
  if (gap > 0) {
    return {a, TimeOrder::days_after, b, std::max(Day{0}, gap - Day(random() % 3)),
            random() % 2 == 0 ? no_latest : gap + Day(random() % 3)};
  }
  return one.end < other.start ? OrderStatement{a, TimeOrder::before, b}
                               : true_statement(random, spans);
}

/// Events that really were, some of them undated, with true statements about them; some networks
/// have one statement that is likely to be false.
Network random_network(std::mt19937& random) {
  const auto roll = [&random](unsigned sides) { return static_cast<Day>(random() % sides); };
  std::vector<Span> spans(12);
  Network network;
  for (Span& span : spans) {
    span.start = roll(30);
    span.end = span.start + 1 + roll(6);
    network.events.push_back(random() % 2 == 0 ? Bounds{}
                                               : Bounds{span.start - roll(9), span.start + roll(9),
                                                        span.end - roll(9), span.end + roll(9)});
  }
  for (Day count = 8 + roll(16); count > 0; --count) {
    network.statements.push_back(true_statement(random, spans));
  }
  if (random() % 3 == 0) {
    network.statements.push_back(
        {random() % spans.size(), TimeOrder::before, random() % spans.size()});
  }
  for (Bounds& bounds : network.events) {
    bounds = tighten(bounds).value();
  }
  return network;
}

/// Runs `look(network, solved)` for many networks; returns how many of them contradict themselves.
template <class Look>
std::size_t for_each_network(const Look& look) {
  constexpr int count = 400;
  std::mt19937 random(181);
  std::size_t contradictory = 0;
  for (int i = 0; i < count; ++i) {
    SCOPED_TRACE("network " + std::to_string(i));
    const Network network = random_network(random);
    const auto solved = TemporalNetwork::make(network.events, network.statements);
    contradictory += solved ? 0U : 1U;
    look(network, solved);
  }
  EXPECT_LT(contradictory, count / 2);
  return contradictory;
}

TEST(NetworkBoostTest, ContradictsItselfExactlyWhenBoostFindsANegativeCycle) {
  const std::size_t contradictory =
      for_each_network([](const Network& network, const auto& solved) {
        EXPECT_EQ(solved.has_value(), !network.differences(true).has_negative_cycle());
        if (solved) {
          return;
        }
        for (const OrderConflict& conflict : solved.error().conflicts) {
          Differences named(network.events.size());
          for (const std::size_t event : conflict.dated) {
            named.add(event, network.events[event]);
          }
          for (const std::size_t statement : conflict.statements) {
            named.add(network.statements[statement]);
          }
          EXPECT_TRUE(named.has_negative_cycle());
        }
      });
  EXPECT_GT(contradictory, 20U);
}

TEST(NetworkBoostTest, BoundsAreTheShortestPathsFromAndToDayZero) {
  for_each_network([](const Network& network, const auto& solved) {
    if (!solved) {
      return;
    }
    const Differences all = network.differences(true);
    const std::vector<Day> latest = all.from(0);
    const std::vector<Day> after = all.to(0);
    const auto earliest = [&](std::size_t at) {
      return after[at] == no_latest ? no_earliest : -after[at];
    };
    for (std::size_t event = 0; event < network.events.size(); ++event) {
      const std::size_t start = Differences::start(event);
      const std::size_t end = Differences::end(event);
      EXPECT_EQ(solved->bounds(event),
                (Bounds{earliest(start), latest[start], earliest(end), latest[end]}));
    }
  });
}

TEST(NetworkBoostTest, LengthsAreTheShortestPathsBetweenStartAndEnd) {
  std::size_t limited = 0;
  for_each_network([&](const Network& network, const auto& solved) {
    if (!solved) {
      return;
    }
    const Differences orders = network.differences(false);
    for (std::size_t event = 0; event < network.events.size(); ++event) {
      const std::size_t start = Differences::start(event);
      const std::size_t end = Differences::end(event);
      EXPECT_EQ(solved->length(event).most, orders.from(start)[end]);
      EXPECT_EQ(solved->length(event).least, -orders.from(end)[start]);
      limited += solved->length(event).most != no_latest ? 1U : 0U;
    }
  });
  EXPECT_GT(limited, 50U);
}

}  // namespace
}  // namespace parley
