#pragma once

#include "build/builder_rows.hpp"
#include "columns/graph_columns.hpp"

#include <memory>

namespace parley {

/// Sorts the rows in time order, resolves their ids and stores them as columns.
std::unique_ptr<const GraphColumns> build_columns(GraphBuilder::Rows&& rows);

}  // namespace parley
