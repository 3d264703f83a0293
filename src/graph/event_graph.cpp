#include "parley/graph/event_graph.hpp"

#include "parley/graph/columns.hpp"

#include "columns/graph_columns.hpp"

#include <algorithm>
#include <utility>

namespace parley {
namespace {

/// Where `id` stands among ids in order.
std::optional<std::uint32_t> find_sorted(const StringPool& strings,
                                         const std::vector<StringIndex>& ids,
                                         std::string_view id) noexcept {
  const auto found =
      std::lower_bound(ids.begin(), ids.end(), id,
                       [&strings](StringIndex a, std::string_view b) { return strings[a] < b; });
  if (found == ids.end() || strings[*found] != id) {
    return std::nullopt;
  }
  return static_cast<std::uint32_t>(found - ids.begin());
}

template <class Index>
std::optional<Index> as(std::optional<std::uint32_t> number) noexcept {
  return number ? std::optional<Index>(Index{*number}) : std::nullopt;
}

}  // namespace

EventGraph::EventGraph(std::unique_ptr<const GraphColumns> columns)
    : columns_(std::move(columns)) {}
EventGraph::~EventGraph() = default;
EventGraph::EventGraph(EventGraph&&) noexcept = default;
EventGraph& EventGraph::operator=(EventGraph&&) noexcept = default;

const ClaimPolicy& EventGraph::policy() const noexcept {
  return columns_->policy;
}

std::size_t EventGraph::event_count() const noexcept {
  return columns_->event_ids.size();
}
std::size_t EventGraph::actor_count() const noexcept {
  return columns_->actor_ids.size();
}
std::size_t EventGraph::type_count() const noexcept {
  return columns_->type_ids.size();
}
std::size_t EventGraph::source_count() const noexcept {
  return columns_->source_ids.size();
}
std::size_t EventGraph::participation_count() const noexcept {
  return columns_->participants.value_count();
}
std::size_t EventGraph::relation_count() const noexcept {
  return columns_->relations_from.value_count();
}

std::optional<EventIndex> EventGraph::find_event(std::string_view id) const noexcept {
  return as<EventIndex>(columns_->event_table.find(
      id, [this](std::uint32_t event) { return columns_->strings[columns_->event_ids[event]]; }));
}
std::optional<ActorIndex> EventGraph::find_actor(std::string_view id) const noexcept {
  return as<ActorIndex>(columns_->actor_table.find(
      id, [this](std::uint32_t actor) { return columns_->strings[columns_->actor_ids[actor]]; }));
}
std::optional<TypeIndex> EventGraph::find_type(std::string_view id) const noexcept {
  return as<TypeIndex>(find_sorted(columns_->strings, columns_->type_ids, id));
}
std::optional<SourceIndex> EventGraph::find_source(std::string_view id) const noexcept {
  return as<SourceIndex>(find_sorted(columns_->strings, columns_->source_ids, id));
}

std::string_view EventGraph::event_id(EventIndex event) const noexcept {
  return columns_->strings[columns_->event_ids[to_size(event)]];
}
std::string_view EventGraph::event_label(EventIndex event) const noexcept {
  return columns_->strings[columns_->event_labels[to_size(event)]];
}
TypeIndex EventGraph::event_type(EventIndex event) const noexcept {
  return columns_->types[to_size(event)];
}
Bounds EventGraph::bounds(EventIndex event) const noexcept {
  return columns_->bounds[to_size(event)];
}
Bounds EventGraph::bounds(EventIndex event, Approx approx) const noexcept {
  const bool wide = approx == Approx::padded && !columns_->padded.empty();
  return wide ? columns_->padded[event].value_or(bounds(event)) : bounds(event);
}
bool EventGraph::has_date_alternatives() const noexcept {
  return columns_->alternatives.value_count() != 0;
}
std::span<const Bounds> EventGraph::date_alternatives(EventIndex event,
                                                      Approx approx) const noexcept {
  if (!has_date_alternatives() || (approx == Approx::padded && columns_->padded[event])) {
    return {};
  }
  return columns_->alternatives[to_size(event)];
}
std::optional<Bounds> EventGraph::stated_bounds(EventIndex event) const noexcept {
  return columns_->stated_bounds[to_size(event)];
}
const StatedOrders& EventGraph::orders() const noexcept {
  return columns_->orders;
}
DateText EventGraph::date_text(EventIndex event) const noexcept {
  const std::size_t at = to_size(event);
  return {columns_->strings[columns_->edtf_texts[at]], columns_->strings[columns_->date_texts[at]],
          unpack_basis(columns_->bases[at])};
}
std::string_view EventGraph::place(EventIndex event) const noexcept {
  return columns_->strings[columns_->places[to_size(event)]];
}
std::optional<EventIndex> EventGraph::part_of(EventIndex event) const noexcept {
  return columns_->wholes[to_size(event)];
}
std::optional<int> EventGraph::ordinal(EventIndex event) const noexcept {
  return columns_->ordinals[to_size(event)];
}
std::optional<CountRange> EventGraph::count(EventIndex event) const noexcept {
  return columns_->counts[to_size(event)];
}
EventFlags EventGraph::flags(EventIndex event) const noexcept {
  return columns_->flags[to_size(event)];
}
bool EventGraph::has_flagged_events() const noexcept {
  return !columns_->flags.is_everywhere(EventFlags{0});
}
std::span<const Participation> EventGraph::participants(EventIndex event) const noexcept {
  return columns_->participants[to_size(event)];
}
std::span<const EventLink> EventGraph::relations_from(EventIndex event) const noexcept {
  return columns_->relations_from[to_size(event)];
}
std::span<const EventLink> EventGraph::relations_to(EventIndex event) const noexcept {
  return columns_->relations_to[to_size(event)];
}
std::span<const EventIndex> EventGraph::parts(EventIndex event) const noexcept {
  return columns_->parts[to_size(event)];
}
std::span<const SourceIndex> EventGraph::sources(EventIndex event) const noexcept {
  return columns_->event_sources[to_size(event)];
}
std::uint32_t EventGraph::model_row(EventIndex event) const noexcept {
  return columns_->model_rows[to_size(event)];
}

std::string_view EventGraph::actor_id(ActorIndex actor) const noexcept {
  return columns_->strings[columns_->actor_ids[to_size(actor)]];
}
std::string_view EventGraph::actor_label(ActorIndex actor) const noexcept {
  return columns_->strings[columns_->actor_labels[to_size(actor)]];
}
ActorKind EventGraph::actor_kind(ActorIndex actor) const noexcept {
  return columns_->actor_kinds[to_size(actor)];
}
std::span<const EventIndex> EventGraph::events_of(ActorIndex actor) const noexcept {
  return columns_->actor_events[to_size(actor)];
}

std::string_view EventGraph::type_id(TypeIndex type) const noexcept {
  return columns_->strings[columns_->type_ids[to_size(type)]];
}
bool EventGraph::is_symmetric(TypeIndex type) const noexcept {
  return columns_->type_is_symmetric[to_size(type)] != 0;
}
std::string_view EventGraph::source_id(SourceIndex source) const noexcept {
  return columns_->strings[columns_->source_ids[to_size(source)]];
}
std::span<const std::string> EventGraph::assertors() const noexcept {
  return columns_->assertors;
}

GraphMemory EventGraph::memory() const noexcept {
  const GraphColumns& c = *columns_;
  const auto columns = [](const auto&... vectors) {
    return ((vectors.capacity() * sizeof(vectors[0])) + ...);
  };
  const auto parts = [](const auto&... structures) { return (structures.bytes() + ...); };
  return {
      columns(c.event_ids, c.event_labels, c.edtf_texts, c.types, c.actor_ids, c.type_ids,
              c.source_ids, c.actor_labels, c.actor_kinds, c.type_is_symmetric, c.vague,
              c.counterparts, c.row_types, c.event_dyads, c.dyads) +
          parts(c.bounds, c.strings, c.flags, c.bases, c.date_texts, c.places, c.model_rows,
                c.wholes, c.ordinals, c.counts, c.participants, c.event_sources, c.relations_from,
                c.relations_to, c.parts, c.event_table, c.actor_table, c.reach, c.days,
                c.actor_events, c.stated_bounds, c.alternatives, c.padded, c.orders),
      c.strings.characters()};
}

const EventColumns& EventGraph::columns() const noexcept {
  return columns_->spans;
}

std::uint32_t EventGraph::first_from(Day day) const noexcept {
  return columns_->days.first_from(columns_->bounds.view(), day);
}

EventRange EventGraph::starting_in(const Window& window) const noexcept {
  const std::uint32_t begin = first_from(window.begin);
  return {begin, std::max(begin, first_from(window.end))};
}

std::span<const EventIndex> EventGraph::vague_events() const noexcept {
  return columns_->vague;
}

void EventGraph::append_reaching_into(const Window& window, std::vector<EventIndex>& found) const {
  const std::vector<EventIndex>& vague = columns_->vague;  // an exact day ends before the window
  if (vague.empty()) {
    return;
  }
  columns_->reach.each_ending_after(
      lower_bound(vague, first_from(window.begin)),
      [this, &vague](std::size_t i) { return columns_->bounds[to_size(vague[i])].end_latest; },
      window.begin, [&](std::size_t i) { found.push_back(vague[i]); });
}

void EventGraph::append_padded_active(const Window& window, std::vector<EventIndex>& found) const {
  columns_->padded.append_active(window, found);
}

EventRange EventGraph::undated() const noexcept {
  return {columns_->dated, static_cast<std::uint32_t>(columns_->event_ids.size())};
}

std::size_t EventGraph::lower_bound(std::span<const EventIndex> row, std::uint32_t event) noexcept {
  // Which half cannot be guessed, so no branch depends on it.
  const EventIndex* begin = row.data();
  std::size_t size = row.size();
  while (size > 1) {
    const std::size_t half = size / 2;
    begin += begin[half - 1] < EventIndex{event} ? half : 0;
    size -= half;
  }
  const bool behind = size == 1 && *begin < EventIndex{event};
  return static_cast<std::size_t>(begin - row.data()) + (behind ? 1 : 0);
}

}  // namespace parley
