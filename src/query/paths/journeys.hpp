#pragma once

#include "paths/contacts.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace parley::query {

/// The conditions of a search for journeys; days as in the contacts that are searched.
struct JourneyRules {
  std::uint32_t source = 0;
  std::optional<std::uint32_t> target = std::nullopt;  ///< if given, the search may stop early
  Certainty certainty = Certainty::possible;
  Day gap = 1;               ///< fewest days from an event to the next: 1 strict, 0 not
  Day max_wait = no_latest;  ///< most days
  Day first = 0;             ///< days a journey may use, both included
  Day last = 0;
  bool fewest_hops = false;  ///< best: fewest events, then earliest arrival; false: the reverse
};

inline constexpr std::uint32_t no_leg = std::numeric_limits<std::uint32_t>::max();

/// The last contact of a journey, with the journey before it.
struct Leg {
  std::uint32_t contact = 0;
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  std::uint32_t before = no_leg;  ///< no_leg: the journey begins here
  std::uint32_t hops = 1;
  Day day = 0;  ///< possible: first day this journey can arrive; certain: it has arrived by then
};

/// The best journey from one source to each actor.
struct Journeys {
  std::vector<Leg> legs;
  std::vector<std::uint32_t> best;  ///< by slot; no_leg: the source itself, or not reached

  const Leg* to(std::uint32_t slot) const noexcept {
    return best[slot] == no_leg ? nullptr : &legs[best[slot]];
  }
  /// Adds a leg, and makes it the best one of its target when it is better. Returns its number.
  std::uint32_t add(const Leg& leg, bool fewest_hops);
};

/// Finds them by the fastest search that is exact. The result is meaningless when the meter is
/// over.
Journeys find_journeys(const Contacts& contacts, std::size_t actors, const JourneyRules& rules,
                       Meter& meter);

// The three searches, each right for the reason given with it.

/// Without max_wait. Whoever arrives earlier can take every contact that is left to one who arrives
/// later, so the earliest arrival at each actor is all that matters: the one-pass earliest-arrival
/// algorithm of Wu et al. (Path problems in temporal graphs, 2014), repeated while vague days or
/// fewest hops improve something. first_arrivals() does the same for exact days without contacts.
Journeys search_by_first_day(const Contacts& contacts, std::size_t actors,
                             const JourneyRules& rules, Meter& meter);
/// With max_wait, when each event has one day or certainty is asked for. Of the arrivals that are
/// over, the one that began last allows every later contact that any of them allows.
Journeys search_by_last_arrival(const Contacts& contacts, std::size_t actors,
                                const JourneyRules& rules, Meter& meter);
/// With max_wait and vague days. No single arrival is best, so each actor has the set of all days
/// on which it can have been reached, as intervals.
Journeys search_by_day_sets(const Contacts& contacts, std::size_t actors, const JourneyRules& rules,
                            Meter& meter);

/// The contact is dated and a journey may use all its days.
inline bool is_inside(const Contact& contact, const JourneyRules& rules) noexcept {
  return contact.dated && contact.lo >= rules.first && contact.hi <= rules.last;
}

/// Index of the first contact that a journey may use.
std::size_t first_contact(const Contacts& contacts, const JourneyRules& rules) noexcept;

/// No contact that begins on `day` can be part of a better journey to the target.
inline bool is_decided(const Journeys& found, const JourneyRules& rules, Day day) noexcept {
  const Leg* leg = rules.target && !rules.fewest_hops ? found.to(*rules.target) : nullptr;
  return leg != nullptr && day > leg->day;
}

}  // namespace parley::query
