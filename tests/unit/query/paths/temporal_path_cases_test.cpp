#include "parley/graph/graph_builder.hpp"
#include "parley/query/paths.hpp"

#include "support/graph_checks.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <map>
#include <set>
#include <string>

namespace parley::query {
namespace {

using Json = nlohmann::json;

const std::map<std::string, std::string>& skipped() {
  static const std::string traversal = "contact an event takes time there";
  static const std::string spell = "edges can be crossed throughout a spell of time there";
  static const std::string snapshots = "steps are counted within a snapshot there";
  static const std::string windows = "no rolling windows are offered";
  static const std::string events = "asks about the graph of events that can follow each other";
  static const std::string walks = "asks for every longest walk, not for one journey";
  static const std::map<std::string, std::string> reasons{
      {"tglib-paper-shortest-path", traversal},
      {"tglib-paper-fastest-path", traversal},
      {"enum-tglib-tgh-from-0", traversal},
      {"enum-tglib-tgh-from-3", traversal},
      {"enum-tglib-tgh-from-5", traversal},
      {"enum-tglib-paper-from-3", traversal},
      {"enum-mtp-4-from-1", traversal},
      {"enum-mtp-4-from-2", traversal},
      {"enum-mithinti-11-from-0", traversal},
      {"reticula-reachable-2@0-4@10", traversal},
      {"reticula-out-cluster-node1-t3", traversal},
      {"reticula-eventgraph-delayed-dt5", traversal},
      {"tsna-line-start0.5", spell},
      {"tsna-line-start2", spell},
      {"tsna-line-v1", spell},
      {"tsna-line-out-of-order", spell},
      {"tsna-fewest-steps-start1", spell},
      {"tsna-always-active", spell},
      {"tsna-reach-reversed-v10", spell},
      {"tsna-reach-forward-v10", spell},
      {"tsna-ld-forward-10", spell},
      {"tsna-ld-reversed-v5", spell},
      {"tsna-ld-step0.5", spell},
      {"tsna-ld-step2", spell},
      {"portento-fastest-duration-18", spell},
      {"portento-latest-departure-7", spell},
      {"portento-latest-departure-11", spell},
      {"portento-earliest-arrival-5", spell},
      {"teneto-doc-steps1", snapshots},
      {"teneto-sp-t0-steps2", snapshots},
      {"raphtory-rolling-1month", windows},
      {"raphtory-rolling-1month-align-day", windows},
      {"raphtory-rolling-1month-step1week-align-day", windows},
      {"reticula-weak-components-dir-dt2", events},
      {"reticula-out-components-dir-dt2", events},
      {"reticula-eventgraph-dir-dt2", events},
      {"reticula-eventgraph-undir-dt2", events},
      {"pathpy-maximal-paths-delta2", walks},
      {"pathpy-routes-to-c-delta2", walks},
      {"raphtory-taint-multi-start", "starts at two actors at once"},
  };
  return reasons;
}

std::string name_of(const Json& vertex) {
  return vertex.is_string() ? vertex.get<std::string>() : std::to_string(vertex.get<int>());
}

/// One case as a graph: an event for each contact, or for each vague event with its arcs.
class Case {
 public:
  explicit Case(const Json& json) : json_(json), graph_(read(json)) {}

  const EventGraph& graph() const { return graph_; }
  std::optional<ActorIndex> actor(const Json& vertex) const {
    return graph_.find_actor(name_of(vertex));
  }

  PathsQuery question(PathKind kind, const Json& from) const {
    const Json& model = json_.at("model");
    PathsQuery query{.from = actor(from).value(), .kind = kind};
    query.succession =
        model.at("succession") == "strict" ? Succession::strict : Succession::non_strict;
    query.direction = model.at("directed").get<bool>() ? Direction::directed : Direction::any;
    if (model.contains("maxWait") && !model.at("maxWait").is_null()) {
      query.max_wait = model.at("maxWait").get<Day>();
    }
    return query;
  }

