#include "parley/model/vocabulary.hpp"

#include <algorithm>

namespace parley {

const TypeCodes& EventType::codes_of(std::optional<Outcome> outcome) const noexcept {
  const auto own = std::find_if(outcomes.begin(), outcomes.end(), [&](const OutcomeCodes& stated) {
    return stated.outcome == outcome;
  });
  return own == outcomes.end() ? codes : own->codes;
}

const EventType* Vocabulary::find_type(std::string_view type) const noexcept {
  const auto found = std::find_if(event_types.begin(), event_types.end(),
                                  [type](const EventType& known) { return known.id == type; });
  return found == event_types.end() ? nullptr : &*found;
}

}  // namespace parley
