#pragma once

#include "paths/contacts.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace parley::query {

/// What a search for journeys goes by; days as those of the contacts searched.
struct JourneyRules {
  std::uint32_t source = 0;
  std::optional<std::uint32_t> target = std::nullopt;  ///< when known, the search may stop early
  Certainty certainty = Certainty::possible;
  Day gap = 1;               ///< fewest days from an event to the next: 1 strict, 0 not
  Day max_wait = no_latest;  ///< most days
  Day first = 0;             ///< days a journey may use, both included
  Day last = 0;
  bool fewest_hops = false;  ///< the fewest events, then the earliest arrival; else the other way
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
  /// Adds a leg and says so in `best` when it beats the one there.
  std::uint32_t add(const Leg& leg, bool fewest_hops);
};

/// Finds them. When the meter is over, what comes back is to be thrown away.
Journeys find_journeys(const Contacts& contacts, std::size_t actors, const JourneyRules& rules,
                       Meter& meter);

/// The three ways it is done. Without max_wait an earlier arrival is never worse, so one day for
/// each actor suffices.
Journeys search_by_first_day(const Contacts& contacts, std::size_t actors,
                             const JourneyRules& rules, Meter& meter);
/// With max_wait, where each event has one day or certainty is asked for: of the arrivals that are
/// over, the one that began last is never worse.
Journeys search_by_last_arrival(const Contacts& contacts, std::size_t actors,
                                const JourneyRules& rules, Meter& meter);
/// With max_wait and vague days: sets of days on which an actor can have been reached.
Journeys search_by_day_sets(const Contacts& contacts, std::size_t actors, const JourneyRules& rules,
                            Meter& meter);

/// The contact is dated and all its days are days a journey may use.
inline bool is_inside(const Contact& contact, const JourneyRules& rules) noexcept {
  return contact.dated && contact.lo >= rules.first && contact.hi <= rules.last;
}

/// Index of the first contact that can matter.
std::size_t first_contact(const Contacts& contacts, const JourneyRules& rules) noexcept;

/// Nothing that begins after `day` can be or improve the journey to the target.
inline bool is_narrowed(const Journeys& found, const JourneyRules& rules, Day day) noexcept {
  const Leg* leg = rules.target && !rules.fewest_hops ? found.to(*rules.target) : nullptr;
  return leg != nullptr && day > leg->day;
}

}  // namespace parley::query
