#pragma once

#include "parley/query/relation.hpp"
#include "parley/time/network_alternatives.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace parley::query {

/// The events that take part in a verdict about two, and what is stated between them: small enough
/// to ask for the verdict again and again with some of it left out. Events 0 and 1 are the two.
class Subnetwork {
 public:
  Subnetwork(const EventGraph& graph, const RelationQuery& query);

  /// Takes in whatever statements connect with the two events. False when that is too much: then
  /// only statements that name one of the two, and the other events with bounds that hold what the
  /// rest says.
  bool connect();

  /// By their index in EventGraph::orders().
  const std::vector<std::uint32_t>& statements() const noexcept { return taken_; }
  std::size_t event_count() const noexcept { return events_.size(); }
  EventIndex event(std::size_t at) const noexcept { return events_[at]; }

  /// Where an event that takes part stands.
  std::size_t place_of(EventIndex event) const { return at_.at(static_cast<std::uint32_t>(event)); }

  /// What the date of an event alone says, and what it leaves a choice between.
  Bounds date(std::size_t at) const;
  std::span<const Bounds> alternatives(std::size_t at) const;

  /// What is taken as known of each event's date.
  struct Dates {
    std::vector<Bounds> bounds;
    NetworkAlternatives alternatives;  ///< none of an event whose choice is not known
  };
  Dates nothing_known() const;
  Dates dates() const;

  /// The verdict by some of statements(), by their place there, and by these dates.
  AllenSet verdict(const std::vector<std::size_t>& statements, Dates dates) const;

 private:
  void place(EventIndex event);
  void take_naming(std::size_t at, std::vector<bool>& seen);
  void number_statements();

  const EventGraph& graph_;
  Approx approx_;
  bool narrowed_ = false;
  std::vector<EventIndex> events_;
  std::unordered_map<std::uint32_t, std::size_t> at_;
  std::vector<std::uint32_t> taken_;
  std::vector<OrderStatement> orders_;
};

}  // namespace parley::query
