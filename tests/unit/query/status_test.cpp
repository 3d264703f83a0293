#include "parley/query/centrality.hpp"
#include "parley/query/diff.hpp"
#include "parley/query/dyad.hpp"
#include "parley/query/events.hpp"
#include "parley/query/graph_view.hpp"
#include "parley/query/neighbours.hpp"
#include "parley/query/paths.hpp"
#include "parley/query/selection.hpp"
#include "parley/query/series.hpp"
#include "parley/query/structure.hpp"

#include "brute_force.hpp"
#include "support/graph_from_text.hpp"
#include "types_of.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <memory>
#include <sstream>
#include <string>
#include <type_traits>
#include <vector>

namespace parley::query {
namespace {

using parley::testing::actor;
using parley::testing::event;
using parley::testing::graph_from_text;
using parley::testing::ids;
using parley::testing::random_graph;

TEST(StatusTest, ActualLeavesOutWhatCarriesAnyFlag) {
  const EventGraph flagged = graph_from_text(R"(
    2015-07-14  iran,usa  agreement   deal
    2016        iran,usa  meeting     denied-talks    flags=denied
    2017        iran,usa  meeting     never-held      flags=negated
    2018        iran,usa  meeting     if-only         flags=hypothetical
    2030        iran,usa  meeting     to-come         flags=future
    2031        iran,usa  meeting     twice           flags=future,hypothetical
    2032        iran,eu   meeting     held
  )");
  EXPECT_EQ(ids(flagged, select_events(flagged, {})),
            "deal denied-talks never-held if-only to-come twice held");
  EventFilter filter{.status = Status::actual};
  EXPECT_EQ(ids(flagged, select_events(flagged, filter)), "deal held");
  EXPECT_TRUE(passes(flagged, filter, event(flagged, "deal")));
  EXPECT_FALSE(passes(flagged, filter, event(flagged, "twice")));
  filter.actors = {actor(flagged, "usa")};
  EXPECT_EQ(ids(flagged, select_events(flagged, filter)), "deal");
  filter.actors = {};
  filter.window = Window{to_day({2016, 1, 1}), no_latest};
  EXPECT_EQ(ids(flagged, select_events(flagged, filter)), "held");
}

/// Every value of an answer, to be compared and shown.
class Shown {
 public:
  template <class... Values>
  void line(const Values&... values) {
    ((text_ << value_of(values) << ' '), ...);
    text_ << '\n';
  }
  std::string text() const { return text_.str(); }

