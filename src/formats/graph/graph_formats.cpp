#include "parley/formats/graph_formats.hpp"

#include "parley/formats/cytoscape.hpp"
#include "parley/formats/d3.hpp"

#include <algorithm>
#include <array>

namespace parley::formats {
namespace {

constexpr std::array formats{
    GraphFormat{"cytoscape", "application/json", "Cytoscape.js and Cytoscape: elements JSON",
                &write_cytoscape},
    GraphFormat{"d3", "application/json", "d3-force: nodes and links", &write_d3},
};

}  // namespace

std::span<const GraphFormat> graph_formats() noexcept {
  return formats;
}

const GraphFormat* find_graph_format(std::string_view name) noexcept {
  const auto* found = std::find_if(formats.begin(), formats.end(),
                                   [name](const GraphFormat& known) { return known.name == name; });
  return found == formats.end() ? nullptr : found;
}

}  // namespace parley::formats
