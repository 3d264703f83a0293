#pragma once

#include "parley/formats/graph_document.hpp"

#include "linked/events.hpp"

namespace parley::formats::linked {

/// Writes every node and edge of a slice. Participations and relations stand with their events;
/// an edge between two actors is a count in this slice and no fact about them, so it is a blank
/// node of its own, and so is the number of events of each actor.
void write_graph(const GraphDocument& document, Description& to);

}  // namespace parley::formats::linked
