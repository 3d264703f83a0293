#include "structure/event_groups.hpp"

#include "parley/graph/columns.hpp"
#include "parley/graph/parties.hpp"

#include "within_budget.hpp"

#include <algorithm>

namespace parley::query {

EventGroups::EventGroups(const EventGraph& graph, const EventSet& slice, ActorSlots& slots,
                         Meter& meter) {
  const SpendOrThrow spend(meter);
  const EventColumns& columns = graph.columns();
  slice.for_each([&](EventIndex event) {
    const auto begin = static_cast<std::uint32_t>(slots_.size());
    for (const Party& party : parties(columns.participants[to_size(event)])) {
      slots_.push_back(slots.slot_of(party.actor()));
    }
    const auto end = static_cast<std::uint32_t>(slots_.size());
    spend(1 + end - begin);
    if (end - begin < 2) {
      slots_.resize(begin);
      return;
    }
    std::sort(slots_.begin() + begin, slots_.end());
    entries_.push_back({event, begin, end});
  });
  const auto compare = [this](const Entry& a, const Entry& b) {
    const auto of_a = slots_of(a);
    const auto of_b = slots_of(b);
    return std::lexicographical_compare(of_a.begin(), of_a.end(), of_b.begin(), of_b.end());
  };
  std::stable_sort(entries_.begin(), entries_.end(), compare);
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    if (i == 0 || compare(entries_[i - 1], entries_[i])) {
      begins_.push_back(i);
    }
  }
  begins_.push_back(static_cast<std::uint32_t>(entries_.size()));
}

void EventGroups::append_events(std::size_t group, std::vector<EventIndex>& events) const {
  for (std::uint32_t i = begins_[group]; i < begins_[group + 1]; ++i) {
    events.push_back(entries_[i].event);
  }
}

}  // namespace parley::query
