#include "parley/formats/graph_formats.hpp"

#include "dialect/find_dialect.hpp"
#include "graph/writers.hpp"
#include "linked/writers.hpp"

#include <array>

namespace parley::formats {
namespace {

constexpr std::array formats{
    GraphFormat{{"cytoscape", "application/json", "cyjs",
                 "Cytoscape.js and Cytoscape: elements JSON", false},
                &write_cytoscape},
    GraphFormat{{"d3", "application/json", "json", "d3-force: nodes and links", false}, &write_d3},
    GraphFormat{{"graphology", "application/json", "json",
                 "graphology, Sigma and Gephi Lite: a serialised graph", false},
                &write_graphology},
    GraphFormat{{"networkx", "application/json", "json", "NetworkX: node-link JSON", false},
                &write_networkx},
    GraphFormat{{"vis-network", "application/json", "json", "vis-network: nodes and edges", false},
                &write_vis_network},
    GraphFormat{{"jgf", "application/vnd.jgf+json", "json", "JSON Graph Format 2.1"}, &write_jgf},
    GraphFormat{{"graphml", "application/graphml+xml", "graphml",
                 "igraph, NetworkX, yEd, Gephi and others: GraphML 1.0"},
                &write_graphml},
    GraphFormat{{"dot", "text/vnd.graphviz", "gv", "Graphviz: a digraph"}, &write_dot},
    GraphFormat{{"gexf", "application/gexf+xml", "gexf", "Gephi: GEXF 1.3 with days"}, &write_gexf},
    GraphFormat{{"csv-nodes", "text/csv", "csv", "Gephi and spreadsheets: a table of nodes", false},
                &write_csv_nodes},
    GraphFormat{{"csv-edges", "text/csv", "csv", "Gephi and spreadsheets: a table of edges", false},
                &write_csv_edges},
    GraphFormat{{"svg", "image/svg+xml", "svg", "a picture for pages, documents and slides"},
                &write_graph_svg,
                true},
    GraphFormat{{"jsonld", "application/ld+json", "jsonld",
                 "JSON-LD for stores of linked data: SEM, CIDOC CRM, schema.org, PROV-O"},
                &write_json_ld},
    GraphFormat{{"turtle", "text/turtle", "ttl", "Turtle: the same statements as jsonld"},
                &write_turtle},
};

}  // namespace

std::span<const GraphFormat> graph_formats() noexcept {
  return formats;
}

const GraphFormat* find_graph_format(std::string_view name) noexcept {
  return find_dialect<GraphFormat>(formats, name);
}

}  // namespace parley::formats
