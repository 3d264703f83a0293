#include "tally.hpp"

#include <bit>
#include <limits>
#include <utility>

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
  std::size_t types = 0;
  for (const std::uint64_t word : seen_) {
    types += static_cast<std::size_t>(std::popcount(word));
  }
  TypeCounts result;
  result.reserve(types);
  take_into(result);
  return result;
}

void TypeCounter::take_into(TypeCounts& counts) {
  for (std::size_t i = 0; i < used_.size(); ++i) {
    for (std::uint64_t words = std::exchange(used_[i], 0); words != 0; words &= words - 1) {
      const std::size_t word = i * bits + static_cast<std::size_t>(std::countr_zero(words));
      for (std::uint64_t types = std::exchange(seen_[word], 0); types != 0; types &= types - 1) {
        const std::size_t type = word * bits + static_cast<std::size_t>(std::countr_zero(types));
        counts.emplace_back(static_cast<TypeIndex>(type), std::exchange(counts_[type], 0U));
      }
    }
  }
}

}  // namespace parley::query
