#pragma once

#include "parley/error/error.hpp"

#include "request/call.hpp"
#include "request/did_you_mean.hpp"

#include <string>
#include <string_view>

namespace parley::api {

// Comparing a mistyped id with more than this many costs more than the help is worth.
inline constexpr std::size_t max_compared = 20'000;

/// 404 for an address that names something the dataset does not have; `items` are those it has.
template <class Items>
Answer missing(const Dataset& dataset, std::string_view noun, std::string_view id,
               const Items& items) {
  ClosestWord closest(id);
  if (items.size() <= max_compared) {
    for (const auto& item : items) {
      closest.consider(item.id);
    }
  }
  return nothing_there("there is no " + std::string(noun) + " " + show(id) + " in dataset " +
                       show(dataset.id) + closest.suggestion());
}

/// 404 for something that exists, but not as one source tells it.
inline Answer untold(std::string_view source, std::string_view noun, std::string_view id) {
  return nothing_there("source " + show(source) + " tells of no " + std::string(noun) + " " +
                       show(id));
}

/// True when the parameters are without fault, so that an unknown id is what is wrong.
inline bool may_look_up(const Call& call) {
  return call.parameters.faults().empty() && !call.gone;
}

}  // namespace parley::api
