#pragma once

#include "parley/formats/graph_document.hpp"

#include <string>

namespace parley::formats {

// One writer for each dialect of graphs, in the file of its name; `graph_formats.cpp` lists them.

/// Elements JSON of Cytoscape.js: `{"data":{…},"elements":{"nodes":[{"data":{…}}],
/// "edges":[{"data":{…}}]}}`; the top-level `data` contains the provenance.
std::string write_cytoscape(const GraphDocument& document, Losses& losses);

/// Nodes and links for d3-force: `{…,"nodes":[{"id",…}],"links":[{"source","target",…}]}`. Links
/// name their ends by id, so the link force needs `.id(d => d.id)`.
std::string write_d3(const GraphDocument& document, Losses& losses);

/// A picture. Actors stand where place_nodes() put them; a graph of events alone is drawn in time.
std::string write_graph_svg(const GraphDocument& document, Losses& losses);

}  // namespace parley::formats
