#include "parley/graph/graph_builder.hpp"

#include "parley/time/alternatives.hpp"

#include "build/builder_rows.hpp"
#include "columns/column_builder.hpp"
#include "columns/graph_columns.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace parley {
namespace {

template <class T>
std::span<const T> row_between(const std::vector<T>& values, std::size_t begin, std::size_t end) {
  return std::span<const T>(values).subspan(begin, end - begin);
}

/// The index of `name` in `assertors`, appended when new. There is room for 65,535 of them; later
/// ones get 0 and stay unnamed, but the rank still marks their values as not the event's own.
std::uint16_t assertor_number(std::vector<std::string>& assertors, std::string_view name) {
  if (name.empty()) {
    return 0;  // the event's own
  }
  const auto found = std::find(assertors.begin(), assertors.end(), name);
  if (found != assertors.end()) {
    return static_cast<std::uint16_t>(found - assertors.begin());
  }
  if (assertors.size() > std::numeric_limits<std::uint16_t>::max()) {
    return 0;
  }
  assertors.emplace_back(name);
  return static_cast<std::uint16_t>(assertors.size() - 1);
}

/// Stores the alternatives of a row and returns its bounds as these narrow them. A set that is open
/// to both sides has an infinite hull: such an event is undated.
Bounds take_alternatives(const EventRow& event, std::uint32_t row,
                         std::vector<GraphBuilder::Rows::Alternatives>& alternatives) {
  std::vector<Bounds> left = alternatives_within(event.alternatives, event.bounds);
  if (left.empty()) {
    return event.bounds;
  }
  const Bounds bounds = hull(left);
  if (left.size() > 1 && !is_undated(bounds)) {
    alternatives.push_back({row, std::move(left)});
  }
  return bounds;
}

}  // namespace

std::span<const GraphBuilder::Rows::Part> GraphBuilder::Rows::parts_of(
    std::size_t event) const noexcept {
  const bool last = event + 1 == events.size();
  return row_between(parts, events[event].parts_begin,
                     last ? parts.size() : events[event + 1].parts_begin);
}

std::span<const GraphBuilder::Rows::Relation> GraphBuilder::Rows::relations_of(
    std::size_t event) const noexcept {
  const bool last = event + 1 == events.size();
  return row_between(relations, events[event].relations_begin,
                     last ? relations.size() : events[event + 1].relations_begin);
}

std::span<const StringIndex> GraphBuilder::Rows::sources_of(std::size_t event) const noexcept {
  const bool last = event + 1 == events.size();
  return row_between(rests_on, events[event].sources_begin,
                     last ? rests_on.size() : events[event + 1].sources_begin);
}

GraphBuilder::GraphBuilder(ClaimPolicy policy) : rows_(std::make_unique<Rows>()) {
  rows_->policy = std::move(policy);
}
GraphBuilder::~GraphBuilder() = default;
GraphBuilder::GraphBuilder(GraphBuilder&&) noexcept = default;
GraphBuilder& GraphBuilder::operator=(GraphBuilder&&) noexcept = default;

void GraphBuilder::reserve_events(std::size_t count) {
  rows_->events.reserve(count);
  rows_->parts.reserve(2 * count);
  rows_->rests_on.reserve(count);
}

void GraphBuilder::add_actor(std::string_view id, std::string_view label, ActorKind kind) {
  rows_->actors.push_back({rows_->strings.intern(id), rows_->strings.intern(label), kind});
}

void GraphBuilder::add_type(std::string_view id, bool symmetric) {
  rows_->types.push_back({rows_->strings.intern(id), symmetric});
}

void GraphBuilder::add_source(std::string_view id) {
  rows_->sources.push_back(rows_->strings.intern(id));
}

void GraphBuilder::add_event(const EventRow& event) {
  Rows& rows = *rows_;
  StringPool& strings = rows.strings;
  const auto number = static_cast<std::uint32_t>(rows.events.size());
  rows.has_wholes = rows.has_wholes || !event.part_of.empty();
  if (event.padded) {
    rows.padded.push_back({number, *event.padded});
  }
  const Bounds bounds = event.alternatives.empty()
                            ? event.bounds
                            : take_alternatives(event, number, rows.alternatives);
  if (event.relative) {
    rows.relative_dates.push_back(
        {number, strings.intern(event.relative->to), event.relative->least, event.relative->most});
  }
  // Rows that come in time order share their date with the row before.
  const StringIndex edtf = !rows.events.empty() && strings[rows.events.back().edtf] == event.edtf
                               ? rows.events.back().edtf
                               : strings.intern(event.edtf);
  rows.events.push_back({.bounds = bounds,
                         .id = strings.intern(event.id),
                         .type = strings.intern(event.type),
                         .label = strings.intern(event.label),
                         .edtf = edtf,
                         .date_text = strings.intern(event.date_text),
                         .place = strings.intern(event.place),
                         .part_of = strings.intern(event.part_of),
                         .ordinal = event.ordinal,
                         .count = event.count,
                         .model_row = event.model_row,
                         .parts_begin = static_cast<std::uint32_t>(rows.parts.size()),
                         .relations_begin = static_cast<std::uint32_t>(rows.relations.size()),
                         .sources_begin = static_cast<std::uint32_t>(rows.rests_on.size()),
                         .flags = event.flags,
                         .basis = pack_basis(event.basis)});
  for (const ParticipantRow& part : event.participants) {
    rows.parts.push_back({strings.intern(part.actor), part.role, part.rank,
                          assertor_number(rows.assertors, part.asserted_by)});
  }
  for (const RelationRow& relation : event.relations) {
    rows.relations.push_back({relation.type, relation.rank,
                              assertor_number(rows.assertors, relation.asserted_by),
                              strings.intern(relation.to)});
  }
  for (const std::string_view source : event.sources) {
    const bool again = !rows.rests_on.empty() && strings[rows.rests_on.back()] == source;
    rows.rests_on.push_back(again ? rows.rests_on.back() : strings.intern(source));
  }
}

void GraphBuilder::add_order(std::string_view a, StatedOrder is, std::string_view b) {
  rows_->orders.push_back({rows_->strings.intern(a), is, rows_->strings.intern(b)});
}

EventGraph GraphBuilder::build() && {
  const std::unique_ptr<Rows> rows = std::move(rows_);
  return EventGraph(build_columns(std::move(*rows)));
}

}  // namespace parley
