#include "columns/dyad_numbers.hpp"

#include "parley/graph/columns.hpp"
#include "parley/graph/dyads.hpp"

#include "columns/large_pages.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <numeric>
#include <span>

namespace parley {
namespace {

/// An event with its only dyad, without the dyad's source: each list of them has one source. Sorted
/// by target, directed before undirected, then event.
class DyadOfSource {
 public:
  DyadOfSource() = default;
  DyadOfSource(const Dyad& dyad, std::uint32_t event) noexcept
      : value_((static_cast<std::uint64_t>(dyad.target) << 33U) |
               (std::uint64_t{dyad.directed ? 0U : 1U} << 32U) | event) {}

  Dyad dyad(std::size_t source) const noexcept {
    return {ActorIndex{static_cast<std::uint32_t>(source)},
            ActorIndex{static_cast<std::uint32_t>(value_ >> 33U)}, (value_ >> 32U & 1U) == 0};
  }
  bool is_same_dyad(const DyadOfSource& other) const noexcept {
    return value_ >> 32U == other.value_ >> 32U;
  }
  std::uint32_t event() const noexcept { return static_cast<std::uint32_t>(value_); }
  bool operator<(const DyadOfSource& other) const noexcept { return value_ < other.value_; }

 private:
  std::uint64_t value_ = 0;  // actors are fewer than 2^31
};

bool has_more_than_two_actors(std::span<const Participation> parts) {
  const Parties all = parties(parts);
  return parts.size() > 2 && std::distance(all.begin(), all.end()) > 2;
}

/// Calls `visit(event, dyad)` for each event with one dyad and `mark(event, mark)` for the others.
template <class Visit, class Mark>
void for_each_only_dyad(const GraphColumns& columns, const Visit& visit, const Mark& mark) {
  for (std::uint32_t event = 0; event < columns.types.size(); ++event) {
    const auto parts = columns.participants[event];
    if (has_more_than_two_actors(parts)) {
      mark(event, several_dyads);
      continue;
    }
    std::size_t dyads = 0;
    Dyad only;
    for_each_dyad(parts, columns.type_is_symmetric[to_size(columns.types[event])] != 0,
                  [&](const Dyad& dyad) {
                    ++dyads;
                    only = dyad;
                  });
    if (dyads == 1) {
      visit(event, only);
    } else {
      mark(event, dyads == 0 ? no_dyad : several_dyads);
    }
  }
}

}  // namespace

DyadNumbers number_dyads(const GraphColumns& columns) {
  DyadNumbers numbers;
  resize_column(numbers.of_events, columns.types.size());
  const auto mark = [&numbers](std::uint32_t event, DyadIndex value) {
    numbers.of_events[event] = value;
  };
  // A counting sort by source, then the events of each source by target.
  std::vector<std::uint32_t> next(columns.actor_ids.size() + 1, 0);
  for_each_only_dyad(
      columns, [&](std::uint32_t, const Dyad& dyad) { ++next[to_size(dyad.source) + 1]; }, mark);
  std::partial_sum(next.begin(), next.end(), next.begin());
  std::vector<DyadOfSource> sorted(next.back());
  for_each_only_dyad(
      columns,
      [&](std::uint32_t event, const Dyad& dyad) {
        sorted[next[to_size(dyad.source)]++] = DyadOfSource(dyad, event);
      },
      mark);
  auto begin = sorted.begin();
  for (std::size_t source = 0; source < columns.actor_ids.size(); ++source) {
    const auto end = sorted.begin() + next[source];
    std::sort(begin, end);
    for (auto at = begin; at != end; ++at) {
      if (at == begin || !at->is_same_dyad(*(at - 1))) {
        numbers.dyads.push_back(at->dyad(source));
      }
      numbers.of_events[at->event()] =
          DyadIndex{static_cast<std::uint32_t>(numbers.dyads.size() - 1)};
    }
    begin = end;
  }
  numbers.dyads.shrink_to_fit();
  return numbers;
}

}  // namespace parley
