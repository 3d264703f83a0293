#pragma once

#include "parley/query/paths.hpp"

#include "neighbourhood/actor_slots.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace parley::query {

/// A contact of the temporal network (Holme and Saramäki, Temporal networks, 2012) that an event
/// makes: it leads from each of its sources to each other of its targets, on one day in [lo, hi].
struct Contact {
  Day lo = 0;
  Day hi = 0;
  EventIndex event{};
  std::uint32_t sources = 0;  // index of the first one in the ports
  std::uint32_t targets = 0;
  std::uint32_t source_count = 0;
  std::uint32_t target_count = 0;
  bool dated = true;  // has a date, and certainly passes the filter
};

/// The contacts of a slice, in order of lo, over numbered actors. All days are finite: an unknown
/// bound is replaced by a stand-in, a day so far out that it constrains no journey. A day further
/// out than any known bound is needed only to put events without a bound in order, and a journey
/// has at most one of them for each actor it visits; so the stand-ins are that many days from the
/// known ones.
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

  /// Every event has exactly one day, and it is inside the window: then every possible journey is
  /// certain.
  bool is_exact() const noexcept { return exact_; }
  /// First and last day that a journey may use.
  DayRange days() const noexcept { return days_; }
  /// The same days with stand-ins made infinite again, as results show them.
  DayRange with_open_ends(DayRange days) const noexcept;

  /// The same with time and direction reversed: day d becomes -d.
  Contacts mirrored() const;

 private:
  struct Columns;
  Contacts() = default;
  void add_within(const EventGraph& graph, const PathsQuery& query, const Columns& columns,
                  const Contact& contact, ActorSlots& actors);
  void add(const Columns& columns, Contact contact, Direction direction, ActorSlots& actors);
  void add_if_it_leads(const Contact& contact);
  void set_days(const EventFilter& filter, std::size_t actors);
  void sort();

  std::vector<Contact> all_;
  std::vector<std::uint32_t> ports_;
  DayRange days_;
  DayRange known_;  // hull of all finite bounds
  bool exact_ = true;
};

}  // namespace parley::query
