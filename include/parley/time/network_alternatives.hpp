#pragma once

#include "parley/time/alternatives.hpp"
#include "parley/time/temporal_network.hpp"

#include <vector>

namespace parley {

/// The readings of the dates of a network, by event; none where a date leaves no choice. The whole
/// is empty when that is so of all.
using NetworkAlternatives = std::vector<std::vector<Bounds>>;

/// A network whose bounds have no room that no reading fills.
struct ReadNetwork {
  TemporalNetwork network;
  /// What is left of the readings; their hull is network.bounds(event).
  NetworkAlternatives alternatives;
};

/// Drops readings that contradict what is stated and narrows the dates to the hull of those that
/// are left, which narrows others in turn, until nothing changes. Where no choice of readings can
/// hold, the events connected by statements are judged by their hulls, and have no readings any
/// more. `network` is of those statements, over the hulls of the dates.
ReadNetwork narrow_by_alternatives(const TemporalNetwork& network,
                                   const std::vector<OrderStatement>& statements,
                                   NetworkAlternatives alternatives);

}  // namespace parley
