#pragma once

#include "parley/time/temporal_network.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace parley {

/// The connected components of the events 0 … `events` − 1, two of which are connected when a
/// statement names both. Returns, for each event, one event of its component, the same one for all
/// events of the component; an event that no statement names is alone. Near linear time.
///
/// What is stated in one component says nothing of the events of another, so each component can be
/// judged alone.
std::vector<std::size_t> connected_components(std::size_t events,
                                              std::span<const OrderStatement> statements);

}  // namespace parley
