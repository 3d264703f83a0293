#pragma once

#include "parley/formats/graph_document.hpp"

#include <string>

namespace parley::formats {

/// Nodes and links for d3-force: `{…,"nodes":[{"id",…}],"links":[{"source","target",…}]}`. Links
/// name their ends by id, so the link force needs `.id(d => d.id)`.
std::string write_d3(const GraphDocument& document);

}  // namespace parley::formats
