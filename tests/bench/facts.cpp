#include "facts.hpp"

#include "parley/graph/graph_builder.hpp"

#include "support/icews_graph.hpp"
#include "support/synthetic_graph.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <initializer_list>
#include <numeric>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace parley::bench {
namespace {

/// Numbers for names in order of first appearance.
class Names {
 public:
  explicit Names(std::vector<std::string>& names) : names_(names) {}

  std::uint32_t number(std::string_view name) {
    const auto next = static_cast<std::uint32_t>(names_.size());
    const auto [found, is_new] = numbers_.emplace(name, next);
    if (is_new) {
      names_.emplace_back(name);
    }
    return found->second;
  }

 private:
  std::vector<std::string>& names_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

/// Sorts the names and renumbers the columns: the graph numbers by name.
void sort_names(std::vector<std::string>& names,
                std::initializer_list<std::vector<std::uint32_t>*> columns) {
  std::vector<std::uint32_t> order(names.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [&names](std::uint32_t a, std::uint32_t b) { return names[a] < names[b]; });
  std::vector<std::uint32_t> rank(names.size());
  std::vector<std::string> sorted;
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    rank[order[i]] = i;
    sorted.push_back(std::move(names[order[i]]));
  }
  names = std::move(sorted);
  for (std::vector<std::uint32_t>* column : columns) {
    for (std::uint32_t& number : *column) {
      number = rank[number];
    }
  }
}

void sort_names(Facts& facts) {
  sort_names(facts.actors, {&facts.subject, &facts.object});
  sort_names(facts.relations, {&facts.relation});
}

nlohmann::json days_of(const Window& window) {
  return {format_day(window.begin), format_day(window.end - 1)};
}

}  // namespace

std::vector<Round> distinct_rounds(const Facts& facts, std::uint64_t seed, std::size_t count) {
  testing::Dice dice(seed);
  const auto all = static_cast<std::uint32_t>(facts.size());
  std::set<std::pair<std::uint32_t, Day>> asked_of_actors;
  std::set<std::array<std::int64_t, 3>> asked_of_pairs;
  std::vector<Round> rounds;
  rounds.reserve(count);
  for (std::size_t tries = 0; rounds.size() < count && tries < 20 * count; ++tries) {
    const std::uint32_t at = dice.roll(all);
    const std::uint32_t target = facts.object[dice.roll(all)];
    const std::uint32_t actor = facts.subject[at];
    const std::uint32_t other = facts.object[at];
    const Day day = facts.day[at];
    if (actor != other && asked_of_actors.insert({actor, day}).second &&
        asked_of_pairs.insert({std::min(actor, other), std::max(actor, other), day}).second) {
      rounds.push_back({actor, other, target, {day - 15, day + 15}, {day - 182, day + 183}});
    }
  }
  return rounds;
}

Subject synthetic_subject(std::uint64_t seed, const SyntheticFacts& shape, std::size_t rounds) {
  testing::Dice dice(seed);
  Subject subject;
  Facts& facts = subject.facts;
  facts.name = "synthetic";
  for (std::uint32_t i = 0; i < shape.actors; ++i) {
    facts.actors.push_back("actor-" + std::to_string(i));
  }
  for (std::uint32_t i = 0; i < shape.types; ++i) {
    facts.relations.push_back("type-" + std::to_string(i));
  }
  for (std::uint32_t i = 0; i < shape.events; ++i) {
    facts.subject.push_back(testing::roll_skewed(dice, shape.actors));
    facts.object.push_back(testing::roll_skewed(dice, shape.actors));
    facts.relation.push_back(testing::roll_skewed(dice, shape.types));
    facts.day.push_back(
        static_cast<Day>(static_cast<std::uint64_t>(i) * shape.days / shape.events));
  }
  sort_names(facts);
  subject.rounds = distinct_rounds(facts, seed, rounds);
  return subject;
}

std::optional<Subject> icews_subject(const std::filesystem::path& root, std::size_t rounds) {
  const auto folder = testing::shared_bench(root);
  if (!folder) {
    return std::nullopt;
  }
  Subject subject;
  Facts& facts = subject.facts;
  facts.name = "icews";
  Names actors(facts.actors);
  Names relations(facts.relations);
  testing::for_each_line_of_zstd(*folder / "icews-1m.tsv.zst", [&](std::string_view line) {
    std::array<std::string_view, 4> fields;
    for (std::string_view& field : fields) {
      field = line.substr(0, line.find('\t'));
      line.remove_prefix(std::min(line.size(), field.size() + 1));
    }
    facts.subject.push_back(actors.number(fields[0]));
    facts.relation.push_back(relations.number(fields[1]));
    facts.object.push_back(actors.number(fields[2]));
    facts.day.push_back(parse_day(fields[3]).value());
  });
  if (facts.size() == 0 || !std::is_sorted(facts.day.begin(), facts.day.end())) {
    return std::nullopt;
  }
  sort_names(facts);
  constexpr std::uint64_t seed = 20260102;
  subject.rounds = distinct_rounds(facts, seed, rounds);
  return subject;
}

void write_rounds(const std::filesystem::path& path, const Subject& subject) {
  const std::vector<std::string>& actors = subject.facts.actors;
  nlohmann::json sets = nlohmann::json::array();
  for (const Round& round : subject.rounds) {
    sets.push_back({{"actor", actors[round.actor]},
                    {"other", actors[round.other]},
                    {"target", actors[round.target]},
                    {"month", days_of(round.month)},
                    {"year", days_of(round.year)}});
  }
  std::ofstream(path) << sets.dump() << '\n';
}

EventGraph graph_of(const Facts& facts) {
  GraphBuilder builder;
  builder.reserve_events(facts.size());
  for (const std::string& actor : facts.actors) {
    builder.add_actor(actor, actor, ActorKind::organisation);
  }
  for (const std::string& relation : facts.relations) {
    builder.add_type(relation, false);
  }
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const std::string id = std::to_string(1'000'000'000 + i);
    const std::string& relation = facts.relations[facts.relation[i]];
    const std::array<ParticipantRow, 2> parts{
        {{.actor = facts.actors[facts.subject[i]], .role = Role::initiator},
         {.actor = facts.actors[facts.object[i]], .role = Role::recipient}}};
    EventRow event{.id = id, .type = relation, .label = relation};
    const Day day = facts.day[i];
    const std::string edtf = format_day(day);
    event.bounds = {day, day, day + 1, day + 1};
    event.edtf = edtf;
    event.basis = Basis::stated;
    event.participants = parts;
    event.model_row = static_cast<std::uint32_t>(i);
    builder.add_event(event);
  }
  return std::move(builder).build();
}

}  // namespace parley::bench
