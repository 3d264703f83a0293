#include "tally.hpp"

#include <algorithm>
#include <limits>

namespace parley::query {

std::vector<TypeCounts> Tally::by_type(const std::vector<std::uint32_t>& slots) const {
  // A counting sort of the entries of the wanted slots: begins, then each entry into its place.
  constexpr std::uint32_t unwanted = std::numeric_limits<std::uint32_t>::max();
  Spare<std::uint32_t, Tally> places;
  std::vector<std::uint32_t>& next = *places;
  next.assign(size(), unwanted);
  std::uint32_t total = 0;
  for (const std::uint32_t slot : slots) {
    next[slot] = total;
    total += spans_[slot].events;
  }
  Spare<TypeIndex, Tally> sorted;
  std::vector<TypeIndex>& types = *sorted;
  types.resize(total);
  for (const Entry& entry : *entries_) {
    if (next[entry.slot] != unwanted) {
      types[next[entry.slot]++] = entry.type;
    }
  }
  TypeCounter counter(types_);
  std::vector<TypeCounts> counts;
  counts.reserve(slots.size());
  std::size_t at = 0;
  for (const std::uint32_t slot : slots) {
    for (const std::size_t end = at + spans_[slot].events; at < end; ++at) {
      counter.add(types[at]);
    }
    counts.push_back(counter.take());
  }
  return counts;
}

TypeCounts TypeCounter::take() {
  TypeCounts result;
  result.reserve(seen_.size());
  take_into(result);
  return result;
}

void TypeCounter::take_into(TypeCounts& counts) {
  std::sort(seen_.begin(), seen_.end());
  for (const TypeIndex type : seen_) {
    counts.emplace_back(type, counts_[to_size(type)]);
    counts_[to_size(type)] = 0;
  }
  seen_.clear();
}

}  // namespace parley::query
