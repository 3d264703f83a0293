#pragma once

#include "parley/graph/ids.hpp"
#include "parley/graph/stated_orders.hpp"
#include "parley/model/claim_policy.hpp"
#include "parley/model/terms.hpp"
#include "parley/time/window.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace parley {

/// One actor's part in one event, eight bytes.
struct Participation {
  ActorIndex actor{};
  Role role = Role::participant;
  Rank rank = Rank::preferred;    ///< other than preferred only under the policy `all`
  std::uint16_t asserted_by = 0;  ///< index into EventGraph::assertors(); 0 = the event's own
};

/// One end of an event → event relation, eight bytes.
struct EventLink {
  RelationType type = RelationType::refers_to;
  Rank rank = Rank::preferred;    ///< other than preferred only under the policy `all`
  std::uint16_t asserted_by = 0;  ///< index into EventGraph::assertors(); 0 = the event's own
  EventIndex event{};             ///< the other end
};

/// A date besides its bounds.
struct DateText {
  std::string_view edtf;  ///< empty: undated or given by bounds alone
  std::string_view text;
  std::optional<Basis> basis;
};

/// A run of consecutive event numbers [begin, end).
struct EventRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// The memory of a graph, in bytes.
struct GraphMemory {
  std::size_t columns = 0;     ///< everything except the characters
  std::size_t characters = 0;  ///< of every distinct string, once
};

struct EventColumns;  ///< graph/columns.hpp
struct GraphColumns;  ///< the storage, private to the graph layer

/// The typed, time-ordered graph of events and the actors who took part, under one claim policy.
/// Immutable: any number of threads may read. Built by build_graph or GraphBuilder only.
///
/// Invariants (established by columns/column_builder.cpp): events are numbered in time order (by
/// strict bounds); an actor's row and every relation row are in event order; a row contains an
/// event once even when the actor has several roles in it; the roles of one actor stand next to
/// each other in participants(); every stored index is in range.
class EventGraph {
 public:
  explicit EventGraph(std::unique_ptr<const GraphColumns> columns);
  ~EventGraph();
  EventGraph(EventGraph&&) noexcept;
  EventGraph& operator=(EventGraph&&) noexcept;

  const ClaimPolicy& policy() const noexcept;

  std::size_t event_count() const noexcept;
  std::size_t actor_count() const noexcept;
  std::size_t type_count() const noexcept;
  std::size_t source_count() const noexcept;
  std::size_t participation_count() const noexcept;
  std::size_t relation_count() const noexcept;

  std::optional<EventIndex> find_event(std::string_view id) const noexcept;
  std::optional<ActorIndex> find_actor(std::string_view id) const noexcept;
  std::optional<TypeIndex> find_type(std::string_view id) const noexcept;
  std::optional<SourceIndex> find_source(std::string_view id) const noexcept;

  std::string_view event_id(EventIndex event) const noexcept;
  std::string_view event_label(EventIndex event) const noexcept;  ///< in the dataset's language
  TypeIndex event_type(EventIndex event) const noexcept;
  Bounds bounds(EventIndex event) const noexcept;  ///< as stated orders narrow them
  /// The same, or with Approx::padded as `? ~ %` widen the dates; never narrower than
  /// bounds(event).
  Bounds bounds(EventIndex event, Approx approx) const noexcept;
  /// True when the date of some event has alternatives (see time/alternatives.hpp).
  bool has_date_alternatives() const noexcept;
  /// The alternatives of an event's date that stated orders allow, in order of start: two at least,
  /// and bounds(event) is their hull. Empty where there is no choice, or where the bounds are
  /// padded.
  std::span<const Bounds> date_alternatives(EventIndex event,
                                            Approx approx = Approx::strict) const noexcept;
  /// The bounds by the event's date alone, where stated orders narrow them.
  std::optional<Bounds> stated_bounds(EventIndex event) const noexcept;
  const StatedOrders& orders() const noexcept;
  DateText date_text(EventIndex event) const noexcept;
  std::string_view place(EventIndex event) const noexcept;  ///< empty: unknown
  std::optional<EventIndex> part_of(EventIndex event) const noexcept;
  std::optional<int> ordinal(EventIndex event) const noexcept;
  std::optional<CountRange> count(EventIndex event) const noexcept;
  EventFlags flags(EventIndex event) const noexcept;
  bool has_flagged_events() const noexcept;  ///< some event carries a flag; O(1)
  std::span<const Participation> participants(EventIndex event) const noexcept;
  std::span<const EventLink> relations_from(EventIndex event) const noexcept;
  std::span<const EventLink> relations_to(EventIndex event) const noexcept;
  std::span<const EventIndex> parts(EventIndex event) const noexcept;  ///< events with part_of it
  std::span<const SourceIndex> sources(EventIndex event) const noexcept;
  /// The index of the event in Dataset::events, for evidence, other claims and other languages.
  std::uint32_t model_row(EventIndex event) const noexcept;

  std::string_view actor_id(ActorIndex actor) const noexcept;
  std::string_view actor_label(ActorIndex actor) const noexcept;  ///< in the dataset's language
  ActorKind actor_kind(ActorIndex actor) const noexcept;
  std::span<const EventIndex> events_of(ActorIndex actor) const noexcept;  ///< in time order

  std::string_view type_id(TypeIndex type) const noexcept;
  bool is_symmetric(TypeIndex type) const noexcept;
  std::string_view source_id(SourceIndex source) const noexcept;
  std::span<const std::string> assertors() const noexcept;  ///< [0] is empty

  GraphMemory memory() const noexcept;
  const EventColumns& columns() const noexcept;  ///< for long walks, see graph/columns.hpp

  /// The first event, in order, that is known to start on `day` or later, or undated().begin.
  /// O(1), but O(log n) where events are few and far apart.
  std::uint32_t first_from(Day day) const noexcept;
  /// Every dated event without one certain day, in event order.
  std::span<const EventIndex> vague_events() const noexcept;
  /// The events with start_earliest inside the window, in [begin, end): all of them are possibly
  /// active in it. Costs two first_from().
  EventRange starting_in(const Window& window) const noexcept;
  /// Appends, in event order, every dated event that starts before the window and possibly reaches
  /// into it (end_latest > begin). O(log n + found), by an implicit interval tree.
  void append_reaching_into(const Window& window, std::vector<EventIndex>& found) const;
  /// Appends, in no order, every event with padded bounds of its own by which it is possibly active
  /// in the window. O(log n + found).
  void append_padded_active(const Window& window, std::vector<EventIndex>& found) const;
  /// Undated events: the last run of numbers.
  EventRange undated() const noexcept;
  /// Index of the first event of `row` (in event order) that is not before `event`. O(log n).
  static std::size_t lower_bound(std::span<const EventIndex> row, std::uint32_t event) noexcept;

 private:
  std::unique_ptr<const GraphColumns> columns_;
};

/// The graph of a dataset under a policy. A `source:` policy whose source is unknown gives an
/// empty graph: callers check ids first.
EventGraph build_graph(const Dataset& dataset, const ClaimPolicy& policy);

}  // namespace parley
