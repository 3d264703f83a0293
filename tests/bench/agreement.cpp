#include "agreement.hpp"

#include "engine_questions.hpp"
#include "hand_loops.hpp"
#include "sqlite_peer.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <set>
#include <tuple>

namespace parley::bench {
namespace {

using Tally = std::map<std::string, std::int64_t>;

class Comparison {
 public:
  Comparison(const Subject& subject, const EventGraph& graph)
      : facts_(subject.facts),
        graph_(graph),
        engine_(graph),
        hand_(subject.facts),
        sqlite_(subject.facts, SqliteIndexes::plain) {}

  /// The name of the first question with different answers; null when there is none.
  const char* differs(const Round& round) {
    return events_differ(round)       ? "events of an actor"
           : dyads_differ(round)      ? "dyad"
           : neighbours_differ(round) ? "neighbours"
                                      : nullptr;
  }

  /// The same for the questions that take long.
  const char* differs_at_length(const Round& round) {
    return pairs_differ(round)      ? "pairs"
           : hops_differ(round)     ? "shortest path"
           : arrivals_differ(round) ? "earliest arrival"
           : ranks_differ(round)    ? "pagerank"
           : series_differ(round)   ? "monthly series"
                                    : nullptr;
  }

 private:
  bool events_differ(const Round& round) {
    std::size_t total = 0;
    const std::vector<FactRow> engine = engine_.first_events(round, total);
    std::vector<FactRow> hand;
    const bool totals = hand_.first_events(round, hand) == total;
    const std::vector<SqlitePeer::Event> sqlite = sqlite_.first_events(round);
    const auto same = [this](const FactRow& row, const SqlitePeer::Event& event) {
      return row.fact == event.fact && row.day == event.day &&
             facts_.actors[row.subject] == event.subject &&
             facts_.relations[row.relation] == event.relation &&
             facts_.actors[row.object] == event.object;
    };
    return !totals || engine != hand ||
           !std::equal(hand.begin(), hand.end(), sqlite.begin(), sqlite.end(), same);
  }

  bool dyads_differ(const Round& round) {
    Tally engine;
    const query::DyadResult found = engine_.dyad(round);
    for (const auto& [type, count] : found.by_type) {
      engine[std::string(graph_.type_id(type))] = static_cast<std::int64_t>(count);
    }
    Tally hand;
    for (const auto& [relation, count] : hand_.dyad(round)) {
      hand[facts_.relations[relation]] = count;
    }
    const auto sqlite = sqlite_.dyad(round);
    return engine != hand || engine != Tally(sqlite.begin(), sqlite.end());
  }

  bool neighbours_differ(const Round& round) {
    HandLoops::Counts top;
    const std::size_t distinct = hand_.top_neighbours(round, top);
    const query::NeighboursResult found = engine_.neighbours(round);
    const auto& engine = found.neighbours;
    const auto sqlite = sqlite_.top_neighbours(round);
    if (found.total != distinct || engine.size() != top.size() || sqlite.size() != top.size()) {
      return true;
    }
    for (std::size_t i = 0; i < top.size(); ++i) {  // equal counts may be in any order
      if (top[i].second != engine[i].events ||
          static_cast<std::int64_t>(top[i].second) != sqlite[i].second) {
        return true;
      }
    }
    return false;
  }

  bool pairs_differ(const Round& round) {
    using Pair = std::tuple<std::uint64_t, std::uint64_t, std::uint64_t>;
    std::set<Pair> engine;
    const query::GraphViewResult found = engine_.pairs(round);
    for (const query::ActorEdge& edge : found.actor_edges) {
      engine.emplace(to_size(edge.source), to_size(edge.target), edge.events);
    }
    std::set<Pair> hand;
    for (const HandLoops::Pair& pair : hand_.pairs(round)) {
      hand.emplace(pair.subject, pair.object, pair.count);
    }
    std::set<Pair> sqlite;
    for (const SqlitePeer::Pair& pair : sqlite_.pairs(round)) {
      sqlite.emplace(pair.subject, pair.object, pair.count);
    }
    return engine != hand || engine != sqlite;
  }

  bool hops_differ(const Round& round) {
    const auto hops = engine_.shortest_path(round).hops;
    return (hops ? static_cast<int>(*hops) : -1) != hand_.hops(round);
  }

  bool arrivals_differ(const Round& round) {
    std::size_t reached = 0;
    const std::vector<Day>& days = hand_.earliest_arrival(round, reached);
    const auto engine = engine_.earliest_arrival(round).reached;
    return engine.size() != reached ||
           std::any_of(engine.begin(), engine.end(), [&days](const query::Reached& one) {
             return days[to_size(one.actor)] != one.arrival.earliest;
           });
  }

  bool ranks_differ(const Round& round) {
    const auto engine = engine_.pagerank(round).ranking;
    const auto& hand = hand_.pagerank(round);
    bool differs = engine.size() != hand.size();
    for (std::size_t i = 0; i < engine.size() && !differs; ++i) {
      differs = std::abs(engine[i].score - hand[i].score) > 1e-9;
    }
    return differs;
  }

  bool series_differ(const Round& round) {
    std::map<std::int64_t, std::int64_t> engine;
    const query::SeriesResult found = engine_.monthly_series(round);
    for (const query::SeriesBand& band : found.lines.at(0).bands) {
      if (band.certain > 0) {
        engine[month_number(band.start)] = band.certain;
      }
    }
    std::map<std::int64_t, std::int64_t> hand;
    const auto& months = hand_.monthly_series(round);
    const std::int64_t first = month_number(facts_.day.front());
    for (std::size_t i = 0; i < months.size(); ++i) {
      if (months[i] > 0) {
        hand[first + static_cast<std::int64_t>(i)] = months[i];
      }
    }
    const auto sqlite = sqlite_.monthly_series(round);
    return engine != hand ||
           engine != std::map<std::int64_t, std::int64_t>(sqlite.begin(), sqlite.end());
  }

  static std::int64_t month_number(Day day) {
    const CalendarDate date = to_calendar(day);
    return date.year * 12 + date.month - 1;
  }

  const Facts& facts_;
  const EventGraph& graph_;
  EngineQuestions engine_;
  HandLoops hand_;
  SqlitePeer sqlite_;
};

}  // namespace

std::string first_difference(const Subject& subject, const EventGraph& graph) {
  constexpr std::size_t at_length = 50;
  Comparison comparison(subject, graph);
  for (std::size_t i = 0; i < subject.rounds.size(); ++i) {
    const char* question = comparison.differs(subject.rounds[i]);
    if (question == nullptr && i < at_length) {
      question = comparison.differs_at_length(subject.rounds[i]);
    }
    if (question != nullptr) {
      return subject.facts.name + ", round " + std::to_string(i) + ": " + question;
    }
  }
  return {};
}

}  // namespace parley::bench
