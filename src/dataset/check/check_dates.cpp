#include "parley/error/error.hpp"
#include "parley/model/claim_policy.hpp"

#include "check/checks.hpp"
#include "check/dates_in_words.hpp"

#include <algorithm>
#include <optional>

namespace parley::dataset {
namespace {

std::string_view offset_of(const DateStatement& date) {
  return date.offset ? std::string_view(date.offset->text) : std::string_view();
}

bool says_the_same(const DateStatement& a, const DateStatement& b) {
  if (a.relative_to != b.relative_to || offset_of(a) != offset_of(b)) {
    return false;
  }
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

/// The bounds of an actor's existence; absent where not stated.
using Life = std::optional<Bounds>;

bool is_outside(const Bounds& event, const Life& life) {
  const bool too_early = event.end_latest <= life->start_earliest &&
                         life->start_earliest != no_earliest && event.end_latest != no_latest;
  const bool too_late = event.start_earliest >= life->end_latest && life->end_latest != no_latest &&
                        event.start_earliest != no_earliest;
  return too_early || too_late;
}

/// The time of an event in a message: its date, if that alone is outside the life.
std::string time_of(const EventProperties* best, const Bounds& bounds, const Life& life) {
  if (best != nullptr && is_outside(best->date->bounds, life)) {
    return in_words(*best->date);
  }
  return in_words(bounds) + ", where stated order puts the event";
}

void check_lives(const Event& event, const Bounds& bounds, const JsonPath& path,
                 const Dataset& dataset, const std::vector<Life>& lives, const IdIndex& ids,
                 Report& report) {
  const JsonPath parts(path, "participants");
  for (std::size_t i = 0; i < event.own.participants->size(); ++i) {
    const Participant& part = (*event.own.participants)[i];
    const auto actor = ids.actor(part.actor);
    if (!actor || !lives[*actor] || part.role == Role::subject) {
      continue;
    }
    const Life& life = lives[*actor];
    if (is_outside(bounds, life)) {
      const EventProperties* best = best_value(event, EventProperty::date);
      report.error(JsonPath(JsonPath(parts, i), "actor"),
                   "an actor that existed on " + time_of(best, bounds, life),
                   show(part.actor) + ", which existed " + dataset.actors[*actor].existed->text());
    }
  }
}

}  // namespace

void check_dates(const Loaded& loaded, const IdIndex& ids, const std::vector<Bounds>& bounds,
                 Report& report) {
  const Dataset& dataset = loaded.dataset;
  std::vector<Life> lives(dataset.actors.size());
  for (std::size_t i = 0; i < lives.size(); ++i) {
    if (const auto& existed = dataset.actors[i].existed) {
      if (const auto life = tighten(existed->bounds(dataset.seasons))) {
        lives[i] = *life;
      }
    }
  }
  for (std::size_t i = 0; i < dataset.events.size(); ++i) {
    const Event& event = dataset.events[i];
    const EventProperties* best = best_value(event, EventProperty::date);
    const bool says_when =
        best != nullptr && (best->date->offset || !is_undated(best->date->bounds));
    at_item(loaded.events[i], "events", [&](const JsonPath& path) {
      if (event.own.participants && !is_undated(bounds[i])) {
        check_lives(event, bounds[i], path, dataset, lives, ids, report);
      }
      if (says_when && !loaded.events[i].faulty && !is_stated(event, *best->date)) {
        report.warning(event.own.date ? JsonPath(path, "date") : path,
                       "evidence that states the date " + in_words(*best->date), "none that does");
      }
    });
  }
}

}  // namespace parley::dataset
