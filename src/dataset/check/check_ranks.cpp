#include "parley/model/claim_policy.hpp"

#include "check/checks.hpp"

#include <algorithm>

namespace parley::dataset {
namespace {

/// The index of the alternative that is the second best value of a contested property.
std::size_t second_best(const Event& event, EventProperty property) {
  const bool any_preferred =
      has(event.own, property) ||
      std::any_of(event.alternatives.begin(), event.alternatives.end(),
                  [property](const Alternative& other) {
                    return other.property == property && other.rank == Rank::preferred;
                  });
  const Rank best = any_preferred ? Rank::preferred : Rank::normal;
  int seen = has(event.own, property) ? 1 : 0;
  for (std::size_t i = 0; i < event.alternatives.size(); ++i) {
    const Alternative& other = event.alternatives[i];
    if (other.property == property && other.rank == best && ++seen == 2) {
      return i;
    }
  }
  return 0;
}

}  // namespace

void check_ranks(const Loaded& loaded, Report& report) {
  for (std::size_t i = 0; i < loaded.dataset.events.size(); ++i) {
    const Event& event = loaded.dataset.events[i];
    if (event.alternatives.empty()) {
      continue;
    }
    for (const EventProperty property : contested_properties(event)) {
      at_item(loaded.events[i], "events", [&](const JsonPath& path) {
        const JsonPath alternatives(path, "alternatives");
        const std::size_t second = second_best(event, property);
        const std::string rank(term(event.alternatives[second].rank));
        const bool own = has(event.own, property);
        report.error(
            JsonPath(alternatives, second), "one best value of " + std::string(term(property)),
            own ? "a " + rank + " one beside the event's own" : "a second one of rank " + rank);
      });
    }
  }
}

}  // namespace parley::dataset