 private:
  static EventGraph read(const Json& json) {
    GraphBuilder builder;
    builder.add_type("contact", false);
    std::set<std::string> actors;
    int number = 0;
    const auto add = [&](const Json& from, const Json& to, Day lo, Day hi) {
      const std::string a = name_of(from);
      const std::string b = name_of(to);
      for (const std::string& id : {a, b}) {
        if (actors.insert(id).second) {
          builder.add_actor(id, id, ActorKind::group);
        }
      }
      const std::array<ParticipantRow, 2> parts{
          {{.actor = a, .role = Role::initiator}, {.actor = b, .role = Role::recipient}}};
      const std::string id = "e" + std::to_string(number++);
      EventRow row{.id = id, .type = "contact"};
      row.bounds = {lo, hi, lo + 1, hi + 1};
      row.participants = parts;
      builder.add_event(row);
    };
    for (const Json& edge : json.at("edges")) {
      if (edge.is_object()) {
        add_vague(builder, actors, edge, number);
      } else {
        add(edge.at(0), edge.at(1), edge.at(2).get<Day>(), edge.at(2).get<Day>());
      }
    }
    return std::move(builder).build();
  }

  /// The two arcs of one event differ in roles: one from initiator to recipient, the other
  /// between two participants (which can be crossed backwards too, to no use in these cases).
  static void add_vague(GraphBuilder& builder, std::set<std::string>& actors, const Json& edge,
                        int& number) {
    std::vector<std::string> names;
    for (const Json& arc : edge.at("arcs")) {
      names.push_back(name_of(arc.at(0)));
      names.push_back(name_of(arc.at(1)));
    }
    std::vector<ParticipantRow> parts;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (actors.insert(names[i]).second) {
        builder.add_actor(names[i], names[i], ActorKind::group);
      }
      parts.push_back({.actor = names[i],
                       .role = i > 1    ? Role::participant
                               : i == 0 ? Role::initiator
                                        : Role::recipient});
    }
    ASSERT_LE(parts.size(), 4U) << "more arcs than there are roles";
    const std::string id = "e" + std::to_string(number++);
    EventRow row{.id = id, .type = "contact"};
    const auto lo = edge.at("lo").get<Day>();
    const auto hi = edge.at("hi").get<Day>();
    row.bounds = {lo, hi, lo + 1, hi + 1};
    row.participants = parts;
    builder.add_event(row);
  }

