#include "check/checks.hpp"
#include "check/cycles.hpp"

#include <algorithm>

namespace parley::dataset {
namespace {

/// `a → b → c → a`; leaves out the middle of a long cycle.
std::string show_cycle(const std::vector<std::size_t>& cycle, const std::vector<Arrow>& arrows,
                       const std::vector<Event>& events) {
  constexpr std::size_t most = 12;
  std::string text;
  for (std::size_t i = 0; i < cycle.size(); ++i) {
    if (i < most) {
      text += events[arrows[cycle[i]].from].id + " → ";
    } else if (i == most) {
      text += "… → ";
    }
  }
  return text + events[arrows[cycle.front()].from].id;
}

bool relates(const TimeStatement<std::size_t>& statement, RelationType type) noexcept {
  return (statement.kind == StatementKind::part_of || statement.kind == StatementKind::relation) &&
         statement.relation == type;
}

/// Reports the cycles of one type and marks the statements that are in them.
void check_cycles(RelationType type, const std::vector<WrittenStatement>& statements,
                  const Loaded& loaded, std::vector<bool>& in_cycle, Report& report) {
  std::vector<Arrow> arrows;
  std::vector<std::size_t> statement_of;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (const auto& stated = statements[i].stated; relates(stated, type)) {
      arrows.push_back({stated.from, stated.to});
      statement_of.push_back(i);
    }
  }
  const auto& events = loaded.dataset.events;
  for (auto& cycle : find_cycles(events.size(), arrows)) {
    // The report points to the statement that comes last in the files: there the cycle closes.
    std::rotate(cycle.begin(), std::max_element(cycle.begin(), cycle.end()) + 1, cycle.end());
    for (const std::size_t arrow : cycle) {
      in_cycle[statement_of[arrow]] = true;
    }
    const std::string shown = show_cycle(cycle, arrows, events);
    at_statement(statements[statement_of[cycle.back()]], loaded, [&](const JsonPath& path) {
      report.error(path, "no cycle of " + std::string(term(type)), shown);
    });
  }
}

}  // namespace

void check_relations(const Loaded& loaded, std::vector<WrittenStatement>& statements,
                     Report& report) {
  std::vector<bool> in_cycle(statements.size(), false);
  for (const RelationType type :
       {RelationType::part_of, RelationType::follows, RelationType::continues, RelationType::causes,
        RelationType::stage_of}) {
    check_cycles(type, statements, loaded, in_cycle, report);
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (!in_cycle[i]) {
      statements[kept++] = statements[i];
    }
  }
  statements.resize(kept);
}

}  // namespace parley::dataset
