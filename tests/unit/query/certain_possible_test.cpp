#include "parley/query/centrality.hpp"
#include "parley/query/diff.hpp"
#include "parley/query/dyad.hpp"
#include "parley/query/graph_view.hpp"
#include "parley/query/neighbours.hpp"
#include "parley/query/paths.hpp"
#include "parley/query/selection.hpp"
#include "parley/query/series.hpp"

#include "brute_force.hpp"
#include "support/random_orders.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

/// What holds for certain holds possibly, whatever is asked: for each question an answer is brought
/// to counts by name, and every count for certain is at most the one that is possible. Padded dates
/// never narrow: they leave no more for certain, and no less possible.
namespace parley::query {
namespace {

using parley::testing::Choices;
using parley::testing::Dice;
using parley::testing::OrderedGraph;
using parley::testing::random_ordered_graph;

using Counts = std::map<std::string, double>;

std::string name(ActorIndex actor) {
  return "actor " + std::to_string(to_size(actor));
}
std::string name(EventIndex event) {
  return "event " + std::to_string(to_size(event));
}

constexpr ActorIndex one{0};
constexpr ActorIndex other{1};

Counts events(const EventGraph& graph, const EventFilter& filter) {
  Counts counts;
  for (const EventIndex event : select_events(graph, filter)) {
    counts[name(event)] = 1;
  }
  return counts;
}

Counts neighbours(const EventGraph& graph, const EventFilter& filter) {
  Counts counts;
  for (const Neighbour& found : run(graph, NeighboursQuery{one, filter}).value().neighbours) {
    counts[name(found.actor)] = static_cast<double>(found.events);
  }
  return counts;
}

Counts dyad(const EventGraph& graph, const EventFilter& filter) {
  Counts counts;
  const DyadResult result = run(graph, DyadQuery{one, other, filter}).value();
  for (const auto& [type, count] : result.by_type) {
    counts["type " + std::to_string(to_size(type))] = static_cast<double>(count);
  }
  counts["events"] = static_cast<double>(result.events.size());
  return counts;
}

template <View view>
Counts drawn(const EventGraph& graph, const EventFilter& filter) {
  const GraphViewResult result = run(graph, GraphViewQuery{view, filter}).value();
  Counts counts{{"nodes", static_cast<double>(result.total_nodes)},
                {"edges", static_cast<double>(result.total_edges)}};
  for (const ActorEdge& edge : result.actor_edges) {
    counts[name(edge.source) + (edge.directed ? " to " : " with ") + name(edge.target)] =
        static_cast<double>(edge.events);
  }
  for (std::size_t i = 0; i < result.actors.size(); ++i) {
    counts[name(result.actors[i])] = static_cast<double>(result.actor_events[i]);
  }
  return counts;
}

template <PathKind kind>
Counts reach(const EventGraph& graph, const EventFilter& filter) {
  PathsQuery query{.from = one, .kind = kind, .filter = filter};
  Counts counts;
  const PathsResult result = run(graph, query).value();
  for (const Reached& reached : result.reached) {
    counts[name(reached.actor)] = 1;
  }
  return counts;
}

Counts degrees(const EventGraph& graph, const EventFilter& filter) {
  Counts counts;
  const CentralityResult result = run(graph, CentralityQuery{Measure::degree, filter}).value();
  for (const ActorScore& score : result.ranking) {
    counts[name(score.actor)] = score.score;
  }
  return counts;
}

Counts series(const EventGraph& graph, const EventFilter& filter) {
  Counts counts;
  const SeriesQuery query{CalendarStep::day, SeriesSplit::none, filter};
  const SeriesResult result = run(graph, query).value();
  for (const SeriesBand& band : result.lines.at(0).bands) {
    EXPECT_LE(band.certain, band.possible);
    counts[std::to_string(band.start)] =
        filter.certainty == Certainty::certain ? band.certain : band.possible;
  }
  return counts;
}

Counts diff(const EventGraph& graph, const EventFilter& filter) {
  return {{"in both", static_cast<double>(run(graph, DiffQuery{filter, filter})->in_both)}};
}

struct Question {
  const char* asked;
  Counts (*answer)(const EventGraph&, const EventFilter&);
};

/// Every question over events that there is: a new one joins here.
constexpr Question questions[] = {
    {"events", &events},
    {"neighbours", &neighbours},
    {"dyad", &dyad},
    {"participation", &drawn<View::participation>},
    {"actors", &drawn<View::actors>},
    {"relations", &drawn<View::events>},
    {"shortest", &reach<PathKind::shortest>},
    {"earliest arrival", &reach<PathKind::earliest_arrival>},
    {"latest departure", &reach<PathKind::latest_departure>},
    {"fastest", &reach<PathKind::fastest>},
    {"degree", &degrees},
    {"series", &series},
    {"diff", &diff},
};

void expect_no_more(const Counts& fewer, const Counts& more, const std::string& what) {
  for (const auto& [key, count] : fewer) {
    const auto found = more.find(key);
    EXPECT_LE(count, found == more.end() ? 0 : found->second) << what << ": " << key;
  }
}

EventFilter filter_for(Dice& dice, const EventGraph& graph) {
  const auto some_event = [&] {
    return EventIndex{dice.roll(static_cast<std::uint32_t>(graph.event_count()))};
  };
  EventFilter filter;
  if (!dice.one_in(3)) {
    testing::set_random_window(dice, filter);
  }
  if (dice.one_in(4)) {
    filter.before = some_event();
  }
  if (dice.one_in(4)) {
    filter.after = some_event();
  }
  if (dice.one_in(4)) {
    filter.during = some_event();
  }
  return filter;
}

class CertainPossibleTest : public ::testing::TestWithParam<Question> {};

TEST_P(CertainPossibleTest, CertainIsPossibleAndPaddingNeverNarrows) {
  const Question& question = GetParam();
  Dice dice(4);
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const OrderedGraph made =
        random_ordered_graph(seed, 16, 14, seed % 2 == 0 ? Choices::none : Choices::some);
    for (int i = 0; i < 8; ++i) {
      EventFilter filter = filter_for(dice, made.graph);
      const auto ask = [&](Certainty certainty, Approx approx) {
        filter.certainty = certainty;
        filter.approx = approx;
        return question.answer(made.graph, filter);
      };
      const Counts certain = ask(Certainty::certain, Approx::strict);
      const Counts possible = ask(Certainty::possible, Approx::strict);
      const Counts certain_padded = ask(Certainty::certain, Approx::padded);
      const Counts possible_padded = ask(Certainty::possible, Approx::padded);
      expect_no_more(certain, possible, "certain is possible");
      expect_no_more(certain_padded, possible_padded, "certain is possible when padded");
      expect_no_more(certain_padded, certain, "padding adds nothing certain");
      expect_no_more(possible, possible_padded, "padding takes nothing possible away");
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Every, CertainPossibleTest, ::testing::ValuesIn(questions),
                         [](const auto& one_of_them) {
                           std::string id = one_of_them.param.asked;
                           std::replace(id.begin(), id.end(), ' ', '_');
                           return id;
                         });

}  // namespace
}  // namespace parley::query
