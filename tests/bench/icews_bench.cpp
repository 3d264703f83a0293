#include "questions_bench.hpp"
#include "support/icews_graph.hpp"
#include "support/random_graph.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <iostream>

namespace parley::bench {
namespace {

using Json = nlohmann::json;

const EventGraph& graph() {
  static const EventGraph graph = testing::icews_graph(*testing::shared_bench(PARLEY_ROOT));
  return graph;
}

/// The rounds of the shared answer sets.
const std::vector<Round>& answer_sets() {
  static const std::vector<Round> rounds = [] {
    std::ifstream file(*testing::shared_bench(PARLEY_ROOT) / "answers.json");
    std::vector<Round> sets;
    for (const Json& set : Json::parse(file)) {
      const auto actor = [&set](const char* key) {
        return graph().find_actor(set.at(key).get<std::string>()).value();
      };
      const auto window = [&set](const char* key) {
        return Window{parse_day(set.at(key).at(0).get<std::string>()).value(),
                      parse_day(set.at(key).at(1).get<std::string>()).value() + 1};
      };
      sets.push_back(
          {actor("actor"), actor("other"), actor("target"), window("month"), window("year")});
    }
    return sets;
  }();
  return rounds;
}

/// The same actors in windows spread evenly over all the years.
const std::vector<Round>& even_windows() {
  static const std::vector<Round> rounds = [] {
    std::vector<Round> spread = answer_sets();
    testing::Dice dice(20260101);
    const Day first = graph().bounds(EventIndex{0}).start_earliest;
    const auto last = static_cast<std::uint32_t>(graph().event_count() - 1);
    const Day days = graph().bounds(EventIndex{last}).start_earliest - first;
    for (Round& round : spread) {
      const Day begin = first + dice.roll(static_cast<std::uint32_t>(days - 366));
      round.month = {begin, begin + 30};
      round.year = {begin, begin + 365};
    }
    return spread;
  }();
  return rounds;
}

}  // namespace
}  // namespace parley::bench

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (!parley::testing::shared_bench(PARLEY_ROOT)) {
    std::cerr << "skipped: the benchmark data is not beside the repository (../shared/bench)\n";
    return 0;
  }
  parley::bench::register_questions("answer sets", parley::bench::graph,
                                    parley::bench::answer_sets);
  parley::bench::register_questions("even windows", parley::bench::graph,
                                    parley::bench::even_windows);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
