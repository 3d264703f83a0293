#pragma once

#include "parley/error/error.hpp"
#include "parley/model/claim_policy.hpp"
#include "parley/text/closest_word.hpp"

#include "request/call.hpp"

#include <string>
#include <string_view>

namespace parley::api {

// Comparing a mistyped id with more ids than this costs more than a suggestion is worth.
inline constexpr std::size_t max_compared = 20'000;

/// 404 for an id that the dataset does not have; `items` are those it has.
template <class Items>
Answer not_found(const Call& call, std::string_view noun, std::string_view id, const Items& items) {
  ClosestWord closest(id);
  if (items.size() <= max_compared) {
    call.effort.spend_names(items.size());
    for (const auto& item : items) {
      closest.consider(item.id);
    }
  }
  return Problem{problems::not_found,
                 "there is no " + std::string(noun) + " " + show(id) + " in dataset " +
                     show(call.dataset().id) + closest.suggestion(),
                 {}};
}

/// Why there is nothing under the policy `source:ID` or `actor:ID` that the dataset has.
inline std::string absence_under(const ClaimPolicy& policy, std::string_view noun,
                                 std::string_view id) {
  const std::string who = policy.is_one_actor()
                              ? "actor " + show(policy.actor) + " asserts nothing of "
                              : "source " + show(policy.source) + " does not mention ";
  return who + std::string(noun) + " " + show(id);
}

/// 404 for such a thing.
inline Answer not_under(const ClaimPolicy& policy, std::string_view noun, std::string_view id) {
  return Problem{problems::not_found, absence_under(policy, noun, id), {}};
}

/// True when the parameters have no fault, so that an unknown id is what is wrong.
inline bool may_look_up(const Call& call) {
  return call.parameters.faults().empty() && !call.gone;
}

}  // namespace parley::api
