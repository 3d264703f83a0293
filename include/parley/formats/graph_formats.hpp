#pragma once

#include "parley/formats/dialect.hpp"
#include "parley/formats/graph_document.hpp"

#include <span>
#include <string_view>

namespace parley::formats {

using GraphFormat = DialectOf<GraphDocument>;

/// Every dialect for graphs, in the order in which messages list them.
std::span<const GraphFormat> graph_formats() noexcept;

/// The dialect with that name, or null.
const GraphFormat* find_graph_format(std::string_view name) noexcept;

}  // namespace parley::formats
