#include "support/random_graph.hpp"
#include "test_data.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace parley::dataset {
namespace {

using parley::testing::Dice;
using test::event;
using test::messages_about;
using test::small_dataset;

/// `causes` relations between numbered events, in the order of the file.
struct Causes {
  std::size_t events = 0;
  std::vector<std::pair<std::size_t, std::size_t>> arrows;  ///< sorted by where they begin
};

/// The oracle: a depth-first search written out, which lists the arrows of the cycle that each back
/// arrow closes. Roots are taken in the order of the arrows.
class CycleSearch {
 public:
  explicit CycleSearch(const Causes& causes) : causes_(causes), marks_(causes.events) {
    for (const auto& [from, to] : causes.arrows) {
      if (marks_[from] == Mark::unseen) {
        visit(from);
      }
    }
  }

  std::vector<std::vector<std::size_t>> cycles;

 private:
  enum class Mark { unseen, open, done };

  void visit(std::size_t node) {
    marks_[node] = Mark::open;
    for (std::size_t arrow = 0; arrow < causes_.arrows.size(); ++arrow) {
      const std::size_t from = causes_.arrows[arrow].first;
      const std::size_t to = causes_.arrows[arrow].second;
      if (from != node || marks_[to] == Mark::done) {
        continue;
      }
      trail_.push_back(arrow);
      if (marks_[to] == Mark::unseen) {
        visit(to);
      } else {
        const auto begin = std::find_if(trail_.begin(), trail_.end(), [&](std::size_t step) {
          return causes_.arrows[step].first == to;
        });
        cycles.emplace_back(begin, trail_.end());
      }
      trail_.pop_back();
    }
    marks_[node] = Mark::done;
  }

  const Causes& causes_;
  std::vector<Mark> marks_;
  std::vector<std::size_t> trail_;
};

Causes random_causes(Dice& dice) {
  Causes causes{.events = 1 + dice.roll(9), .arrows = {}};
  const auto any = [&] { return dice.roll(static_cast<std::uint32_t>(causes.events)); };
  for (std::uint32_t count = dice.roll(16); count > 0; --count) {
    causes.arrows.emplace_back(any(), any());
  }
  std::stable_sort(causes.arrows.begin(), causes.arrows.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  return causes;
}

std::string id(std::size_t number) {
  return "e" + std::to_string(number);
}

json::Value dataset_of(const Causes& causes) {
  json::Value dataset = small_dataset();
  dataset["events"] = json::Value::array();
  for (std::size_t i = 0; i < causes.events; ++i) {
    json::Value relations = json::Value::array();
    for (const auto& [from, to] : causes.arrows) {
      if (from == i) {
        relations.push_back({{"type", "causes"}, {"to", id(to)}});
      }
    }
    dataset["events"].push_back(event(id(i), ""));
    dataset["events"].back()["relations"] = std::move(relations);
  }
  return dataset;
}

/// The message about a cycle, which is shown from behind its last arrow in the file.
std::string message_of(std::vector<std::size_t> cycle, const Causes& causes) {
  std::rotate(cycle.begin(), std::max_element(cycle.begin(), cycle.end()) + 1, cycle.end());
  const std::size_t closing = cycle.back();
  const std::size_t event = causes.arrows[closing].first;
  const auto first = std::find_if(causes.arrows.begin(), causes.arrows.end(),
                                  [&](const auto& arrow) { return arrow.first == event; });
  std::string text =
      "d.json:/events/" + std::to_string(event) + "/relations/" +
      std::to_string(closing - static_cast<std::size_t>(first - causes.arrows.begin())) +
      ": expected no cycle of causes, got ";
  for (const std::size_t arrow : cycle) {
    text += id(causes.arrows[arrow].first) + " → ";
  }
  return text + id(causes.arrows[cycle.front()].first);
}

std::vector<std::string> sorted_lines(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) {
    lines.push_back(line);
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

TEST(CyclesTest, ThoseOfADepthFirstSearchInTheOrderOfTheFileAreReported) {
  std::size_t found = 0;
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Dice dice(seed);
    const Causes causes = random_causes(dice);
    std::vector<std::string> expected;
    for (const auto& cycle : CycleSearch(causes).cycles) {
      expected.push_back(message_of(cycle, causes));
    }
    std::sort(expected.begin(), expected.end());
    EXPECT_EQ(sorted_lines(messages_about(dataset_of(causes))), expected);
    found += expected.size();
  }
  EXPECT_GT(found, 300U);
}

TEST(CyclesTest, ACycleLongerThanTheStackIsDeepIsFound) {
  constexpr std::size_t count = 100'000;
  std::string events;
  for (std::size_t i = 0; i < count; ++i) {
    events +=
        (i == 0 ? R"({"id":")" : R"(,{"id":")") + id(i) +
        R"(","type":"meeting","label":{"en":"E"},"evidence":[{"source":"paper"}],"partOf":")" +
        id((i + 1) % count) + R"("})";
  }
  json::Value rest = small_dataset();
  rest.erase("events");
  std::string text = rest.dump();
  text.replace(text.size() - 1, 1, R"(,"events":[)" + events + "]}");
  EXPECT_EQ(test::messages_of(std::map<std::string, std::string>{{"d.json", text}}),
            "d.json:/events/99999/partOf: expected no cycle of part-of, got e0 → e1 → e2 → e3 → "
            "e4 → e5 → e6 → e7 → e8 → e9 → e10 → e11 → … → e0\n");
}

}  // namespace
}  // namespace parley::dataset
