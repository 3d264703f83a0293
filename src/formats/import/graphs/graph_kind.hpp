#pragma once

#include "parley/error/error.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace parley::formats {

/// The names of the formats of graphs, and of timelines that are read as such.
const std::vector<std::string_view>& foreign_graph_formats();
bool is_graph_format(std::string_view name) noexcept;
/// True for lists of nodes or edges, of which all of a run belong to one graph.
bool is_graph_list(std::string_view name) noexcept;

/// The format that the beginning of a file shows; empty: it is no graph. `all`: the files of the
/// run; a table with a column Id is a list of nodes beside a list of edges alone. Error: XML of
/// another kind.
Result<std::string> graph_format_of(const std::filesystem::path& file,
                                    const std::vector<std::filesystem::path>& all);

}  // namespace parley::formats
