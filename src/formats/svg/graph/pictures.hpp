#pragma once

#include "parley/formats/graph_document.hpp"

#include <string>

namespace parley::formats::svg {

/// Actors, with their events or without, where place_nodes() put them.
std::string draw_actors(const GraphDocument& document, Losses& losses);

/// Events by time from left to right, with their relations.
std::string draw_chains(const GraphDocument& document, Losses& losses);

}  // namespace parley::formats::svg
