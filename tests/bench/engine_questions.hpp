#pragma once

#include "parley/graph/columns.hpp"
#include "parley/query/centrality.hpp"
#include "parley/query/dyad.hpp"
#include "parley/query/events.hpp"
#include "parley/query/graph_view.hpp"
#include "parley/query/neighbours.hpp"
#include "parley/query/paths.hpp"
#include "parley/query/series.hpp"

#include "facts.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace parley::bench {

/// The questions for the engine.
class EngineQuestions {
 public:
  explicit EngineQuestions(const EventGraph& graph) : graph_(graph) {}

  /// The first 100 facts with their values; `total` gets the number of all.
  std::vector<FactRow> first_events(const Round& round, std::size_t& total) const {
    query::EventFilter filter = in(round.month);
    filter.actors = {ActorIndex{round.actor}};
    const query::EventsResult found =
        query::run(graph_, query::EventsQuery{.filter = std::move(filter), .end = 100}).value();
    total = found.total;
    std::vector<FactRow> rows(found.events.size());
    const BoundsView bounds = graph_.columns().bounds;
    const std::span<const TypeIndex> types = graph_.columns().types;
    const RowsSpan<Participation> participants = graph_.columns().participants;
    FactRow* row = rows.data();
    for (const EventIndex index : found.events) {
      const std::size_t event = to_size(index);
      const std::span<const Participation> parts = participants[event];
      row->fact = static_cast<std::uint32_t>(event);
      row->subject = static_cast<std::uint32_t>(parts.front().actor);
      row->relation = static_cast<std::uint32_t>(types[event]);
      row->object = static_cast<std::uint32_t>(parts.back().actor);
      row->day = bounds[event].start_earliest;
      ++row;
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
