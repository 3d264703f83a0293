#pragma once

#include "parley/time/alternatives.hpp"
#include "parley/time/temporal_network.hpp"

#include <vector>

namespace parley {

/// The alternatives of the dates of a network, by event; none where a date leaves no choice. The
/// whole vector is empty when no date leaves one.
using NetworkAlternatives = std::vector<std::vector<Bounds>>;

/// A network whose bounds leave no room at either end that no alternative fills.
struct NarrowedNetwork {
  TemporalNetwork network;
  /// The alternatives that remain; their hull is network.bounds(event).
  NetworkAlternatives alternatives;
};

/// Drops alternatives that contradict what is stated and narrows the dates to the hulls of the
/// remaining ones, which narrows other dates in turn, until nothing changes. Where no choice of
/// alternatives can hold, all events of the connected component keep their hulls and lose their
/// alternatives. `network` is that of `statements`, over the hulls of the dates.
///
/// Only narrows, so no solution is lost. It does not search for one either (with alternatives the
/// problem is a general temporal constraint problem, NP-hard: Dechter, Meiri and Pearl 1991), so an
/// alternative that remains can still be part of no solution.
NarrowedNetwork narrow_by_alternatives(const TemporalNetwork& network,
                                       const std::vector<OrderStatement>& statements,
                                       NetworkAlternatives alternatives);

}  // namespace parley
