#pragma once

#include "parley/time/allen.hpp"
#include "parley/time/bounds.hpp"

#include <cstddef>
#include <memory>
#include <vector>

namespace parley {

/// What can be stated about the order of two events a and b whose dates may be vague: the thirteen
/// relations of Allen, then weaker ones. s and e are the first day and the day after the last.
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
  days_after,                      ///< by the days of the statement, see OrderStatement
};

/// All but days_after, which needs numbers.
inline constexpr std::size_t time_order_count = 19;

/// One statement about two events of a network, named by their index there.
///
/// `a days_after b`: `least` to `most` days, at most 2,000,000,000 each way; infinite = no limit. A
/// limit of 0 or more counts from b's last day to a's first: with 1 and 14, after a one-day event
/// on 24 January, a begins on 25 January … 7 February. A negative limit counts back from b's first
/// day to a's last: with −3 and −1, a ends one to three days before b begins.
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

/// A simple temporal problem (Dechter, Meiri and Pearl 1991) over whole days: the dates of events
/// and what is stated about their order, solved. Immutable and cheap to copy.
///
/// Every order is a conjunction of difference constraints x − y ≤ days between boundaries of events
/// (their starts and ends), and every date limits single boundaries. So the problem is a graph
/// whose shortest paths are the tightest limits that follow from all of it together: it has a
/// solution exactly when there is no negative cycle, and every day within the resulting limits of a
/// boundary is part of some solution (same paper, theorem 3.1 and corollary 3.2). Days are whole
/// and all constraints are integers, so the solutions can be too.
class TemporalNetwork {
 public:
  /// Every event's bounds must be tightened and every statement must name indices of `events`.
  /// Error: up to `max_conflicts` (at least one) conflicts, found by leaving out one statement of
  /// each conflict found before.
  static boost::system::result<TemporalNetwork, OrderContradiction> make(
      std::vector<Bounds> events, const std::vector<OrderStatement>& statements,
      std::size_t max_conflicts = 100);

  struct Holding;
  /// The network of the statements that can hold. Leaves out every statement of a connected
  /// component (see connected_components()) in which statements contradict each other or the dates.
  /// Faster than make(), since it does not look for a smallest contradiction.
  static Holding make_of_what_holds(std::vector<Bounds> events,
                                    const std::vector<OrderStatement>& statements);

  /// The same statements over other dates, tightened. Where the two contradict each other, the
  /// bounds of the events concerned allow nothing: their earliest day is after their latest.
  TemporalNetwork with_dates(std::vector<Bounds> events) const;

  /// How many days an event lasts by the statements alone; no_latest = no limit.
  struct Length {
    Day least = 1;
    Day most = no_latest;
  };
  Length length(std::size_t event) const;

  std::size_t event_count() const noexcept { return tightened_->size(); }

  /// The bounds of an event, narrowed by its date and all statements.
  const Bounds& bounds(std::size_t event) const noexcept;

  /// The relations that some solution of the whole network shows between two events; `equals`
  /// alone for an event and itself.
  AllenSet possible_relations(std::size_t a, std::size_t b) const;

  /// The same for an event outside the network, of which only tightened bounds are known.
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
