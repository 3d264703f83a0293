#pragma once

#include "parley/graph/event_graph.hpp"
#include "parley/model/claim_policy.hpp"
#include "parley/model/terms.hpp"
#include "parley/time/bounds.hpp"
#include "parley/time/edtf.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace parley {

/// An actor's part in an event, as a row; the texts need to live only during the call.
struct ParticipantRow {
  std::string_view actor;  ///< id
  Role role = Role::participant;
  Rank rank = Rank::preferred;
  std::string_view asserted_by = {};  ///< empty: the event's own
};

/// A relation to another event, as a row.
struct RelationRow {
  RelationType type = RelationType::refers_to;
  std::string_view to;  ///< id of an event
  Rank rank = Rank::preferred;
  std::string_view asserted_by = {};  ///< empty: the event's own
};

/// A date relative to another event, as a row: see OrderStatement, TimeOrder::days_after.
struct RelativeDateRow {
  std::string_view to;  ///< id of an event
  Day least = 0;
  Day most = 0;
};

/// One event under a claim policy, as a row; the texts need to live only during the call.
struct EventRow {
  std::string_view id;
  std::string_view type;
  std::string_view label = {};
  Bounds bounds = {};  ///< by the date alone, tightened; all infinite when undated
  /// `bounds` as `? ~ %` widen them, nowhere narrower; absent when they do not. See
  /// padded_bounds().
  std::optional<Bounds> padded = std::nullopt;
  /// The alternatives of the date (see time/alternatives.hpp), each tightened; none when there is
  /// no choice. The builder drops those outside `bounds` and narrows `bounds` to their hull.
  std::span<const Bounds> alternatives = {};
  std::optional<RelativeDateRow> relative = std::nullopt;
  std::string_view edtf = {};
  std::string_view date_text = {};
  std::optional<Basis> basis = std::nullopt;
  std::string_view place = {};
  std::string_view part_of = {};  ///< id of an event; empty: of none
  std::optional<int> ordinal = std::nullopt;
  std::optional<CountRange> count = std::nullopt;
  EventFlags flags = 0;
  std::span<const ParticipantRow> participants = {};
  std::span<const RelationRow> relations = {};
  std::span<const std::string_view> sources = {};  ///< ids
  std::uint32_t model_row = 0;                     ///< see EventGraph::model_row
};

/// Collects rows in any order and makes an EventGraph of them, without model values in between.
///
/// Ids are resolved in build(). A reference to something that was never added (a participant, a
/// relation, a whole, a source) is dropped; a type that was never added is created, not symmetric.
/// Of several rows with one id the first counts. An actor takes part in an event once in each role;
/// its roles stand next to each other, where it was first named. Orders, relations, part_of,
/// relative dates and the ordinals of siblings narrow the bounds of the events they name, see
/// StatedOrders.
class GraphBuilder {
 public:
  explicit GraphBuilder(ClaimPolicy policy = {});
  ~GraphBuilder();
  GraphBuilder(GraphBuilder&&) noexcept;
  GraphBuilder& operator=(GraphBuilder&&) noexcept;

  /// Reserves memory for that many two-party events; optional, saves time.
  void reserve_events(std::size_t count);

  void add_actor(std::string_view id, std::string_view label, ActorKind kind);
  void add_type(std::string_view id, bool symmetric);
  void add_source(std::string_view id);
  void add_event(const EventRow& event);
  /// Takes the ids of two events; an order of an event that was never added is dropped.
  void add_order(std::string_view a, StatedOrder is, std::string_view b);

  /// O(n log n), O(n) when the events were added in time order. The builder is empty afterwards.
  EventGraph build() &&;

  struct Rows;  ///< the rows in order of arrival, private to the graph layer

 private:
  std::unique_ptr<Rows> rows_;
};

/// The bounds of a date as its qualifiers widen them, for a date whose strict bounds are `bounds`:
/// bounds that were not taken from `edtf` stay. Nullopt when nothing is wider.
std::optional<Bounds> padded_bounds(const Edtf& edtf, Seasons seasons, const Bounds& bounds);

}  // namespace parley
