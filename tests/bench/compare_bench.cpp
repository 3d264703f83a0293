#include "agreement.hpp"
#include "engine_questions.hpp"
#include "hand_loops.hpp"
#include "measure.hpp"
#include "sqlite_peer.hpp"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parley::bench {
namespace {

/// Different rounds of questions about the ICEWS million and about as many synthetic facts.
constexpr std::size_t all_rounds = 4'000;

/// So many of them for the questions that take SQLite, or everybody, milliseconds.
constexpr std::size_t rounds_at_length = 400;

/// One set of facts, stored by each contender.
class Arena {
 public:
  explicit Arena(Subject subject)
      : subject_(std::move(subject)), graph_(graph_of(subject_.facts)), hand_(subject_.facts) {}

  const Subject& subject() const { return subject_; }

  /// The rounds for a question.
  std::vector<Round> rounds(std::string_view question) const {
    const bool long_one = question == "pairs" || question == "arrival" || question == "pagerank";
    const std::size_t count =
        std::min(subject_.rounds.size(), long_one ? rounds_at_length : all_rounds);
    return {subject_.rounds.begin(), subject_.rounds.begin() + static_cast<std::ptrdiff_t>(count)};
  }

  const EventGraph& graph() const { return graph_; }
  EngineQuestions engine() const { return EngineQuestions(graph_); }
  HandLoops& hand() { return hand_; }
  SqlitePeer& sqlite(SqliteIndexes indexes) {
    auto& peer = indexes == SqliteIndexes::plain ? plain_ : covering_;
    if (!peer) {
      peer.emplace(subject_.facts, indexes);
    }
    return *peer;
  }

 private:
  Subject subject_;
  EventGraph graph_;
  HandLoops hand_;
  std::optional<SqlitePeer> plain_;
  std::optional<SqlitePeer> covering_;
};

/// Registers `question` for one contender as facts/question/contender. It asks each round once:
/// what was asked before would be in the processor's caches.
template <class Ask>
void add(Arena& arena, const char* question, const char* contender, Ask ask) {
  const std::string name = arena.subject().facts.name + "/" + question + "/" + contender;
  benchmark::RegisterBenchmark(name.c_str(),
                               [&arena, question, ask](benchmark::State& state) {
                                 measure(state, arena.rounds(question), ask);
                               })
      ->Unit(benchmark::kMicrosecond)
      ->Iterations(1);
}

/// The same question for both ways of indexing SQLite.
template <class Ask>
void add_sqlite(Arena& arena, const char* question, Ask ask) {
  for (const auto& [name, indexes] : {std::pair("sqlite", SqliteIndexes::plain),
                                      std::pair("sqlite-covering", SqliteIndexes::covering)}) {
    add(arena, question, name, [&arena, indexes = indexes, ask](const Round& round) {
      return ask(arena.sqlite(indexes), round);
    });
  }
}

void register_events_and_counts(Arena& arena) {
  add(arena, "events", "hand", [&arena](const Round& round) {
    static std::vector<FactRow> first;
    return arena.hand().first_events(round, first);
  });
  add(arena, "events", "engine", [&arena](const Round& round) {
    std::size_t total = 0;
    return arena.engine().first_events(round, total);
  });
  add_sqlite(arena, "events",
             [](SqlitePeer& peer, const Round& round) { return peer.first_events(round); });

  add(arena, "dyad", "hand",
      [&arena](const Round& round) { return arena.hand().dyad(round).size(); });
  add(arena, "dyad", "engine", [&arena](const Round& round) { return arena.engine().dyad(round); });
  add_sqlite(arena, "dyad", [](SqlitePeer& peer, const Round& round) { return peer.dyad(round); });

  add(arena, "neighbours", "hand", [&arena](const Round& round) {
    static HandLoops::Counts top;
    return arena.hand().top_neighbours(round, top);
  });
  add(arena, "neighbours", "engine",
      [&arena](const Round& round) { return arena.engine().neighbours(round); });
  add_sqlite(arena, "neighbours",
             [](SqlitePeer& peer, const Round& round) { return peer.top_neighbours(round); });

  add(arena, "pairs", "hand",
      [&arena](const Round& round) { return arena.hand().pairs(round).size(); });
  add(arena, "pairs", "engine",
      [&arena](const Round& round) { return arena.engine().pairs(round); });
  add_sqlite(arena, "pairs",
             [](SqlitePeer& peer, const Round& round) { return peer.pairs(round); });
}

void register_walks_and_series(Arena& arena) {
  add(arena, "shortest", "hand", [&arena](const Round& round) { return arena.hand().hops(round); });
  add(arena, "shortest", "engine",
      [&arena](const Round& round) { return arena.engine().shortest_path(round); });

  add(arena, "arrival", "hand", [&arena](const Round& round) {
    std::size_t reached = 0;
    arena.hand().earliest_arrival(round, reached);
    return reached;
  });
  add(arena, "arrival", "engine",
      [&arena](const Round& round) { return arena.engine().earliest_arrival(round); });

  add(arena, "pagerank", "hand",
      [&arena](const Round& round) { return arena.hand().pagerank(round).size(); });
  add(arena, "pagerank", "engine",
      [&arena](const Round& round) { return arena.engine().pagerank(round); });

  add(arena, "series", "hand",
      [&arena](const Round& round) { return arena.hand().monthly_series(round).size(); });
  add(arena, "series", "engine",
      [&arena](const Round& round) { return arena.engine().monthly_series(round); });
  add_sqlite(arena, "series",
             [](SqlitePeer& peer, const Round& round) { return peer.monthly_series(round); });
}

/// False when the contenders give different answers.
bool enter(std::unique_ptr<Arena>& arena, Subject subject) {
  arena = std::make_unique<Arena>(std::move(subject));
  const std::string difference = first_difference(arena->subject(), arena->graph());
  if (!difference.empty()) {
    std::cerr << "compare: the answers differ: " << difference << '\n';
    return false;
  }
  std::cerr << "compare: " << arena->subject().facts.name << ": all agree on "
            << arena->subject().rounds.size() << " rounds about " << arena->subject().facts.size()
            << " facts; " << arena->graph().memory().columns / arena->subject().facts.size()
            << " bytes a fact in the graph besides strings\n";
  register_events_and_counts(*arena);
  register_walks_and_series(*arena);
  return true;
}

}  // namespace
}  // namespace parley::bench

/// parley_compare_bench [small | QUESTIONS.json] [Google Benchmark's options]: `small` = ten
/// thousand synthetic facts and nothing else; QUESTIONS.json gets the rounds about the ICEWS
/// million.
int main(int argc, char** argv) {
  using namespace parley::bench;
  const bool small = argc > 1 && std::strcmp(argv[1], "small") == 0;
  benchmark::Initialize(&argc, argv);
  const char* const questions = !small && argc > 1 ? argv[1] : nullptr;
  std::unique_ptr<Arena> synthetic;
  std::unique_ptr<Arena> icews;
  SyntheticFacts shape;
  if (small) {
    shape = {.events = 10'000, .actors = 500, .types = 50, .days = 1000};
  }
  if (!enter(synthetic, synthetic_subject(20260101, shape, small ? 50 : all_rounds))) {
    return 1;
  }
  if (!small) {
    if (auto subject = icews_subject(PARLEY_ROOT, all_rounds)) {
      if (questions != nullptr) {
        write_rounds(questions, *subject);
      }
      if (!enter(icews, *std::move(subject))) {
        return 1;
      }
    } else {
      std::cerr << "compare: skipped the ICEWS million: ../shared/bench is not beside the "
                   "repository, or the command zstd is missing\n";
    }
  }
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
