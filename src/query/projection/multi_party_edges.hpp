#pragma once

#include "projection/two_party_edges.hpp"

#include <span>
#include <vector>

namespace parley::query {

/// The links of a slice (see TwoPartyEdges) whose events have any number of parties.
class MultiPartyEdges {
 public:
  explicit MultiPartyEdges(const EventGraph& graph)
      : columns_(graph.columns()),
        actor_bits_(static_cast<unsigned>(std::bit_width(graph.actor_count()))),
        type_bits_(static_cast<unsigned>(std::bit_width(graph.type_count()))) {
    links_->clear();
  }

  /// Lists the links and counts the events of each actor. Some are missing when the meter is over.
  void add_all(const EventSet& slice, ActorCounter& actors, Meter& meter) {
    links_->reserve(slice.size());
    slice.for_each_while([&](EventIndex event) {
      const auto parts = columns_.participants[to_size(event)];
      const std::size_t parties = count_parties(parts, actors);
      if (!meter.spend(parties * parties)) {
        return false;
      }
      const TypeIndex type = columns_.types[to_size(event)];
      for_each_dyad(parts, columns_.type_is_symmetric[to_size(type)] != 0, [&](const Dyad& dyad) {
        links_->push_back({key_of(dyad), type, event});
      });
      return true;
    });
  }

  void sort() {
    const std::span<Link> given(*links_);
    const std::span<Link> buffer = unset_values(buffer_, given.size());
    const std::span<Link> by_type =
        radix_sort(given, buffer, type_bits_, [](const Link& link) { return to_size(link.type); });
    sorted_ = radix_sort(by_type, by_type.data() == given.data() ? buffer : given,
                         2 * actor_bits_ + 1, [](const Link& link) { return link.dyad; });
  }

  std::size_t size() const noexcept { return sorted_.size(); }
  EventIndex event(std::size_t i) const noexcept { return sorted_[i].event; }
  TypeIndex type(std::size_t i) const noexcept { return sorted_[i].type; }
  Dyad dyad(std::size_t i) const noexcept {
    const std::uint64_t key = sorted_[i].dyad;
    const std::uint64_t target = (key >> 1U) & ((std::uint64_t{1} << actor_bits_) - 1);
    return {ActorIndex{static_cast<std::uint32_t>(key >> (actor_bits_ + 1))},
            ActorIndex{static_cast<std::uint32_t>(target)}, (key & 1U) == 0};
  }
  bool same_dyad(std::size_t i, std::size_t j) const noexcept {
    return sorted_[i].dyad == sorted_[j].dyad;
  }
  bool same_dyad_and_type(std::size_t i, std::size_t j) const noexcept {
    return same_dyad(i, j) && sorted_[i].type == sorted_[j].type;
  }

  static constexpr bool one_edge_each = false;

 private:
  struct Link {
    std::uint64_t dyad = 0;  // a number; ordered as dyads are
    TypeIndex type{};
    EventIndex event{};
  };

  std::uint64_t key_of(const Dyad& dyad) const noexcept {
    return (static_cast<std::uint64_t>(dyad.source) << (actor_bits_ + 1)) |
           (static_cast<std::uint64_t>(dyad.target) << 1U) | (dyad.directed ? 0U : 1U);
  }

  static std::size_t count_parties(std::span<const Participation> parts, ActorCounter& actors) {
    std::size_t count = 0;
    for (const Party& party : parties(parts)) {
      actors.add(party.actor());
      ++count;
    }
    return count;
  }

  const EventColumns& columns_;
  unsigned actor_bits_;  // at most 31
  unsigned type_bits_;
  ThreadScratch<std::vector<Link>, struct GivenLinks> links_;
  ThreadScratch<std::vector<Link>, struct SortBuffer> buffer_;
  std::span<Link> sorted_;  // in one of the two
};

}  // namespace parley::query
