#pragma once

#include "parley/graph/columns.hpp"
#include "parley/query/centrality.hpp"
#include "parley/query/dyad.hpp"
#include "parley/query/graph_view.hpp"
#include "parley/query/neighbours.hpp"
#include "parley/query/paths.hpp"
#include "parley/query/series.hpp"

#include "facts.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <vector>

namespace parley::bench {

/// The questions as the engine takes them.
class EngineQuestions {
 public:
  explicit EngineQuestions(const EventGraph& graph) : graph_(graph) {}

  /// The first 100 with what they say, and how many there are in all.
  std::vector<FactRow> first_events(const Round& round, std::size_t& total) const {
    query::EventFilter filter = in(round.month);
    filter.actors = {ActorIndex{round.actor}};
    const std::vector<EventIndex> events = query::select_events(graph_, filter);
    total = events.size();
    std::vector<FactRow> rows;
    rows.reserve(std::min<std::size_t>(total, 100));
    const EventColumns columns = graph_.columns();
    for (std::size_t i = 0; i < std::min<std::size_t>(total, 100); ++i) {
      const std::size_t event = to_size(events[i]);
      const auto parts = columns.participants[event];
      rows.push_back({static_cast<std::uint32_t>(event),
                      static_cast<std::uint32_t>(to_size(parts.front().actor)),
                      static_cast<std::uint32_t>(to_size(columns.types[event])),
                      static_cast<std::uint32_t>(to_size(parts.back().actor)),
                      columns.bounds[event].start_earliest});
    }
    return rows;
  }

  query::DyadResult dyad(const Round& round) const {
    return query::run(graph_, query::DyadQuery{ActorIndex{round.actor}, ActorIndex{round.other},
                                               in(round.year)})
        .value();
  }

  query::NeighboursResult neighbours(const Round& round) const {
    return query::run(graph_,
                      query::NeighboursQuery{
                          .actor = ActorIndex{round.actor}, .filter = in(round.year), .end = 20})
        .value();
  }

  query::GraphViewResult pairs(const Round& round) const {
    return query::run(graph_, query::GraphViewQuery{query::View::actors, in(round.month),
                                                    std::numeric_limits<std::size_t>::max()})
        .value();
  }

  query::PathsResult shortest_path(const Round& round) const {
    return query::run(graph_, query::PathsQuery{.from = ActorIndex{round.actor},
                                                .to = ActorIndex{round.target},
                                                .filter = in(round.month)})
        .value();
  }

  query::PathsResult earliest_arrival(const Round& round) const {
    return query::run(graph_, query::PathsQuery{.from = ActorIndex{round.actor},
                                                .kind = query::PathKind::earliest_arrival,
                                                .direction = Direction::directed,
                                                .filter = in(round.month)})
        .value();
  }

  query::CentralityResult pagerank(const Round& round) const {
    return query::run(graph_, query::CentralityQuery{query::Measure::pagerank, in(round.month)})
        .value();
  }

  query::SeriesResult monthly_series(const Round& round) const {
    query::SeriesQuery question;
    question.filter.actors = {ActorIndex{round.actor}};
    return query::run(graph_, question).value();
  }

 private:
  static query::EventFilter in(const Window& window) {
    query::EventFilter filter;
    filter.window = window;
    return filter;
  }

  const EventGraph& graph_;
};

}  // namespace parley::bench
