#pragma once

#include "parley/formats/graph_document.hpp"

#include <string>

namespace parley::formats {

/// Nodes and links as d3-force takes them:
/// `{…,"nodes":[{"id",…}],"links":[{"source","target",…}]}`; links name their ends by id, so the
/// force wants `.id(d => d.id)`.
std::string write_d3(const GraphDocument& document);

}  // namespace parley::formats
