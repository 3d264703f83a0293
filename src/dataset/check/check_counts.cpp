#include "parley/error/error.hpp"
#include "parley/model/claim_policy.hpp"

#include "check/checks.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace parley::dataset {
namespace {

/// The events an event is part of, by its best values of `partOf` and `relations`.
std::vector<std::size_t> parents_of(const Event& event, const IdIndex& ids) {
  std::vector<std::size_t> parents;
  const auto add = [&](const std::string& id) {
    const auto parent = ids.event(id);
    if (parent && std::find(parents.begin(), parents.end(), *parent) == parents.end()) {
      parents.push_back(*parent);
    }
  };
  if (const auto* best = best_value(event, EventProperty::part_of)) {
    add(*best->part_of);
  }
  if (const auto* best = best_value(event, EventProperty::relations)) {
    for (const EventRelation& relation : *best->relations) {
      if (relation.type == RelationType::part_of) {
        add(relation.to);
      }
    }
  }
  return parents;
}

std::string list_of(const std::vector<std::size_t>& events, const Dataset& dataset) {
  constexpr std::size_t max_listed = 12;
  std::string all;
  for (std::size_t i = 0; i < events.size() && i < max_listed; ++i) {
    all += (i == 0 ? "" : ", ") + dataset.events[events[i]].id;
  }
  return events.size() > max_listed ? all + ", …" : all;
}

/// Parent and ordinal → the first event with them.
using Numbered = std::map<std::pair<std::size_t, int>, std::size_t>;

JsonPath ordinal_path(const Event& event, const JsonPath& path) noexcept {
  return event.own.ordinal ? JsonPath(path, "ordinal") : path;
}

void check_ordinal(const Loaded& loaded, std::size_t index, std::size_t parent, Numbered& numbered,
                   Report& report) {
  const Dataset& dataset = loaded.dataset;
  const Event& event = dataset.events[index];
  const auto* best = best_value(event, EventProperty::ordinal);
  if (best == nullptr) {
    return;
  }
  const std::size_t first = numbered.try_emplace({parent, *best->ordinal}, index).first->second;
  if (first == index) {
    return;
  }
  at_item(loaded.events[index], "events", [&](const JsonPath& path) {
    report.error(ordinal_path(event, path),
                 "an ordinal of its own within " + dataset.events[parent].id,
                 std::to_string(*best->ordinal) + ", the ordinal of " + dataset.events[first].id);
  });
}

void check_count(const Loaded& loaded, std::size_t index, const std::vector<std::size_t>& parts,
                 Report& report) {
  const Event& event = loaded.dataset.events[index];
  const auto* best = best_value(event, EventProperty::count);
  if (best == nullptr || !best->count) {
    return;
  }
  const auto least = static_cast<std::size_t>(best->count->least);
  const auto most = static_cast<std::size_t>(best->count->most);
  at_item(loaded.events[index], "events", [&](const JsonPath& path) {
    const JsonPath here = event.own.count ? JsonPath(path, "count") : path;
    if (parts.size() > most) {
      report.error(here, "at most " + std::to_string(most) + " sub-events",
                   std::to_string(parts.size()) + ": " + list_of(parts, loaded.dataset));
    } else if (parts.size() < least && loaded.all_files_read) {
      report.remark(Remark::count, here,
                    (least == most ? "" : "at least ") + std::to_string(least) + " sub-events",
                    std::to_string(parts.size()) + " recorded");
    }
  });
}

}  // namespace

void check_counts(const Loaded& loaded, const IdIndex& ids, Report& report) {
  const std::vector<Event>& events = loaded.dataset.events;
  std::vector<std::vector<std::size_t>> parts(events.size());
  Numbered numbered;
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (ids.event(events[i].id) != i) {
      continue;  // a second event of the same id
    }
    for (const std::size_t parent : parents_of(events[i], ids)) {
      parts[parent].push_back(i);
      check_ordinal(loaded, i, parent, numbered, report);
    }
  }
  for (std::size_t i = 0; i < events.size(); ++i) {
    check_count(loaded, i, parts[i], report);
  }
}

}  // namespace parley::dataset
