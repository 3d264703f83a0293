#pragma once

#include "parley/graph/ids.hpp"
#include "parley/model/implied_order.hpp"
#include "parley/model/terms.hpp"
#include "parley/time/edtf.hpp"
#include "parley/time/network_alternatives.hpp"
#include "parley/time/temporal_network.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace parley {

/// How somebody came to state an order of two events.
enum class StatementKind : std::uint8_t {
  order,         ///< as such
  relation,      ///< by relating `from` to `to`
  part_of,       ///< by the property: `from` is part of `to`
  relative_date  ///< by dating `from` relative to `to`
};

/// Something that was stated about two events and says how they stand in time.
struct TimeStatement {
  StatementKind kind = StatementKind::order;
  EventIndex from{};
  EventIndex to{};
  StatedOrder order = StatedOrder::before;          ///< of kind `order`
  RelationType relation = RelationType::refers_to;  ///< of kind `relation`
  Day least = 0;  ///< of kind `relative_date`: see OrderStatement, TimeOrder::days_after
  Day most = 0;
};

/// What stated orders and relative dates say about the dates of the events they name: all others
/// cost nothing. Statements that contradict each other or the dates, and all that are connected
/// with them, are left out; a checked dataset has none under the policy `preferred`.
///
/// The events have places here, dense from 0, by which the networks know them. There are two
/// networks: one over the strict dates and one over those that `? ~ %` widen.
class StatedOrders {
 public:
  struct Parts {
    std::vector<EventIndex> events;  ///< by place, each once
    std::vector<TimeStatement> statements;
    std::vector<Bounds> dates;   ///< of each place: by the date alone
    std::vector<Bounds> padded;  ///< the same widened; empty when none is
    NetworkAlternatives
        alternatives;  ///< of each place: those of `dates`; empty when there are none
    std::optional<TemporalNetwork> network;         ///< absent when there are no events
    std::optional<TemporalNetwork> padded_network;  ///< absent when `padded` is empty
  };

  StatedOrders() = default;
  explicit StatedOrders(Parts parts);

  bool empty() const noexcept { return parts_.events.empty(); }
  std::size_t size() const noexcept { return parts_.events.size(); }
  EventIndex event_at(std::size_t place) const noexcept { return parts_.events[place]; }
  std::optional<std::size_t> place_of(EventIndex event) const noexcept;  ///< O(log n)

  std::span<const TimeStatement> statements() const noexcept { return parts_.statements; }
  /// The statements that name an event, by their index among all.
  std::span<const std::uint32_t> naming(EventIndex event) const noexcept;
  /// A statement between places, as a network takes it.
  OrderStatement between_places(const TimeStatement& statement) const;

  /// Bounds by the event's date alone.
  const Bounds& date(std::size_t place, Approx approx) const noexcept;
  /// What that date leaves a choice between. None where it is padded, and where no choice agrees
  /// with the statements.
  std::span<const Bounds> alternatives(std::size_t place, Approx approx) const noexcept;
  /// Only when not empty().
  const TemporalNetwork& network(Approx approx) const noexcept;

  std::size_t bytes() const noexcept;  ///< without the networks

 private:
  Parts parts_;
  std::vector<std::uint32_t> by_event_;     // places in event order
  std::vector<std::uint32_t> naming_ends_;  // by place
  std::vector<std::uint32_t> naming_;
};

}  // namespace parley
