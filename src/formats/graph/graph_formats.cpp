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
    GraphFormat{
        {"jsonld", "application/ld+json", "jsonld",
         "JSON-LD for stores of linked data: SEM, CIDOC CRM, schema.org, PROV-O", true, true},
        &write_json_ld},
    GraphFormat{
        {"turtle", "text/turtle", "ttl", "Turtle: the same statements as jsonld", true, true},
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
