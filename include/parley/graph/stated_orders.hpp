#pragma once

#include "parley/graph/ids.hpp"
#include "parley/model/time_statement.hpp"
#include "parley/time/edtf.hpp"
#include "parley/time/network_alternatives.hpp"
#include "parley/time/temporal_network.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace parley {

/// The statements about the order of events, and the networks they form with the dates. Holds only
/// the events that statements name, so the others cost nothing. Statements that contradict each
/// other or the dates are left out, and all that are connected with them; a checked dataset has
/// none such under the policy `preferred`.
///
/// Events have places here, dense from 0: their indices in the networks. There are two networks,
/// one over the strict dates and one over those that `? ~ %` widen.
class StatedOrders {
 public:
  struct Parts {
    std::vector<EventIndex> events;  ///< by place, each once
    std::vector<TimeStatement<EventIndex>> statements;
    std::vector<Bounds> dates;               ///< by place: of the date alone
    std::vector<Bounds> padded;              ///< the same widened; empty when none is
    NetworkAlternatives alternatives;        ///< by place: of `dates`; empty when there are none
    std::optional<TemporalNetwork> network;  ///< absent when there are no events
    std::optional<TemporalNetwork> padded_network;  ///< absent when `padded` is empty
  };

  StatedOrders() = default;
  explicit StatedOrders(Parts parts);

  bool empty() const noexcept { return parts_.events.empty(); }
  std::size_t size() const noexcept { return parts_.events.size(); }
  EventIndex event_at(std::size_t place) const noexcept { return parts_.events[place]; }
  std::optional<std::size_t> place_of(EventIndex event) const noexcept;  ///< O(log n)

  std::span<const TimeStatement<EventIndex>> statements() const noexcept {
    return parts_.statements;
  }
  /// The statements that name an event, as indices of statements().
  std::span<const std::uint32_t> naming(EventIndex event) const noexcept;
  /// A statement as network() takes it, between places.
  OrderStatement between_places(const TimeStatement<EventIndex>& statement) const;

  /// The bounds of the event's date alone.
  const Bounds& date(std::size_t place, Approx approx) const noexcept;
  /// The alternatives of that date. None where it is padded, and where no alternative agrees with
  /// the statements.
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
