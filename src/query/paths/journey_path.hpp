#pragma once

#include "paths/contacts.hpp"
#include "paths/journeys.hpp"

#include <cstdint>
#include <vector>

namespace parley::query {

/// One event of a journey, in the order and direction of time.
struct JourneyStep {
  Contact contact;
  std::uint32_t from = 0;
  std::uint32_t to = 0;
};

/// The steps of the journey to `to`, first one first; reversed again when the search was mirrored.
std::vector<JourneyStep> steps_of(const Contacts& contacts, const Journeys& journeys,
                                  std::uint32_t to, bool mirrored);

/// A journey of at least one step, with the days that its events can have and its certainty.
/// `contacts` and the rules' gap and max_wait are those of the question.
Path describe_path(const Contacts& contacts, const JourneyRules& rules, const ActorSlots& actors,
                   const std::vector<JourneyStep>& steps);

}  // namespace parley::query
