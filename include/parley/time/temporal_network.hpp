#pragma once

#include "parley/time/allen.hpp"
#include "parley/time/bounds.hpp"

#include <cstddef>
#include <memory>
#include <vector>

namespace parley {

/// What can be stated about the order of two events a and b whose dates may be vague. The first
/// thirteen are the enumerators of AllenRelation, in their order. s and e are the first day and
/// the day after the last.
enum class TimeOrder {
  before,
  meets,
  overlaps,
  finished_by,
  contains,
  starts,
  equals,
  started_by,
  during,
  finishes,
  overlapped_by,
  met_by,
  after,
  within,                          ///< s_b ≤ s_a and e_a ≤ e_b
  shares_a_day,                    ///< s_a < e_b and s_b < e_a
  ends_before_or_with_start_of,    ///< e_a ≤ s_b: a's last day is before b's first
  starts_before_start_of,          ///< s_a < s_b
  starts_before_or_with_start_of,  ///< s_a ≤ s_b
  ends_by_first_day_of,            ///< e_a − 1 ≤ s_b: a's last day is no later than b's first
  days_after,                      ///< so many days as the statement says, see OrderStatement
};

/// All but days_after, which needs numbers.
inline constexpr std::size_t time_order_count = 19;

/// One statement about two events, named by their index.
///
/// `a days_after b`: `least` to `most` days, at most 2,000,000,000 each way; infinite = no limit. A
/// limit from 0 up counts from b's last day to a's first: with 1 and 14 after a one-day event on 24
/// January, a begins on 25 January … 7 February. A negative limit counts back from b's first day
/// to a's last: with −3 and −1, a ends one to three days before b begins.
struct OrderStatement {
  std::size_t a = 0;
  TimeOrder is = TimeOrder::before;
  std::size_t b = 0;
  Day least = 0;  ///< of days_after only
  Day most = 0;
};

/// Statements that cannot all hold, given the dates of the events named.
struct OrderConflict {
  std::vector<std::size_t> statements;  ///< indices, ascending; the fewest that were found
  std::vector<std::size_t> dated;       ///< events whose own bounds take part; ascending, 0 to 2
};

/// Why there is no network: at least one conflict, each in other statements.
struct OrderContradiction {
  std::vector<OrderConflict> conflicts;
};

[[noreturn]] void throw_exception_from_error(const OrderContradiction& contradiction,
                                             const boost::source_location& where);

/// What stated orders add to the dates of events: a simple temporal network (Dechter, Meiri and
/// Pearl 1991) over whole days. Exact for what it holds. Immutable and cheap to copy.
class TemporalNetwork {
 public:
  /// Every event's bounds must be tightened and every statement must name events there are.
  /// Finds up to `max_conflicts` (at least one) conflicts, by leaving out one statement of each
  /// found so far.
  static boost::system::result<TemporalNetwork, OrderContradiction> make(
      std::vector<Bounds> events, const std::vector<OrderStatement>& statements,
      std::size_t max_conflicts = 100);

  struct Holding;
  /// The network of the statements that can hold: those that contradict each other or the dates are
  /// left out, and with them all that are connected with them through events. Does not look for the
  /// fewest that contradict, so it is quick.
  static Holding make_of_what_holds(std::vector<Bounds> events,
                                    const std::vector<OrderStatement>& statements);

  /// The same statements over other dates, tightened. Where they contradict those, the bounds of
  /// the events concerned allow nothing: their earliest day is after their latest.
  TemporalNetwork with_dates(std::vector<Bounds> events) const;

  /// How many days an event lasts by what is stated alone; no_latest = no limit.
  struct Length {
    Day least = 1;
    Day most = no_latest;
  };
  Length length(std::size_t event) const;

  std::size_t event_count() const noexcept { return tightened_->size(); }

  /// The bounds of an event as far as its date and all statements narrow them.
  const Bounds& bounds(std::size_t event) const noexcept;

  /// The relations that some solution of the whole network shows between two events; `equals`
  /// alone for an event and itself.
  AllenSet possible_relations(std::size_t a, std::size_t b) const;

  /// The same for an event outside of the network, of which its tightened bounds are all there is.
  AllenSet possible_relations(std::size_t a, const Bounds& b) const;

  struct Graph;  ///< the difference constraints, private to the time layer

 private:
  friend class EventRelations;
  TemporalNetwork(std::shared_ptr<const Graph> graph, std::vector<Bounds> tightened);
  std::shared_ptr<const Graph> graph_;
  std::shared_ptr<const std::vector<Bounds>> tightened_;
};

/// See TemporalNetwork::make_of_what_holds.
struct TemporalNetwork::Holding {
  TemporalNetwork network;
  std::vector<bool> left_out;  ///< by statement
};

}  // namespace parley
