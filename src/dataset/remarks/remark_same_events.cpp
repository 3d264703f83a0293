#include "parley/error/error.hpp"
#include "parley/model/claim_policy.hpp"
#include "parley/text/fold.hpp"

#include "check/dates_in_words.hpp"
#include "remarks/remarks.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

namespace parley::dataset {
namespace {

/// What the best values of an event say of what happened, as one text: type, date, label and
/// participants, and what keeps two events of one day apart: place, whole, ordinal, flags, outcome.
/// Empty for an event without a date.
std::string said_of(const Event& event) {
  const EventProperties* dated = best_value(event, EventProperty::date);
  if (dated == nullptr || is_undated(dated->date->bounds)) {
    return {};
  }
  std::string said;
  const auto add = [&said](std::string_view text) { said.append(text).push_back('\n'); };
  const auto best = [&](EventProperty property) { return best_value(event, property); };
  if (const auto* holder = best(EventProperty::type)) {
    add(*holder->type);
  }
  add(in_words(*dated->date));
  if (const auto* holder = best(EventProperty::label)) {
    for (const auto& [language, label] : *holder->label) {
      add(language + ':' + fold(label));
    }
  }
  add("");
  if (const auto* holder = best(EventProperty::participants)) {
    std::vector<std::string> parts;
    for (const Participant& part : *holder->participants) {
      parts.push_back(part.actor + ' ' + std::string(term(part.role)));
    }
    std::sort(parts.begin(), parts.end());
    for (const std::string& part : parts) {
      add(part);
    }
  }
  add("");
  if (const auto* holder = best(EventProperty::place)) {
    add(fold(*holder->place));
  }
  add("");
  if (const auto* holder = best(EventProperty::part_of)) {
    add(*holder->part_of);
  }
  add("");
  if (const auto* holder = best(EventProperty::ordinal)) {
    add(std::to_string(*holder->ordinal));
  }
  add("");
  if (const auto* holder = best(EventProperty::flags)) {
    add(std::to_string(*holder->flags));
  }
  add("");
  if (const auto* holder = best(EventProperty::outcome)) {
    add(term(*holder->outcome));
  }
  return said;
}

}  // namespace

void remark_same_events(const Loaded& loaded, Report& report) {
  const std::vector<Event>& events = loaded.dataset.events;
  // The texts of all events would fill the memory: their hashes find those to compare.
  std::unordered_map<std::size_t, std::size_t> first_with;
  first_with.reserve(events.size());
  for (std::size_t i = 0; i < events.size(); ++i) {
    const std::string said = said_of(events[i]);
    if (said.empty()) {
      continue;
    }
    const auto place = first_with.try_emplace(std::hash<std::string>()(said), i).first;
    const Event& first = events[place->second];
    if (place->second != i && first.id != events[i].id && said_of(first) == said) {
      at_item(loaded.events[i], "events", [&](const JsonPath& path) {
        report.remark(
            Remark::same_event, path,
            "another type, date, label, place or participants than those of " + show(first.id),
            "the same");
      });
    }
  }
}

}  // namespace parley::dataset
