#include "parley/formats/graph_formats.hpp"

#include "dialect/find_dialect.hpp"
#include "graph/writers.hpp"

#include <array>

namespace parley::formats {
namespace {

constexpr std::array formats{
    GraphFormat{{"cytoscape", "application/json", "cyjs",
                 "Cytoscape.js and Cytoscape: elements JSON", false},
                &write_cytoscape},
    GraphFormat{{"d3", "application/json", "json", "d3-force: nodes and links", false}, &write_d3},
    GraphFormat{{"svg", "image/svg+xml", "svg", "a picture for pages, documents and slides"},
                &write_graph_svg,
                true},
};

}  // namespace

std::span<const GraphFormat> graph_formats() noexcept {
  return formats;
}

const GraphFormat* find_graph_format(std::string_view name) noexcept {
  return find_dialect<GraphFormat>(formats, name);
}

}  // namespace parley::formats
