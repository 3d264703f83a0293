#pragma once

#include "parley/query/relation.hpp"
#include "parley/time/network_alternatives.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace parley::query {

/// The events connected with two given ones, and the statements between them. An explanation finds
/// the relations of the two many times here, each time with some of the statements and dates left
/// out. The two events have the places 0 and 1.
class Subnetwork {
 public:
  Subnetwork(const EventGraph& graph, const RelationQuery& query);

  /// Adds all statements connected with the two events. Returns false when there are more than
  /// 2,000: then it adds only those that name one of the two, and all events have the bounds that
  /// the whole network narrowed them to.
  bool connect();

  /// Indices of EventGraph::orders().statements().
  const std::vector<std::uint32_t>& statements() const noexcept { return statements_; }
  std::size_t event_count() const noexcept { return events_.size(); }
  EventIndex event(std::size_t at) const noexcept { return events_[at]; }

  /// The place of an event of the subnetwork.
  std::size_t place_of(EventIndex event) const { return at_.at(static_cast<std::uint32_t>(event)); }

  /// The bounds of an event by its date alone, and the alternatives of that date.
  Bounds date(std::size_t at) const;
  std::span<const Bounds> alternatives(std::size_t at) const;

  /// What is assumed of the date of each event, by place.
  struct Dates {
    std::vector<Bounds> bounds;
    NetworkAlternatives alternatives;  ///< none for an event of which only bounds are assumed
  };
  Dates nothing_known() const;
  Dates dates() const;

  /// The relations of the two events that are possible by these of statements(), given as indices
  /// of that list, and by these dates.
  AllenSet possible_relations(const std::vector<std::size_t>& statements, Dates dates) const;

 private:
  void place(EventIndex event);
  void add_statements_of(std::size_t at, std::vector<bool>& seen);
  void number_statements();

  const EventGraph& graph_;
  Approx approx_;
  bool narrowed_ = false;
  std::vector<EventIndex> events_;
  std::unordered_map<std::uint32_t, std::size_t> at_;
  std::vector<std::uint32_t> statements_;
  std::vector<OrderStatement> orders_;
};

}  // namespace parley::query
