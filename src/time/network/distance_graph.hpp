#pragma once

#include "parley/time/temporal_network.hpp"

#include <cstdint>
#include <optional>

namespace parley {

/// A boundary (start or end) of an event that some statement names: twice the place of the event
/// among those, plus one for the end.
using BoundaryId = std::uint32_t;

inline constexpr std::uint32_t no_edge = 0xFFFF'FFFF;
inline constexpr std::uint32_t no_place = 0xFFFF'FFFF;
inline constexpr std::uint32_t no_statement = 0xFFFF'FFFF;

/// to − from ≤ days.
struct DifferenceEdge {
  BoundaryId from;
  BoundaryId to;
  std::int32_t days;
  std::uint32_t statement;  ///< no_statement: an event's own start before its end
};

/// The distance graph of a simple temporal problem (Dechter, Meiri and Pearl 1991): the boundaries
/// of the events that statements name, and difference constraints between them. The dates are not
/// in it: each limits one boundary alone, and stays exchangeable.
struct TemporalNetwork::Graph {
  struct EdgeRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };

  std::vector<std::size_t> events;    ///< the event of each place
  std::vector<std::uint32_t> places;  ///< the place of each event, or no_place
  /// Sorted so that, except on cycles, every edge comes after those that lead to its `from`.
  std::vector<DifferenceEdge> edges;
  std::vector<EdgeRange> edges_from;  ///< of each boundary

  std::size_t boundary_count() const noexcept { return events.size() * 2; }
  std::size_t event_of(BoundaryId boundary) const noexcept { return events[boundary / 2]; }
};

/// The graph of the statements that are not left out.
TemporalNetwork::Graph make_distance_graph(std::size_t event_count,
                                           const std::vector<OrderStatement>& statements,
                                           const std::vector<bool>& left_out);

/// The earliest or the latest day of each boundary.
struct Limits {
  std::vector<Day> days;
  std::vector<std::uint32_t> by;    ///< the edge that set it last; no_edge: the event's own date
  std::optional<BoundaryId> cycle;  ///< a boundary on a negative cycle; then `days` mean nothing
};

/// The latest day of each boundary that the edges allow when `own` are the latest days by the
/// dates; no_latest = no limit. Looks for a negative cycle.
Limits upper_limits(const TemporalNetwork::Graph& graph, std::vector<Day> own);

/// The same for the earliest days; no_earliest = no limit. The graph must have no negative cycle.
Limits lower_limits(const TemporalNetwork::Graph& graph, std::vector<Day> own);

/// The most days that each boundary can be after `source` by the edges alone: the lengths of the
/// shortest paths. no_latest = no limit. The graph must have no negative cycle.
std::vector<Day> distances_from(const TemporalNetwork::Graph& graph, BoundaryId source);

/// The latest and the earliest day of each boundary by the bounds of its event.
std::vector<Day> own_upper(const TemporalNetwork::Graph& graph, const std::vector<Bounds>& events);
std::vector<Day> own_lower(const TemporalNetwork::Graph& graph, const std::vector<Bounds>& events);

}  // namespace parley
