#pragma once

#include "parley/graph/columns.hpp"
#include "parley/graph/event_graph.hpp"
#include "parley/graph/stated_orders.hpp"

#include "build/padded_dates.hpp"
#include "columns/bounds_column.hpp"
#include "columns/id_table.hpp"
#include "columns/rows.hpp"
#include "columns/string_pool.hpp"
#include "index/day_index.hpp"
#include "index/reach_tree.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace parley {

/// A date's basis in one byte: 0 = none, else the enumerator + 1.
constexpr std::uint8_t pack_basis(std::optional<Basis> basis) noexcept {
  return basis ? static_cast<std::uint8_t>(static_cast<unsigned>(*basis) + 1U) : std::uint8_t{0};
}
constexpr std::optional<Basis> unpack_basis(std::uint8_t packed) noexcept {
  return packed == 0 ? std::nullopt : std::optional<Basis>(static_cast<Basis>(packed - 1));
}

/// The storage of an EventGraph, one array for each property: indexed by event number, actor
/// number, and so on. The invariants of the graph (graph/event_graph.hpp) are established by
/// columns/column_builder.cpp, and nothing changes a column afterwards.
struct GraphColumns {
  ClaimPolicy policy;
  StringPool strings;

  BoundsColumn bounds;
  SparseColumn<Bounds> stated_bounds;  // where stated orders narrowed them
  SparseRows<Bounds> alternatives;     // where a date leaves a choice
  PaddedDates padded;
  StatedOrders orders;
  std::vector<StringIndex> event_ids;
  std::vector<StringIndex> event_labels;
  std::vector<StringIndex> edtf_texts;
  UniformColumn<StringIndex> date_texts;
  UniformColumn<StringIndex> places;
  std::vector<TypeIndex> types;
  UniformColumn<EventFlags> flags;
  UniformColumn<std::uint8_t> bases;
  UniformColumn<std::uint32_t> model_rows;
  SparseColumn<EventIndex> wholes;  // part_of
  SparseColumn<int> ordinals;
  SparseColumn<CountRange> counts;
  Rows<Participation> participants;
  std::vector<DyadIndex> event_dyads;  // by event, see EventColumns::event_dyads
  std::vector<Dyad> dyads;
  Rows<SourceIndex> event_sources;
  SparseRows<EventLink> relations_from;
  SparseRows<EventLink> relations_to;
  SparseRows<EventIndex> parts;
  IdTable event_table;
  IdTable actor_table;
  DayIndex days;
  std::vector<EventIndex> vague;  // see EventGraph::vague_events
  ReachTree reach;                // over `vague`
  std::uint32_t dated = 0;        // events before this number have a date

  std::vector<StringIndex> actor_ids;  // these three in order of id
  std::vector<StringIndex> type_ids;
  std::vector<StringIndex> source_ids;
  std::vector<StringIndex> actor_labels;
  std::vector<ActorKind> actor_kinds;
  std::vector<std::uint8_t> type_is_symmetric;
  Rows<EventIndex> actor_events;
  std::vector<ActorIndex> counterparts;  // beside the values of actor_events
  std::vector<TypeIndex> row_types;      // beside the values of actor_events
  std::vector<std::string> assertors;

  EventColumns spans;  // of the columns above, once they are filled
};

}  // namespace parley