 private:
  template <class T>
  static auto value_of(const T& value) {
    if constexpr (std::is_enum_v<T>) {
      return static_cast<std::uint64_t>(value);
    } else {
      return value;
    }
  }
  std::ostringstream text_;
};

void show(Shown& out, const EventsResult& result) {
  for (const EventIndex event : result.events) {
    out.line(result.total, event);
  }
}

void show(Shown& out, const NeighboursResult& result) {
  for (const Neighbour& one : result.neighbours) {
    out.line(one.actor, one.events, one.first, one.last);
    for (const auto& [type, count] : result.by_type(one)) {
      out.line(type, count);
    }
  }
}

void show(Shown& out, const DyadResult& result) {
  for (const EventIndex event : result.events) {
    out.line(event);
  }
  for (const auto& [month, count] : result.by_month) {
    out.line(month, count);
  }
}

void show(Shown& out, const GraphViewResult& result) {
  out.line(result.total_nodes, result.total_edges);
  for (const EventIndex event : result.events) {
    out.line(event);
  }
  for (const ParticipationEdge& edge : result.participation_edges) {
    out.line(edge.actor, edge.event, edge.part.role);
  }
  for (const ActorEdge& edge : result.actor_edges) {
    out.line(edge.source, edge.target, edge.directed, edge.events, edge.first, edge.last);
  }
  for (const EventEdge& edge : result.event_edges) {
    out.line(edge.source, edge.target, edge.type);
  }
}

void show(Shown& out, const PathsResult& result) {
  for (const Path& path : result.paths) {
    out.line(path.departure.earliest, path.arrival.latest, path.certainty);
    for (const PathStep& step : path.steps) {
      out.line(step.from, step.event, step.to);
    }
  }
  for (const Reached& one : result.reached) {
    out.line(one.actor, one.event, one.arrival.earliest, one.arrival.latest, one.certainty);
  }
}

void show(Shown& out, const CentralityResult& result) {
  for (const ActorScore& one : result.ranking) {
    out.line(one.actor, one.score);
  }
}

void show(Shown& out, const CoresResult& result) {
  for (const ActorCore& one : result.actors) {
    out.line(one.actor, one.core, one.certain);
  }
}

void show(Shown& out, const BridgesResult& result) {
  for (const Bridge& one : result.bridges) {
    out.line(one.a, one.b, one.size_a, one.events.size(), one.certain);
  }
}

void show(Shown& out, const CliquesResult& result) {
  for (const Clique& one : result.cliques) {
    out.line(one.actors.size(), one.events, one.certain);
  }
}

void show(Shown& out, const SeriesResult& result) {
  for (const SeriesLine& line : result.lines) {
    for (const SeriesBand& band : line.bands) {
      out.line(line.type, line.actor, band.start, band.certain, band.possible);
    }
  }
}

void show(Shown& out, const DiffResult& result) {
  out.line(result.in_both, result.only_ours.size(), result.only_theirs.size());
  for (const ActorCountChange& one : result.actors) {
    out.line(one.actor, one.ours, one.theirs);
  }
  for (const EdgeCountChange& one : result.edges) {
    out.line(one.source, one.target, one.directed, one.ours, one.theirs);
  }
}

/// The answers to every kind of question about the events of one filter.
std::string every_answer(const EventGraph& graph, const EventFilter& filter) {
  Shown out;
  const auto ask = [&](const auto& query) { show(out, run(graph, query).value()); };
  const ActorIndex a{1};
  const ActorIndex b{2};
  ask(EventsQuery{.filter = filter});
  ask(EventsQuery{.filter = filter, .begin = 1, .end = 4, .latest_first = true});
  ask(NeighboursQuery{.actor = a, .filter = filter});
  ask(DyadQuery{a, b, filter});
  ask(DyadQuery{a, a, filter});
  for (const View view : {View::participation, View::actors, View::events}) {
    ask(GraphViewQuery{view, filter});
  }
  for (const PathKind kind : {PathKind::shortest, PathKind::earliest_arrival,
                              PathKind::latest_departure, PathKind::fastest}) {
    ask(PathsQuery{.from = a, .to = b, .kind = kind, .filter = filter});
    ask(PathsQuery{.from = a, .kind = kind, .filter = filter});
  }
  for (const Measure measure : {Measure::degree, Measure::pagerank, Measure::closeness}) {
    ask(CentralityQuery{measure, filter});
  }
  for (const SeriesSplit split : {SeriesSplit::none, SeriesSplit::type, SeriesSplit::actor}) {
    ask(SeriesQuery{.split = split, .filter = filter});
  }
  ask(DiffQuery{filter, {}});
  ask(CoresQuery{filter});
  ask(BridgesQuery{filter});
  ask(CliquesQuery{filter});
  return out.text();
}

TEST(StatusPropertyTest, EveryQuestionAboutActualEventsLeavesOutTheOthers) {
  std::size_t different = 0;
  for (std::uint64_t seed = 0; seed < 90; seed += 3) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    testing::Dice dice(seed);
    const EventGraph graph = random_graph(seed);
    ASSERT_TRUE(graph.has_flagged_events());
    // Half of them without any other condition, which is where short cuts are taken.
    EventFilter filter;
    if (dice.one_in(2)) {
      filter = testing::random_filter(dice, dice.roll(256) & dice.roll(256));
    }
    filter.status = Status::all;
    EventFilter listed = filter;
    std::vector<EventIndex> actual;
    for (std::size_t i = 0; i < graph.event_count(); ++i) {
      if (graph.flags(testing::nth_event(i)) == 0) {
        actual.push_back(testing::nth_event(i));
      }
    }
    listed.among = std::make_shared<const std::vector<EventIndex>>(std::move(actual));
    const std::string every = every_answer(graph, filter);
    filter.status = Status::actual;
    const std::string found = every_answer(graph, filter);
    EXPECT_EQ(found, every_answer(graph, listed));
    different += found == every ? 0U : 1U;
  }
  EXPECT_GT(different, 20U) << "too few of the events left out would have been in an answer";
}

}  // namespace
}  // namespace parley::query