  const Json& json_;
  EventGraph graph_;
};

void check_earliest_arrival(const Json& json) {
  const Case one(json);
  const Json& asked = json.at("query");
  const Json& start =
      asked.contains("sources") ? asked.at("sources").at(0) : asked.at("seeds").at(0);
  PathsQuery query = one.question(PathKind::earliest_arrival, start);
  query.filter.window = Window{asked.at("startTime").get<Day>(), no_latest};
  for (const auto& [vertex, expected] : json.at("expected").items()) {
    if (vertex == name_of(start)) {
      continue;
    }
    query.to = one.actor(vertex).value();
    const PathsResult found = run(one.graph(), query).value();
    if (expected == "inf" || (expected.is_array() && expected.empty())) {
      EXPECT_FALSE(found.hops) << vertex;
    } else {
      const Day first = expected.is_array() ? expected.at(0).at(0).get<Day>() : expected.get<Day>();
      ASSERT_TRUE(found.hops) << vertex;
      EXPECT_EQ(found.paths.front().arrival, (DayRange{first, first})) << vertex;
    }
  }
}

void check_shortest(const Json& json) {
  const Case one(json);
  PathsQuery query = one.question(PathKind::shortest, json.at("query").at("source"));
  for (const auto& [vertex, expected] : json.at("expected").items()) {
    query.to = one.actor(vertex).value();
    const auto hops = run(one.graph(), query).value().hops;
    EXPECT_EQ(hops, expected == "inf" ? std::nullopt : std::optional(expected.get<std::size_t>()))
        << vertex;
  }
}

/// The measure itself is not offered in time, but it is made of fewest hops.
void check_closeness(const Json& json) {
  const Case one(json);
  const auto others = static_cast<double>(one.graph().actor_count() - 1);
  for (const auto& [vertex, expected] : json.at("expected").items()) {
    double sum = 0;
    for (std::size_t i = 0; i < one.graph().actor_count(); ++i) {
      PathsQuery query = one.question(PathKind::shortest, vertex);
      query.to = query.from;
      query.from = parley::testing::nth_actor(i);
      const auto hops = run(one.graph(), query).value().hops;
      sum += hops && *hops > 0 ? others / static_cast<double>(*hops) : 0;
    }
    EXPECT_DOUBLE_EQ(sum, expected.get<double>()) << vertex;
  }
}

void check_window(const Json& json) {
  const Case one(json);
  const Json& asked = json.at("query");
  const Day open_end = asked.at("closed") == "[from,to]" ? 1 : 0;
  EventFilter filter;
  filter.window = Window{asked.at("from").get<Day>(), asked.at("to").get<Day>() + open_end};
  const auto events = select_events(one.graph(), filter);
  EXPECT_EQ(events.size(), json.at("expected").at("edgeCount").get<std::size_t>());
  if (json.at("expected").contains("nodeCount")) {
    std::set<ActorIndex> actors;
    for (const EventIndex event : events) {
      for (const Participation& part : one.graph().participants(event)) {
        actors.insert(part.actor);
      }
    }
    EXPECT_EQ(actors.size(), json.at("expected").at("nodeCount").get<std::size_t>());
  }
}

void check_vague(const Json& json) {
  const Case one(json);
  const Json& expected = json.at("expected");
  PathsQuery query = one.question(PathKind::earliest_arrival, json.at("query").at("source"));
  query.to = one.actor(json.at("query").at("target")).value();
  const PathsResult found = run(one.graph(), query).value();
  const bool reachable = expected.at("reachable") != "impossible";
  ASSERT_EQ(found.hops.has_value(), reachable);
  if (!reachable) {
    return;
  }
  EXPECT_EQ(found.paths.front().arrival.earliest, expected.at("earliestArrivalLowest").get<Day>());
  const Path& surest = found.paths.back();
  const bool one_journey_suffices = expected.at("someSinglePathCertain").get<bool>();
  EXPECT_EQ(surest.certainty == Certainty::certain, one_journey_suffices);
  if (one_journey_suffices) {
    EXPECT_EQ(surest.arrival.latest, expected.at("earliestArrivalHighest").get<Day>());
  }
}

Json read_cases() {
  std::ifstream file(PARLEY_ROOT "/tests/data/temporal-paths.json");
  return Json::parse(file);
}

TEST(TemporalPathCasesTest, AgreesWithEveryCaseOfItsModel) {
  using Check = void (*)(const Json&);
  const std::map<std::string, Check> checks{
      {"earliest-arrival", check_earliest_arrival},
      {"temporal-reachability", check_earliest_arrival},
      {"shortest", check_shortest},
      {"closeness", check_closeness},
      {"window", check_window},
      {"possible-and-certain-journey", check_vague},
  };
  std::size_t checked = 0;
  std::set<std::string> left_out;
  for (const Json& json : read_cases()) {
    const auto id = json.at("id").get<std::string>();
    SCOPED_TRACE(id);
    if (skipped().count(id) != 0) {
      left_out.insert(id);
      continue;
    }
    const auto check = checks.find(json.at("query").at("op").get<std::string>());
    ASSERT_NE(check, checks.end()) << "neither checked nor left out for a reason";
    check->second(json);
    ++checked;
  }
  EXPECT_EQ(left_out.size(), skipped().size()) << "a reason stands for a case that is not there";
  EXPECT_EQ(checked, 10U);
}

/// One vague event decides which of two journeys works; in each case one does, so the truth is
/// certain. No single journey is, and the result says so: sound, not complete.
TEST(TemporalPathCasesTest, CertainByCasesIsToldAsPossible) {
  for (const Json& json : read_cases()) {
    if (json.at("id") == "imprecise-certain-by-cases") {
      const Case one(json);
      PathsQuery query = one.question(PathKind::earliest_arrival, "s");
      query.to = one.actor("t").value();
      EXPECT_EQ(json.at("expected").at("reachable"), "certain");
      const PathsResult found = run(one.graph(), query).value();
      ASSERT_EQ(found.paths.size(), 1U);
      EXPECT_EQ(found.paths[0].certainty, Certainty::possible);
      query.filter.certainty = Certainty::certain;
      EXPECT_EQ(run(one.graph(), query).value().hops, std::nullopt);
      return;
    }
  }
  FAIL() << "the case is missing";
}

}  // namespace
}  // namespace parley::query
