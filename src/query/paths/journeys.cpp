#include "paths/journeys.hpp"

#include <algorithm>

namespace parley::query {

std::uint32_t Journeys::add(const Leg& leg, bool fewest_hops) {
  const auto number = static_cast<std::uint32_t>(legs.size());
  legs.push_back(leg);
  const Leg* other = to(leg.to);
  const bool better =
      other == nullptr ||
      (fewest_hops ? leg.hops < other->hops || (leg.hops == other->hops && leg.day < other->day)
                   : leg.day < other->day);
  if (better) {
    best[leg.to] = number;
  }
  return number;
}

std::size_t first_contact(const Contacts& contacts, const JourneyRules& rules) noexcept {
  if (!contacts.is_exact()) {
    return 0;
  }
  const auto all = contacts.all();
  const auto found =
      std::lower_bound(all.begin(), all.end(), rules.first,
                       [](const Contact& contact, Day day) { return contact.lo < day; });
  return static_cast<std::size_t>(found - all.begin());
}

Journeys find_journeys(const Contacts& contacts, std::size_t actors, const JourneyRules& rules,
                       Meter& meter) {
  if (rules.max_wait == no_latest) {
    return search_by_first_day(contacts, actors, rules, meter);
  }
  return contacts.is_exact() || rules.certainty == Certainty::certain
             ? search_by_last_arrival(contacts, actors, rules, meter)
             : search_by_day_sets(contacts, actors, rules, meter);
}

}  // namespace parley::query
