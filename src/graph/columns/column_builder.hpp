#pragma once

#include "build/builder_rows.hpp"
#include "columns/graph_columns.hpp"

#include <memory>

namespace parley {

/// Orders the rows in time, resolves their ids and lays them out as columns.
std::unique_ptr<const GraphColumns> build_columns(GraphBuilder::Rows&& rows);

}  // namespace parley
