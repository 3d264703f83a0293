#pragma once

#include "parley/query/paths.hpp"

#include "neighbourhood/actor_slots.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace parley::query {

/// An event as journeys use it: from each of its sources to each of its targets, on one day in
/// [lo, hi].
struct Contact {
  Day lo = 0;
  Day hi = 0;
  EventIndex event{};
  std::uint32_t sources = 0;  // place of the first among the ports
  std::uint32_t targets = 0;
  std::uint32_t source_count = 0;
  std::uint32_t target_count = 0;
  bool dated = true;  // has a date, and is for certain one of the slice by stated order
};

/// The contacts of a slice, in order of lo, over numbered actors. All days are finite: where a
/// bound is not known, a day so far out that no journey feels it stands in for it.
class Contacts {
 public:
  /// Some are missing when the meter is over.
  Contacts(const EventGraph& graph, const PathsQuery& query, ActorSlots& actors, Meter& meter);

  std::span<const Contact> all() const noexcept { return all_; }
  std::span<const std::uint32_t> sources(const Contact& contact) const noexcept {
    return {ports_.data() + contact.sources, contact.source_count};
  }
  std::span<const std::uint32_t> targets(const Contact& contact) const noexcept {
    return {ports_.data() + contact.targets, contact.target_count};
  }
  std::size_t port_count() const noexcept { return ports_.size(); }

  /// Every event has exactly one day and it is inside the window: possible is certain.
  bool is_exact() const noexcept { return exact_; }
  /// First and last day that a journey may use.
  DayRange days() const noexcept { return days_; }
  /// Days as told to the outside: stand-ins become infinite again.
  DayRange told(DayRange days) const noexcept;

  /// The same with time and direction turned round: day d becomes -d.
  Contacts mirrored() const;

 private:
  struct Columns;
  Contacts() = default;
  void add(const Columns& columns, Contact contact, Direction direction, ActorSlots& actors);
  void close(Contact contact);
  void set_days(const EventFilter& filter, std::size_t actors);
  void sort();

  std::vector<Contact> all_;
  std::vector<std::uint32_t> ports_;
  DayRange days_;
  DayRange known_;  // hull of all finite bounds
  bool exact_ = true;
};

}  // namespace parley::query
