#include "parley/error/error.hpp"
#include "parley/model/claim_policy.hpp"

#include "check/checks.hpp"
#include "check/dates_in_words.hpp"
#include "check/lives.hpp"
#include "check/same_date.hpp"

#include <vector>

namespace parley::dataset {
namespace {

/// What the evidence of an event states of one date.
struct Stated {
  bool whole = false;
  bool start = false;  ///< one source states when it begins
  bool end = false;    ///< one source, perhaps another, states when it ends
};

void add_statements(const std::vector<Evidence>& evidence, const DateStatement& date,
                    Stated& stated) {
  for (const Evidence& item : evidence) {
    if (item.states_all || (item.states.date && says_the_same(*item.states.date, date))) {
      stated.whole = true;
    }
    if (item.states.date) {
      const Bounds& bounds = item.states.date->bounds;
      stated.start = stated.start || (bounds.start_earliest == date.bounds.start_earliest &&
                                      bounds.start_latest == date.bounds.start_latest);
      stated.end = stated.end || (bounds.end_earliest == date.bounds.end_earliest &&
                                  bounds.end_latest == date.bounds.end_latest);
    }
  }
}

/// True when one source states the date, or two state its two ends.
bool is_stated(const Event& event, const DateStatement& date) {
  Stated stated;
  add_statements(event.evidence, date, stated);
  for (const Alternative& other : event.alternatives) {
    add_statements(other.evidence, date, stated);
  }
  return stated.whole || (stated.start && stated.end && !date.offset);
}

/// The time of an event in a message: its date, if that alone is outside the life.
std::string time_of(const EventProperties* best, const Bounds& bounds, const Life& life) {
  if (best != nullptr && is_outside(best->date->bounds, *life)) {
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
    if (is_outside(bounds, *life)) {
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
  const std::vector<Life> lives = lives_of(dataset);
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
        report.remark(Remark::date_evidence, event.own.date ? JsonPath(path, "date") : path,
                      "evidence that states the date " + in_words(*best->date), "none that does");
      }
    });
  }
}

}  // namespace parley::dataset
