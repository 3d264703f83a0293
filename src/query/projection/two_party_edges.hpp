#pragma once

#include "parley/graph/columns.hpp"

#include "projection/projections.hpp"
#include "projection/radix_sort.hpp"
#include "thread_scratch.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace parley::query {

/// The links of a slice: one for each dyad of each event. Sorted by dyad, then type, then time, all
/// links of one edge between actors are next to each other, so no edge is ever looked up by its
/// ends.
///
/// This class is for slices whose events have at most one dyad each, as those of two parties do.
/// The graph has numbers for such dyads (EventColumns::event_dyads), and dyad, type and event
/// together fit a number of 64 bits. MultiPartyEdges is for all other slices.
class TwoPartyEdges {
 public:
  TwoPartyEdges(const EventGraph& graph, const EventSet& slice)
      : columns_(graph.columns()),
        type_bits_(static_cast<unsigned>(std::bit_width(graph.type_count()))),
        key_bits_(static_cast<unsigned>(std::bit_width(columns_.dyads.size())) + type_bits_),
        size_(slice.size()) {}

  /// Lists the links, and counts in `actors` the events with one actor only. False when an event
  /// has several dyads or a number is too large: then both are unusable.
  bool add_all(const EventSet& slice, ActorCounter& actors) {
    if (key_bits_ > event_bits) {
      return false;
    }
    std::uint64_t* const begin = unset_values(given_, size_).data();
    std::uint64_t* end = begin;
    const bool single = slice.for_each_while([&](EventIndex event) {
      const DyadIndex dyad = columns_.event_dyads[to_size(event)];
      if (dyad < several_dyads) {
        const auto type = static_cast<std::uint64_t>(columns_.types[to_size(event)]);
        *end++ = (((static_cast<std::uint64_t>(dyad) << type_bits_) | type) << event_bits) |
                 static_cast<std::uint64_t>(event);
      } else if (const auto parts = columns_.participants[to_size(event)]; !parts.empty()) {
        actors.add(parts.front().actor);
      }
      return dyad != several_dyads;
    });
    links_ = {begin, end};
    return single;
  }

  void sort() {
    links_ = radix_sort(links_, unset_values(buffer_, links_.size()), key_bits_,
                        [](std::uint64_t link) { return link >> event_bits; });
  }

  std::size_t size() const noexcept { return links_.size(); }
  EventIndex event(std::size_t i) const noexcept {
    return EventIndex{static_cast<std::uint32_t>(links_[i])};
  }
  TypeIndex type(std::size_t i) const noexcept {
    const std::uint64_t types = (std::uint64_t{1} << type_bits_) - 1;
    return TypeIndex{static_cast<std::uint32_t>((links_[i] >> event_bits) & types)};
  }
  Dyad dyad(std::size_t i) const noexcept { return columns_.dyads[number(i)]; }
  bool same_dyad(std::size_t i, std::size_t j) const noexcept { return number(i) == number(j); }
  bool same_dyad_and_type(std::size_t i, std::size_t j) const noexcept {
    return links_[i] >> event_bits == links_[j] >> event_bits;
  }

  /// No event is in two edges, so the events of an actor are the sum over its edges.
  static constexpr bool one_edge_each = true;

 private:
  static constexpr unsigned event_bits = 32;

  std::size_t number(std::size_t i) const noexcept {
    return links_[i] >> (event_bits + type_bits_);
  }

  const EventColumns& columns_;
  unsigned type_bits_;
  unsigned key_bits_;
  std::size_t size_;  // of the slice
  ThreadScratch<std::vector<std::uint64_t>, struct GivenLinks> given_;
  ThreadScratch<std::vector<std::uint64_t>, struct SortBuffer> buffer_;
  std::span<std::uint64_t> links_;  // in one of the two
};

}  // namespace parley::query
