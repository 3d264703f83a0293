#pragma once

#include "parley/model/implied_order.hpp"
#include "parley/model/terms.hpp"
#include "parley/time/temporal_network.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace parley {

/// The form in which somebody states how two events stand in time.
enum class StatementKind : std::uint8_t {
  order,          ///< an order as such
  relation,       ///< `from` relates to `to`
  part_of,        ///< the property: `from` is part of `to`
  relative_date,  ///< `from` is dated relative to `to`
  ordinals        ///< parts of one event and one type: `from` has the lower number
};

/// What is stated about the order of two events in time. `Event` is how the holder names events: a
/// number in Dataset::events, a row of a builder, an EventIndex.
///
/// Make statements with the functions below: they are the only place that decides what states an
/// order and what does not.
template <class Event>
struct TimeStatement {
  StatementKind kind = StatementKind::order;
  Event from{};
  Event to{};
  StatedOrder order = StatedOrder::before;  ///< of kind `order`
  RelationType relation =
      RelationType::refers_to;  ///< of kind `relation`, and part_of of `part_of`
  Day least = 0;  ///< days of kind `relative_date`: see OrderStatement, TimeOrder::days_after
  Day most = 0;
};

/// Nullopt, as from the next three, when an event is not known.
template <class Event>
std::optional<TimeStatement<Event>> stated_order(std::optional<Event> a, StatedOrder is,
                                                 std::optional<Event> b) noexcept {
  if (!a || !b) {
    return std::nullopt;
  }
  return TimeStatement<Event>{.kind = StatementKind::order, .from = *a, .to = *b, .order = is};
}

template <class Event>
std::optional<TimeStatement<Event>> stated_part_of(Event part,
                                                   std::optional<Event> whole) noexcept {
  if (!whole) {
    return std::nullopt;
  }
  return TimeStatement<Event>{.kind = StatementKind::part_of,
                              .from = part,
                              .to = *whole,
                              .relation = RelationType::part_of};
}

/// Nullopt also for a relation that implies no order, see implied_order().
template <class Event>
std::optional<TimeStatement<Event>> stated_relation(Event from, RelationType type,
                                                    std::optional<Event> to) noexcept {
  if (!to || !implied_order(type, 0, 1)) {
    return std::nullopt;
  }
  return TimeStatement<Event>{
      .kind = StatementKind::relation, .from = from, .to = *to, .relation = type};
}

/// `least` to `most` days after `other`. Nullopt also for a date relative to the event itself.
template <class Event>
std::optional<TimeStatement<Event>> stated_relative_date(Event event, Day least, Day most,
                                                         std::optional<Event> other) noexcept {
  if (!other || *other == event) {
    return std::nullopt;
  }
  return TimeStatement<Event>{.kind = StatementKind::relative_date,
                              .from = event,
                              .to = *other,
                              .least = least,
                              .most = most};
}

/// Two parts of one event, of one type, `earlier` with the lower ordinal: it begins no later than
/// the other. The weakest of statements: it yields to every date and to every other statement.
template <class Event>
TimeStatement<Event> stated_ordinals(Event earlier, Event later) noexcept {
  return TimeStatement<Event>{.kind = StatementKind::ordinals, .from = earlier, .to = later};
}

/// The statement as a TemporalNetwork takes it, `from` and `to` being the indices that the network
/// knows its events by.
template <class Event>
OrderStatement order_statement(const TimeStatement<Event>& statement, std::size_t from,
                               std::size_t to) noexcept {
  switch (statement.kind) {
    case StatementKind::order: return {from, time_order(statement.order), to};
    case StatementKind::relation:
    case StatementKind::part_of: return *implied_order(statement.relation, from, to);
    case StatementKind::ordinals: return {from, TimeOrder::starts_before_or_with_start_of, to};
    case StatementKind::relative_date: break;
  }
  return {from, TimeOrder::days_after, to, statement.least, statement.most};
}

}  // namespace parley
