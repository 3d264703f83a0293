#include "parley/error/error.hpp"
#include "parley/model/claim_policy.hpp"

#include "checks.hpp"
#include "dates_in_words.hpp"

#include <algorithm>
#include <optional>

namespace parley::dataset {
namespace {

bool says_the_same(const DateStatement& a, const DateStatement& b) {
  return a.edtf && b.edtf ? a.edtf->text() == b.edtf->text()
                          : a.bounds == b.bounds && a.edtf.has_value() == b.edtf.has_value();
}

bool states(const std::vector<Evidence>& evidence, const DateStatement& date) {
  return std::any_of(evidence.begin(), evidence.end(), [&date](const Evidence& item) {
    return item.states_all || (item.states.date && says_the_same(*item.states.date, date));
  });
}

bool is_stated(const Event& event, const DateStatement& date) {
  return states(event.evidence, date) ||
         std::any_of(event.alternatives.begin(), event.alternatives.end(),
                     [&date](const Alternative& other) { return states(other.evidence, date); });
}

/// From the first day an actor can have existed to the last; absent where not stated.
using Life = std::optional<Bounds>;

void check_lives(const Event& event, const DateStatement& date, const Path& path,
                 const Dataset& dataset, const std::vector<Life>& lives, const IdIndex& ids,
                 Report& report) {
  const Path parts(path, "participants");
  for (std::size_t i = 0; i < event.own.participants->size(); ++i) {
    const Participant& part = (*event.own.participants)[i];
    const auto actor = ids.actor(part.actor);
    if (!actor || !lives[*actor] || part.role == Role::subject) {
      continue;
    }
    const Bounds& life = *lives[*actor];
    const bool too_early = date.bounds.end_latest <= life.start_earliest &&
                           life.start_earliest != no_earliest &&
                           date.bounds.end_latest != no_latest;
    const bool too_late = date.bounds.start_earliest >= life.end_latest &&
                          life.end_latest != no_latest && date.bounds.start_earliest != no_earliest;
    if (too_early || too_late) {
      report.error(Path(Path(parts, i), "actor"),
                   std::string("an actor that existed on ") + in_words(date),
                   show(part.actor) + ", which existed " + dataset.actors[*actor].existed->text());
    }
  }
}

}  // namespace

void check_dates(const Loaded& loaded, const IdIndex& ids, Report& report) {
  const Dataset& dataset = loaded.dataset;
  std::vector<Life> lives(dataset.actors.size());
  for (std::size_t i = 0; i < lives.size(); ++i) {
    if (const auto& existed = dataset.actors[i].existed) {
      if (const auto bounds = tighten(existed->bounds(dataset.seasons))) {
        lives[i] = *bounds;
      }
    }
  }
  for (std::size_t i = 0; i < dataset.events.size(); ++i) {
    const Event& event = dataset.events[i];
    const EventProperties* best = best_value(event, EventProperty::date);
    if (best == nullptr || is_undated(best->date->bounds)) {
      continue;
    }
    const DateStatement& date = *best->date;
    at_item(loaded.events[i], "events", [&](const Path& path) {
      if (event.own.participants) {
        check_lives(event, date, path, dataset, lives, ids, report);
      }
      if (!loaded.events[i].faulty && !is_stated(event, date)) {
        report.warning(event.own.date ? Path(path, "date") : path,
                       "evidence that states the date " + in_words(date), "none that does");
      }
    });
  }
}

}  // namespace parley::dataset
