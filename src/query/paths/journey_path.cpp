#include "paths/journey_path.hpp"

#include <algorithm>
#include <utility>

namespace parley::query {
namespace {

Day later(Day day, Day days) noexcept {
  return days == no_latest ? no_latest : day + days;
}
Day earlier(Day day, Day days) noexcept {
  return days == no_latest ? no_earliest : day - days;
}

/// The days that each event can have when all follow each other: one pass forward, one back. The
/// constraints form a chain, where that is exact (arc consistency; Dechter, Meiri and Pearl 1991).
std::vector<DayRange> days_along(const std::vector<JourneyStep>& steps, DayRange allowed,
                                 const JourneyRules& rules) {
  std::vector<DayRange> days;
  for (const JourneyStep& step : steps) {
    DayRange range{std::max(step.contact.lo, allowed.earliest),
                   std::min(step.contact.hi, allowed.latest)};
    if (!days.empty()) {
      range.earliest = std::max(range.earliest, days.back().earliest + rules.gap);
      range.latest = std::min(range.latest, later(days.back().latest, rules.max_wait));
    }
    days.push_back(range);
  }
  for (std::size_t i = days.size() - 1; i > 0; --i) {
    days[i - 1].latest = std::min(days[i - 1].latest, days[i].latest - rules.gap);
    days[i - 1].earliest =
        std::max(days[i - 1].earliest, earlier(days[i].earliest, rules.max_wait));
  }
  return days;
}

/// The fewest days from the first event to the last: the last one as early as possible, all before
/// it as late as that allows.
Day fewest_days(const std::vector<DayRange>& days, const JourneyRules& rules) {
  Day day = days.back().earliest;
  for (std::size_t i = days.size() - 1; i > 0; --i) {
    day = std::min(days[i - 1].latest, day - rules.gap);
  }
  return days.back().earliest - (days.size() == 1 ? days.back().earliest : day);
}

Day max_days(const std::vector<DayRange>& days, const JourneyRules& rules) {
  Day day = days.front().earliest;
  for (std::size_t i = 1; i < days.size(); ++i) {
    day = std::min(days[i].latest, later(day, rules.max_wait));
  }
  return day - days.front().earliest;
}

/// Every choice of days inside the bounds puts the events in order.
bool is_certain(const std::vector<JourneyStep>& steps, DayRange allowed,
                const JourneyRules& rules) {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Contact& here = steps[i].contact;
    if (!here.dated || here.lo < allowed.earliest || here.hi > allowed.latest) {
      return false;
    }
    if (i > 0) {
      const Contact& before = steps[i - 1].contact;
      if (before.hi + rules.gap > here.lo || here.hi > later(before.lo, rules.max_wait)) {
        return false;
      }
    }
  }
  return true;
}

}  // namespace

std::vector<JourneyStep> steps_of(const Contacts& contacts, const Journeys& journeys,
                                  std::uint32_t to, bool mirrored) {
  std::vector<JourneyStep> steps;
  for (std::uint32_t at = journeys.best[to]; at != no_leg; at = journeys.legs[at].before) {
    const Leg& leg = journeys.legs[at];
    JourneyStep step{contacts.all()[leg.contact], leg.from, leg.to};
    if (mirrored) {
      step.contact.lo = -std::exchange(step.contact.hi, -step.contact.lo);
      std::swap(step.from, step.to);
    }
    steps.push_back(step);
  }
  if (!mirrored) {
    std::reverse(steps.begin(), steps.end());
  }
  return steps;
}

Path describe_path(const Contacts& contacts, const JourneyRules& rules, const ActorSlots& actors,
                   const std::vector<JourneyStep>& steps) {
  Path path;
  for (const JourneyStep& step : steps) {
    path.steps.push_back(
        {actors.actors()[step.from], step.contact.event, actors.actors()[step.to]});
  }
  const std::vector<DayRange> days = days_along(steps, contacts.days(), rules);
  path.departure = contacts.with_open_ends(days.front());
  path.arrival = contacts.with_open_ends(days.back());
  path.fewest_days = fewest_days(days, rules);
  const bool bounded = path.departure.earliest != no_earliest && path.arrival.latest != no_latest;
  path.max_days = bounded ? max_days(days, rules) : no_latest;
  path.certainty =
      is_certain(steps, contacts.days(), rules) ? Certainty::certain : Certainty::possible;
  return path;
}

}  // namespace parley::query
