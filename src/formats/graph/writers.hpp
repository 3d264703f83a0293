#pragma once

#include "parley/formats/graph_document.hpp"

#include <string>

namespace parley::formats {

// One writer for each dialect of graphs, in the file of its name; `graph_formats.cpp` lists them.

// Where programs draw a label by themselves, flags stand before it: `[denied] Direct talks`; see
// dialect/headline.hpp.

/// Elements JSON of Cytoscape.js: `{"data":{…},"elements":{"nodes":[{"group":"nodes","data":{…}}],
/// "edges":[{"group":"edges","data":{…}}]}}`; the top-level `data` contains the provenance. `group`
/// says what each element is, whatever its data are named.
std::string write_cytoscape(const GraphDocument& document, Losses& losses);

/// Nodes and links for d3-force: `{…,"nodes":[{"id",…}],"links":[{"source","target",…}]}`. Links
/// name their ends by id, so the link force needs `.id(d => d.id)`.
std::string write_d3(const GraphDocument& document, Losses& losses);

/// Serialised graph of graphology, for Sigma and Gephi Lite: mixed, with parallel edges and loops.
/// `nodeType` and `edgeType` stand for `type`, by which Sigma chooses how to draw, `nodeKind` and
/// `edgeKind` for `kind`; each node has `x` and
/// `y`; what is not known is left out instead of null.
std::string write_graphology(const GraphDocument& document, Losses& losses);

/// Node-link JSON of NetworkX: `{"directed","multigraph":true,"graph":{…},"nodes","edges"}`, each
/// edge with its id as `key`. Undirected only when every edge is.
std::string write_networkx(const GraphDocument& document, Losses& losses);

/// Nodes and edges of vis-network: edges have `from`, `to` and `arrows`; what is denied or the like
/// is dashed and says so in `title`.
std::string write_vis_network(const GraphDocument& document, Losses& losses);

/// JSON Graph Format 2.1: nodes by id, and all of ours under `metadata`.
std::string write_jgf(const GraphDocument& document, Losses& losses);

/// GraphML 1.0, attributes as in flat_rows.hpp. Undirected only when every edge is, since NetworkX
/// refuses files with both.
std::string write_graphml(const GraphDocument& document, Losses& losses);

/// DOT, a digraph: undirected edges have `dir=none`. Every string is an escString: a backslash is
/// written twice, a line feed as `\n`.
std::string write_dot(const GraphDocument& document, Losses& losses);

/// GEXF 1.3, dynamic: events, and edges between actors, have spells of whole days.
std::string write_gexf(const GraphDocument& document, Losses& losses);

/// Tables of Gephi's spreadsheet import: `Id,Label,…` and
/// `Source,Target,Type,Kind,Weight,Id,Label,…`.
std::string write_csv_nodes(const GraphDocument& document, Losses& losses);
std::string write_csv_edges(const GraphDocument& document, Losses& losses);

/// A picture. Actors stand where place_nodes() put them; a graph of events alone is drawn in time.
std::string write_graph_svg(const GraphDocument& document, Losses& losses);

}  // namespace parley::formats
