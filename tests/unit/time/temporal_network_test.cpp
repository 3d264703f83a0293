#include "parley/time/temporal_network.hpp"

#include "network_oracle.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/bellman_ford_shortest_paths.hpp>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <map>
#include <string>

namespace parley {
namespace {

using nlohmann::json;

TEST(TemporalNetworkTest, AgreesWithTryingEverything) {
  std::mt19937 random(1'991);
  std::size_t consistent = 0;
  std::size_t contradictory = 0;
  for (int i = 0; i < 1'500; ++i) {
    const std::vector<Bounds> events = {random_bounds(random, 5), random_bounds(random, 5),
                                        random_bounds(random, 5)};
    auto statements = random_statements(random, events.size(), 1 + random() % 2);
    sprinkle_days(random, statements);
    const Solutions expected = solve(events, statements);
    const auto network = TemporalNetwork::make(events, statements);
    ASSERT_EQ(network.has_value(), expected.count > 0);
    if (!network) {
      ++contradictory;
      const OrderContradiction contradiction = network.error();
      for (const OrderConflict& conflict : contradiction.conflicts) {
        EXPECT_EQ(solve(events, pick(statements, conflict.statements)).count, 0U);
      }
      continue;
    }
    ++consistent;
    for (std::size_t a = 0; a < events.size(); ++a) {
      EXPECT_EQ(network->bounds(a), expected.bounds[a]);
      for (std::size_t b = 0; b < events.size(); ++b) {
        EXPECT_EQ(network->possible_relations(a, b), expected.relations.at({a, b}));
      }
    }
  }
  EXPECT_GT(consistent, 100U);
  EXPECT_GT(contradictory, 200U);
}

TEST(TemporalNetworkTest, ReportsConflictsThatNeedEachOfTheirStatements) {
  std::mt19937 random(7);
  std::size_t checked = 0;
  for (int i = 0; i < 600; ++i) {
    const std::vector<Bounds> events = {random_bounds(random, 4), random_bounds(random, 4),
                                        random_bounds(random, 4)};
    const auto statements = random_statements(random, events.size(), 4);
    const auto network = TemporalNetwork::make(events, statements);
    if (network) {
      continue;
    }
    const std::vector<std::size_t> first = network.error().conflicts.front().statements;
    for (std::size_t left_out = 0; left_out < first.size(); ++left_out) {
      std::vector<std::size_t> rest = first;
      rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(left_out));
      EXPECT_GT(solve(events, pick(statements, rest)).count, 0U);
      ++checked;
    }
  }
  EXPECT_GT(checked, 200U);
}

TEST(TemporalNetworkTest, LeavesOutExactlyThePartsThatContradict) {
  std::mt19937 random(23);
  std::size_t kept_beside_left_out = 0;
  for (int i = 0; i < 400; ++i) {
    std::vector<Bounds> events;
    for (int event = 0; event < 8; ++event) {
      events.push_back(random_bounds(random, 6));
    }
    const auto statements = random_statements(random, events.size(), 4);
    const auto [network, left_out] = TemporalNetwork::make_of_what_holds(events, statements);
    std::vector<OrderStatement> kept;
    for (std::size_t s = 0; s < statements.size(); ++s) {
      if (!left_out[s]) {
        kept.push_back(statements[s]);
      }
    }
    const auto expected = TemporalNetwork::make(events, kept);
    ASSERT_TRUE(expected.has_value());
    for (std::size_t event = 0; event < events.size(); ++event) {
      EXPECT_EQ(network.bounds(event), expected->bounds(event));
    }
    // Whatever is left out contradicts something of its own part.
    std::vector<OrderStatement> others;
    for (std::size_t s = 0; s < statements.size(); ++s) {
      if (left_out[s]) {
        others.push_back(statements[s]);
      }
    }
    EXPECT_EQ(TemporalNetwork::make(events, others).has_value(), others.empty());
    kept_beside_left_out += !kept.empty() && !others.empty() ? 1U : 0U;
    for (const OrderStatement& a : kept) {
      for (const OrderStatement& b : others) {
        EXPECT_TRUE(a.a != b.a && a.a != b.b && a.b != b.a && a.b != b.b);
      }
    }
  }
  EXPECT_GT(kept_beside_left_out, 50U);
}

TEST(TemporalNetworkTest, WithoutStatementsSaysWhatTheDatesSay) {
  std::mt19937 random(3);
  for (int i = 0; i < 300; ++i) {
    const std::vector<Bounds> events = {random_bounds(random, 9), random_bounds(random, 9)};
    const TemporalNetwork network = TemporalNetwork::make(events, {}).value();
    EXPECT_EQ(network.bounds(0), events[0]);
    EXPECT_EQ(network.possible_relations(0, 1), possible_relations(events[0], events[1]));
  }
}

TEST(TemporalNetworkTest, AnEventIsCertainlyEqualToItself) {
  const TemporalNetwork network = TemporalNetwork::make({Bounds{}}, {}).value();
  EXPECT_EQ(network.possible_relations(0, 0).count(), 1U);
  EXPECT_TRUE(
      network.possible_relations(0, 0).test(static_cast<std::size_t>(AllenRelation::equals)));
}

TEST(TemporalNetworkTest, OrdersUndatedEvents) {
  const TemporalNetwork network =
      TemporalNetwork::make({Bounds{}, Bounds{}, {10, 10, 12, 12}},
                            {{0, TimeOrder::before, 1}, {1, TimeOrder::meets, 2}})
          .value();
  EXPECT_EQ(network.bounds(0), (Bounds{no_earliest, 7, no_earliest, 8}));
  EXPECT_EQ(network.bounds(1), (Bounds{no_earliest, 9, 10, 10}));
  EXPECT_EQ(network.possible_relations(0, 2).to_ulong(), 1U);
}

TEST(TemporalNetworkTest, NamesTheStatementsOfACycleWhateverTheDates) {
  const auto network = TemporalNetwork::make({Bounds{}, Bounds{}, Bounds{}, Bounds{}},
                                             {{0, TimeOrder::before, 1},
                                              {3, TimeOrder::within, 1},
                                              {1, TimeOrder::before, 2},
                                              {2, TimeOrder::starts_before_or_with_start_of, 0}});
  ASSERT_FALSE(network.has_value());
  ASSERT_EQ(network.error().conflicts.size(), 1U);
  EXPECT_EQ(network.error().conflicts[0].statements, (std::vector<std::size_t>{0, 2, 3}));
  EXPECT_TRUE(network.error().conflicts[0].dated.empty());
}

TEST(TemporalNetworkTest, NamesTheEventsWhoseDatesTakePart) {
  const auto network = TemporalNetwork::make(
      {{20, 20, 21, 21}, Bounds{}, {10, 10, 11, 11}, {5, 5, 6, 6}},
      {{3, TimeOrder::before, 0}, {0, TimeOrder::before, 1}, {1, TimeOrder::before, 2}});
  ASSERT_FALSE(network.has_value());
  ASSERT_EQ(network.error().conflicts.size(), 1U);
  EXPECT_EQ(network.error().conflicts[0].statements, (std::vector<std::size_t>{1, 2}));
  EXPECT_EQ(network.error().conflicts[0].dated, (std::vector<std::size_t>{0, 2}));
}

TEST(TemporalNetworkTest, PrefersTheConflictOfFewestStatements) {
  const auto network =
      TemporalNetwork::make({Bounds{}, Bounds{}, Bounds{}, Bounds{}}, {{0, TimeOrder::before, 1},
                                                                       {1, TimeOrder::before, 2},
                                                                       {2, TimeOrder::before, 3},
                                                                       {3, TimeOrder::before, 0},
                                                                       {2, TimeOrder::equals, 1}});
  ASSERT_FALSE(network.has_value());
  ASSERT_EQ(network.error().conflicts.size(), 2U);
  EXPECT_EQ(network.error().conflicts[0].statements, (std::vector<std::size_t>{1, 4}));
  EXPECT_EQ(network.error().conflicts[1].statements, (std::vector<std::size_t>{0, 1, 2, 3}));
}

TEST(TemporalNetworkTest, ReportsAnEventThatIsBeforeItself) {
  const auto network = TemporalNetwork::make({Bounds{}}, {{0, TimeOrder::before, 0}});
  ASSERT_FALSE(network.has_value());
  EXPECT_EQ(network.error().conflicts.at(0).statements, (std::vector<std::size_t>{0}));
}

TEST(TemporalNetworkTest, StopsAfterAsManyConflictsAsAsked) {
  const std::vector<OrderStatement> statements(20, {0, TimeOrder::before, 0});
  EXPECT_EQ(TemporalNetwork::make({Bounds{}}, statements, 3).error().conflicts.size(), 3U);
  EXPECT_EQ(TemporalNetwork::make({Bounds{}}, statements).error().conflicts.size(), 20U);
}

/// The bounds of all events by Boost's Bellman-Ford over one graph with an origin, or nothing when
/// it finds a negative cycle.
std::optional<std::vector<Bounds>> tightened_by_boost(const std::vector<Bounds>& events,
                                                      const std::vector<OrderStatement>& chain) {
  using Weight = boost::property<boost::edge_weight_t, Day>;
  using Graph =
      boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property, Weight>;
  Graph graph(events.size() * 2 + 1);
  Graph reversed(events.size() * 2 + 1);
  const auto constrain = [&](std::size_t left, std::size_t right, Day most) {
    boost::add_edge(right, left, Weight(most), graph);
    boost::add_edge(left, right, Weight(most), reversed);
  };
  for (std::size_t i = 0; i < events.size(); ++i) {
    const std::size_t start = i * 2 + 1;
    constrain(start, 0, events[i].start_latest);
    constrain(0, start, -events[i].start_earliest);
    constrain(start + 1, 0, events[i].end_latest);
    constrain(0, start + 1, -events[i].end_earliest);
    constrain(start, start + 1, -1);
  }
  for (const OrderStatement& statement : chain) {
    constrain(statement.a * 2 + 2, statement.b * 2 + 1, statement.is == TimeOrder::before ? -1 : 0);
  }
  const auto distances = [](const Graph& from_origin) -> std::optional<std::vector<Day>> {
    std::vector<Day> days(num_vertices(from_origin), Day{1} << 60);
    days[0] = 0;
    if (!boost::bellman_ford_shortest_paths(
            from_origin, static_cast<int>(num_vertices(from_origin)),
            boost::distance_map(boost::make_iterator_property_map(
                days.begin(), get(boost::vertex_index, from_origin))))) {
      return std::nullopt;
    }
    return days;
  };
  const auto most = distances(graph);
  const auto least = distances(reversed);
  if (!most || !least) {
    return std::nullopt;
  }
  std::vector<Bounds> tightened;
  for (std::size_t i = 0; i < events.size(); ++i) {
    const std::size_t start = i * 2 + 1;
    tightened.push_back(
        {-(*least)[start], (*most)[start], -(*least)[start + 1], (*most)[start + 1]});
  }
  return tightened;
}

TEST(TemporalNetworkTest, AgreesWithBoostOnLargerNetworks) {
  std::mt19937 random(86);
  std::size_t contradictory = 0;
  for (int i = 0; i < 60; ++i) {
    std::vector<Bounds> events;
    while (events.size() < 60) {
      const Day start = std::uniform_int_distribution<Day>(0, 300)(random);
      const Day spare = std::uniform_int_distribution<Day>(0, 40)(random);
      events.push_back({start, start + spare, start + 1, start + spare + 8});
    }
    std::uniform_int_distribution<std::size_t> event(0, events.size() - 1);
    std::vector<OrderStatement> statements;
    for (int j = 0; j < 25; ++j) {
      std::size_t a = event(random);
      std::size_t b = event(random);
      if (events[a].start_earliest > events[b].start_earliest) {
        std::swap(a, b);
      }
      statements.push_back(
          {a, random() % 2 == 0 ? TimeOrder::before : TimeOrder::ends_before_or_with_start_of, b});
    }
    const auto expected = tightened_by_boost(events, statements);
    const auto network = TemporalNetwork::make(events, statements);
    ASSERT_EQ(network.has_value(), expected.has_value());
    contradictory += network ? 0U : 1U;
    for (std::size_t e = 0; network && e < events.size(); ++e) {
      EXPECT_EQ(network->bounds(e), (*expected)[e]);
    }
  }
  EXPECT_GT(contradictory, 5U);
  EXPECT_LT(contradictory, 55U);
}

TEST(TemporalNetworkTest, CarriesALongChainFromEndToEnd) {
  constexpr std::size_t count = 20'000;
  std::vector<Bounds> events(count, Bounds{0, count * 2, 1, count * 2 + 1});
  std::vector<OrderStatement> statements;
  // Stated from the last to the first, so that the order of statements does not help.
  for (std::size_t i = count - 1; i > 0; --i) {
    statements.push_back({i, TimeOrder::met_by, i - 1});
  }
  const TemporalNetwork network = TemporalNetwork::make(events, statements).value();
  EXPECT_EQ(network.bounds(0), (Bounds{0, count + 1, 1, count + 2}));
  EXPECT_EQ(network.bounds(count - 1), (Bounds{count - 1, count * 2, count, count * 2 + 1}));
  EXPECT_EQ(network.possible_relations(0, count - 1).to_ulong(), 1U);
}

/// The order that the case files name in camelCase.
TimeOrder order_named(const std::string& name) {
  const std::map<std::string, TimeOrder> names = {
      {"before", TimeOrder::before},
      {"within", TimeOrder::within},
      {"sharesADay", TimeOrder::shares_a_day},
      {"endsBeforeOrWithStartOf", TimeOrder::ends_before_or_with_start_of},
      {"startsBeforeStartOf", TimeOrder::starts_before_start_of}};
  return names.at(name);
}

std::string letters(std::string name) {
  std::erase(name, '-');
  std::transform(name.begin(), name.end(), name.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return name;
}

AllenSet set_of(const json& relations) {
  AllenSet found;
  for (const json& wanted : relations) {
    for (std::size_t i = 0; i < allen_count; ++i) {
      const std::string name(to_string(static_cast<AllenRelation>(i)));
      if (letters(name) == letters(wanted.get<std::string>())) {
        found.set(i);
      }
    }
  }
  return found;
}

Bounds bounds_of(const json& b) {
  return {b[0].get<Day>(), b[1].get<Day>(), b[2].get<Day>(), b[3].get<Day>()};
}

TEST(TemporalNetworkTest, AnswersTheWorkedCases) {
  std::ifstream file(PARLEY_ROOT "/tests/data/allen/network-cases.json");
  const json cases = json::parse(file);
  ASSERT_EQ(cases["cases"].size(), cases["count"].get<std::size_t>());
  for (const json& entry : cases["cases"]) {
    std::vector<Bounds> events;
    std::map<std::string, std::size_t> places;
    for (const auto& [name, bounds] : entry["events"].items()) {
      places[name] = events.size();
      events.push_back(bounds_of(bounds));
    }
    std::vector<OrderStatement> statements;
    for (const json& constraint : entry["constraints"]) {
      statements.push_back({places.at(constraint[0].get<std::string>()),
                            order_named(constraint[1].get<std::string>()),
                            places.at(constraint[2].get<std::string>())});
    }
    const auto network = TemporalNetwork::make(events, statements);
    ASSERT_EQ(network.has_value(), entry["consistent"].get<bool>()) << entry["id"];
    if (!network) {
      continue;
    }
    for (const auto& [name, bounds] : entry["tightened"].items()) {
      EXPECT_EQ(network->bounds(places.at(name)), bounds_of(bounds)) << entry["id"] << name;
    }
    for (const auto& [pair, relations] : entry["possible"].items()) {
      const std::size_t bar = pair.find('|');
      EXPECT_EQ(network->possible_relations(places.at(pair.substr(0, bar)),
                                            places.at(pair.substr(bar + 1))),
                set_of(relations))
          << entry["id"] << pair;
    }
  }
}

}  // namespace
}  // namespace parley
