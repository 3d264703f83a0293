#pragma once

#include "parley/formats/graph_document.hpp"

#include <string>

namespace parley::formats {

/// Elements JSON of Cytoscape.js: `{"data":{…},"elements":{"nodes":[{"data":{…}}],
/// "edges":[{"data":{…}}]}}`; the top-level `data` contains the provenance.
std::string write_cytoscape(const GraphDocument& document);

}  // namespace parley::formats
