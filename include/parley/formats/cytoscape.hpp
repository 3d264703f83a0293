#pragma once

#include "parley/formats/graph_document.hpp"

#include <string>

namespace parley::formats {

/// Elements JSON as Cytoscape.js takes it: `{"data":{…},"elements":{"nodes":[{"data":{…}}],
/// "edges":[{"data":{…}}]}}`; where the slice comes from stands in the top-level `data`.
std::string write_cytoscape(const GraphDocument& document);

}  // namespace parley::formats
