#pragma once

#include "parley/graph/columns.hpp"
#include "parley/graph/event_graph.hpp"
#include "parley/time/alternatives.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

namespace parley::testing {

inline EventIndex nth_event(std::size_t i) {
  return EventIndex{static_cast<std::uint32_t>(i)};
}
inline ActorIndex nth_actor(std::size_t i) {
  return ActorIndex{static_cast<std::uint32_t>(i)};
}

inline void expect_events_in_time_order(const EventGraph& graph) {
  const auto key = [&graph](EventIndex event) {
    const Bounds bounds = graph.bounds(event);
    return std::tuple(is_undated(bounds), bounds.start_earliest, bounds.end_latest,
                      graph.event_id(event));
  };
  for (std::size_t i = 0; i < graph.event_count(); ++i) {
    const EventIndex event = nth_event(i);
    if (i > 0) {
      EXPECT_LT(key(nth_event(i - 1)), key(event)) << "events out of order";
    }
    const Bounds bounds = graph.bounds(event);
    EXPECT_EQ(tighten(bounds).value(), bounds) << graph.event_id(event) << " is not tightened";
    EXPECT_EQ(is_undated(bounds), i >= graph.undated().begin && i < graph.undated().end);
    if (const auto alternatives = graph.date_alternatives(event); !alternatives.empty()) {
      EXPECT_GE(alternatives.size(), 2U);
      EXPECT_EQ(hull(alternatives), bounds)
          << graph.event_id(event) << " has room between alternatives";
    }
    EXPECT_EQ(graph.find_event(graph.event_id(event)), event);
    EXPECT_LT(to_size(graph.event_type(event)), graph.type_count());
  }
  EXPECT_EQ(graph.undated().end, graph.event_count());
}

inline void expect_numbered_by_id(const EventGraph& graph) {
  for (std::size_t i = 0; i < graph.actor_count(); ++i) {
    EXPECT_EQ(graph.find_actor(graph.actor_id(nth_actor(i))), nth_actor(i));
    EXPECT_TRUE(i == 0 || graph.actor_id(nth_actor(i - 1)) < graph.actor_id(nth_actor(i)));
  }
  for (std::uint32_t i = 0; i < graph.type_count(); ++i) {
    EXPECT_EQ(graph.find_type(graph.type_id(TypeIndex{i})), TypeIndex{i});
    EXPECT_TRUE(i == 0 || graph.type_id(TypeIndex{i - 1}) < graph.type_id(TypeIndex{i}));
  }
  for (std::uint32_t i = 0; i < graph.source_count(); ++i) {
    EXPECT_EQ(graph.find_source(graph.source_id(SourceIndex{i})), SourceIndex{i});
    EXPECT_TRUE(i == 0 || graph.source_id(SourceIndex{i - 1}) < graph.source_id(SourceIndex{i}));
  }
}

inline void expect_rows_mirror_participants(const EventGraph& graph) {
  std::vector<std::vector<EventIndex>> rows(graph.actor_count());
  std::size_t participations = 0;
  for (std::size_t i = 0; i < graph.event_count(); ++i) {
    std::set<std::pair<ActorIndex, Role>> parts;
    std::vector<ActorIndex> groups;
    for (const Participation& part : graph.participants(nth_event(i))) {
      ++participations;
      ASSERT_LT(to_size(part.actor), graph.actor_count());
      EXPECT_LT(part.asserted_by, graph.assertors().size());
      EXPECT_TRUE(parts.emplace(part.actor, part.role).second) << "the same part twice";
      if (groups.empty() || groups.back() != part.actor) {
        EXPECT_EQ(std::count(groups.begin(), groups.end(), part.actor), 0)
            << "an actor's roles do not stand together";
        groups.push_back(part.actor);
        rows[to_size(part.actor)].push_back(nth_event(i));
      }
    }
  }
  EXPECT_EQ(participations, graph.participation_count());
  for (std::size_t i = 0; i < graph.actor_count(); ++i) {
    const auto row = graph.events_of(nth_actor(i));
    EXPECT_EQ(std::vector<EventIndex>(row.begin(), row.end()), rows[i]);
  }
}

inline void expect_rows_tell_who_else_takes_part(const EventGraph& graph) {
  const EventColumns& columns = graph.columns();
  for (std::size_t i = 0; i < graph.actor_count(); ++i) {
    const auto row = graph.events_of(nth_actor(i));
    for (std::size_t at = 0; at < row.size(); ++at) {
      std::set<ActorIndex> others;
      for (const Participation& part : graph.participants(row[at])) {
        others.insert(part.actor);
      }
      others.erase(nth_actor(i));
      const ActorIndex expected = others.empty()       ? nth_actor(i)
                                  : others.size() == 1 ? *others.begin()
                                                       : several_actors;
      EXPECT_EQ(columns.counterparts[i][at], expected);
      EXPECT_EQ(columns.row_types[i][at], graph.event_type(row[at]));
    }
  }
}

/// The dyads of an event by the definition in graph/dyads.hpp: source, target, undirected.
inline std::set<std::tuple<ActorIndex, ActorIndex, bool>> expected_dyads(const EventGraph& graph,
                                                                         EventIndex event) {
  std::map<ActorIndex, std::set<Role>> roles;
  for (const Participation& part : graph.participants(event)) {
    roles[part.actor].insert(part.role);
  }
  std::set<std::tuple<ActorIndex, ActorIndex, bool>> dyads;
  const auto leads = [&](ActorIndex from, ActorIndex to) {
    return !graph.is_symmetric(graph.event_type(event)) && roles[from].contains(Role::initiator) &&
           roles[to].contains(Role::recipient);
  };
  for (const auto& [a, of_a] : roles) {
    for (const auto& [b, of_b] : roles) {
      if (a != b && leads(a, b)) {
        dyads.emplace(a, b, false);
      } else if (a < b && !leads(b, a)) {
        dyads.emplace(a, b, true);
      }
    }
  }
  return dyads;
}

inline void expect_only_dyads_are_numbered(const EventGraph& graph) {
  const EventColumns& columns = graph.columns();
  const auto key = [](const Dyad& dyad) {
    return std::tuple(dyad.source, ActorIndex{dyad.target}, !dyad.directed);
  };
  std::set<DyadIndex> used;
  for (std::size_t i = 0; i < graph.event_count(); ++i) {
    const auto expected = expected_dyads(graph, nth_event(i));
    const DyadIndex number = columns.event_dyads[i];
    if (expected.size() == 1) {
      ASSERT_LT(to_size(number), columns.dyads.size());
      EXPECT_EQ(key(columns.dyads[to_size(number)]), *expected.begin());
      used.insert(number);
    } else {
      EXPECT_EQ(number, expected.empty() ? no_dyad : several_dyads);
    }
  }
  EXPECT_EQ(used.size(), columns.dyads.size());
  for (std::size_t i = 1; i < columns.dyads.size(); ++i) {
    EXPECT_LT(key(columns.dyads[i - 1]), key(columns.dyads[i]));
  }
}

inline void expect_days_are_places(const EventGraph& graph) {
  std::vector<EventIndex> vague;
  std::set<Day> days = {no_earliest, no_latest, -40'000'000'000, 0, 40'000'000'000};
  for (std::uint32_t i = 0; i < graph.undated().begin; ++i) {
    const Bounds bounds = graph.bounds(nth_event(i));
    const bool one_day = bounds.start_earliest != no_earliest &&
                         bounds == Bounds{bounds.start_earliest, bounds.start_earliest,
                                          bounds.start_earliest + 1, bounds.start_earliest + 1};
    if (!one_day) {
      vague.push_back(nth_event(i));
    }
    if (bounds.start_earliest != no_earliest) {
      days.insert({bounds.start_earliest - 1, bounds.start_earliest, bounds.start_earliest + 1});
    }
  }
  EXPECT_EQ(std::vector(graph.vague_events().begin(), graph.vague_events().end()), vague);
  for (const Day day : days) {
    std::uint32_t first = 0;
    while (first < graph.undated().begin && graph.bounds(nth_event(first)).start_earliest < day) {
      ++first;
    }
    EXPECT_EQ(graph.first_from(day), first) << day;
  }
}

inline void expect_relations_both_ways(const EventGraph& graph) {
  using Link = std::tuple<EventIndex, EventIndex, RelationType>;
  std::set<Link> from;
  std::set<Link> to;
  std::set<std::pair<EventIndex, EventIndex>> wholes;
  std::set<std::pair<EventIndex, EventIndex>> parts;
  const auto in_order = [](std::span<const EventLink> row) {
    return std::is_sorted(row.begin(), row.end(), [](const EventLink& a, const EventLink& b) {
      return std::pair(a.event, a.type) < std::pair(b.event, b.type);
    });
  };
  for (std::size_t i = 0; i < graph.event_count(); ++i) {
    const EventIndex event = nth_event(i);
    EXPECT_TRUE(in_order(graph.relations_from(event)));
    EXPECT_TRUE(in_order(graph.relations_to(event)));
    for (const EventLink& link : graph.relations_from(event)) {
      ASSERT_LT(to_size(link.event), graph.event_count());
      EXPECT_TRUE(from.emplace(event, link.event, link.type).second) << "a relation twice";
    }
    for (const EventLink& link : graph.relations_to(event)) {
      to.emplace(link.event, event, link.type);
    }
    if (const auto whole = graph.part_of(event)) {
      ASSERT_LT(to_size(*whole), graph.event_count());
      wholes.emplace(*whole, event);
    }
    EXPECT_TRUE(std::is_sorted(graph.parts(event).begin(), graph.parts(event).end()));
    for (const EventIndex part : graph.parts(event)) {
      parts.emplace(event, part);
    }
    std::set<SourceIndex> sources;
    for (const SourceIndex source : graph.sources(event)) {
      EXPECT_LT(to_size(source), graph.source_count());
      EXPECT_TRUE(sources.insert(source).second) << "a source twice";
    }
  }
  EXPECT_EQ(from, to);
  EXPECT_EQ(from.size(), graph.relation_count());
  EXPECT_EQ(wholes, parts);
}

/// Checks every invariant of EventGraph.
inline void expect_consistent(const EventGraph& graph) {
  expect_events_in_time_order(graph);
  expect_numbered_by_id(graph);
  expect_rows_mirror_participants(graph);
  expect_rows_tell_who_else_takes_part(graph);
  if (graph.event_count() < 1'000) {
    expect_only_dyads_are_numbered(graph);
    expect_days_are_places(graph);  // quadratic
  }
  expect_relations_both_ways(graph);
  ASSERT_FALSE(graph.assertors().empty());
  EXPECT_EQ(graph.assertors()[0], "");
}

}  // namespace parley::testing
