#include "parley/model/claim_policy.hpp"

#include "check/dates_in_words.hpp"
#include "remarks/remarks.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace parley::dataset {
namespace {

struct Sibling {
  int ordinal = 0;
  std::size_t event = 0;
};

/// What siblings share: the event they are part of, by number, and their type.
using Family = std::pair<std::size_t, std::string>;

std::map<Family, std::vector<Sibling>> siblings_in(const Dataset& dataset, const IdIndex& ids) {
  std::map<Family, std::vector<Sibling>> families;
  for (std::size_t i = 0; i < dataset.events.size(); ++i) {
    const Event& event = dataset.events[i];
    const EventProperties* part = best_value(event, EventProperty::part_of);
    const EventProperties* numbered = best_value(event, EventProperty::ordinal);
    const EventProperties* typed = best_value(event, EventProperty::type);
    const auto whole = part == nullptr ? std::nullopt : ids.event(*part->part_of);
    if (whole && numbered != nullptr && typed != nullptr && ids.event(event.id) == i) {
      families[{*whole, *typed->type}].push_back({*numbered->ordinal, i});
    }
  }
  return families;
}

/// `r3, number 3 (2014-01-05)`.
std::string described(const Event& event, int ordinal, const Bounds& bounds) {
  const EventProperties* best = best_value(event, EventProperty::date);
  return event.id + ", number " + std::to_string(ordinal) + " (" +
         (best == nullptr ? in_words(bounds) : in_words(*best->date)) + ")";
}

/// Remarks on every sibling that certainly began before one with a lower ordinal did.
void remark_on_family(const Loaded& loaded, std::vector<Sibling>& siblings,
                      const std::vector<Bounds>& bounds, Report& report) {
  std::stable_sort(siblings.begin(), siblings.end(),
                   [](const Sibling& a, const Sibling& b) { return a.ordinal < b.ordinal; });
  const std::vector<Event>& events = loaded.dataset.events;
  const Sibling* last_to_begin = nullptr;
  for (const Sibling& one : siblings) {
    const Bounds& when = bounds[one.event];
    if (last_to_begin != nullptr && last_to_begin->ordinal < one.ordinal &&
        bounds[last_to_begin->event].start_earliest > when.start_latest) {
      at_item(loaded.events[one.event], "events", [&](const JsonPath& path) {
        report.remark(Remark::ordinal_order,
                      events[one.event].own.ordinal ? JsonPath(path, "ordinal") : path,
                      "ordinals in the order of the dates",
                      described(events[one.event], one.ordinal, when) + " before " +
                          described(events[last_to_begin->event], last_to_begin->ordinal,
                                    bounds[last_to_begin->event]));
      });
    }
    if (last_to_begin == nullptr ||
        bounds[last_to_begin->event].start_earliest < when.start_earliest) {
      last_to_begin = &one;
    }
  }
}

}  // namespace

void remark_ordinals(const Loaded& loaded, const IdIndex& ids, const std::vector<Bounds>& bounds,
                     Report& report) {
  for (auto& [family, siblings] : siblings_in(loaded.dataset, ids)) {
    remark_on_family(loaded, siblings, bounds, report);
  }
}

}  // namespace parley::dataset
