#pragma once

#include "parley/graph/graph_builder.hpp"

#include "columns/string_pool.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace parley {

/// The rows of a GraphBuilder in order of arrival, every text as its number in the pool.
struct GraphBuilder::Rows {
  struct Actor {
    StringIndex id;
    StringIndex label;
    ActorKind kind;
  };
  struct Type {
    StringIndex id;
    bool symmetric;
  };
  struct Part {
    StringIndex actor;
    Role role;
    Rank rank;
    std::uint16_t asserted_by;
  };
  struct Relation {
    RelationType type;
    Rank rank;
    std::uint16_t asserted_by;
    StringIndex to;
  };
  struct Event {
    Bounds bounds;
    StringIndex id;
    StringIndex type;
    StringIndex label;
    StringIndex edtf;
    StringIndex date_text;
    StringIndex place;
    StringIndex part_of;
    std::optional<int> ordinal;
    std::optional<CountRange> count;
    std::uint32_t model_row;
    std::uint32_t parts_begin;
    std::uint32_t relations_begin;
    std::uint32_t sources_begin;
    EventFlags flags;
    std::uint8_t basis;
  };

  struct Order {
    StringIndex a;
    StatedOrder is;
    StringIndex b;
  };
  struct Padded {
    std::uint32_t event;  ///< row
    Bounds bounds;
  };
  struct Alternatives {
    std::uint32_t event;  ///< row
    std::vector<Bounds> bounds;
  };
  struct RelativeDate {
    std::uint32_t event;  ///< row
    StringIndex to;
    Day least;
    Day most;
  };

  ClaimPolicy policy;
  StringPool strings;
  std::vector<Actor> actors;
  std::vector<Type> types;
  std::vector<StringIndex> sources;
  std::vector<Event> events;
  std::vector<Part> parts;            // of all events, one after the other
  std::vector<Relation> relations;    // likewise
  std::vector<StringIndex> rests_on;  // source ids, likewise
  std::vector<Padded> padded;         // in order of row, and so the next
  std::vector<Alternatives> alternatives;
  std::vector<RelativeDate> relative_dates;
  std::vector<Order> orders;
  bool has_wholes = false;  // some event is part of another
  std::vector<std::string> assertors{std::string()};

  std::span<const Part> parts_of(std::size_t event) const noexcept;
  std::span<const Relation> relations_of(std::size_t event) const noexcept;
  std::span<const StringIndex> sources_of(std::size_t event) const noexcept;
};

}  // namespace parley
