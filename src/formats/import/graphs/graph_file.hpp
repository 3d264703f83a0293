#pragma once

#include "parley/error/error.hpp"

#include "import/graphs/foreign_graph.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace parley::formats {

/// The most bytes of a file of a graph, as UTF-8.
inline constexpr std::size_t max_graph_bytes = 1U << 30U;

/// Reads a file whole as UTF-8. An XML file is in the encoding that it names, or in UTF-8. Error:
/// it cannot be read, or is longer than max_graph_bytes.
Result<std::string> read_graph_text(const std::filesystem::path& path, bool is_xml);

/// Read the text of one file of their format into a graph that is empty. Error: nothing can be made
/// of the file; says where and why.
Result<void> read_gexf(std::string_view text, ForeignGraph& graph);
Result<void> read_graphml(std::string_view text, ForeignGraph& graph);
Result<void> read_node_link(std::string_view text, ForeignGraph& graph);
Result<void> read_cytoscape(std::string_view text, ForeignGraph& graph);
Result<void> read_jgf(std::string_view text, ForeignGraph& graph);
Result<void> read_timelinejs(std::string_view text, ForeignGraph& graph);

/// Add the rows of one file to a graph, which may have those of others.
Result<void> read_node_list(const std::filesystem::path& path, ForeignGraph& graph);
Result<void> read_edge_list(const std::filesystem::path& path, ForeignGraph& graph);

}  // namespace parley::formats
