#pragma once

#include "parley/model/time_statement.hpp"

#include "build/builder_rows.hpp"

#include <cstdint>
#include <vector>

namespace parley {

/// What the ordinals of siblings (parts of one event, of one type) state, a list for each set of
/// siblings: each begins no later than the next. A sibling whose date goes against its number, or
/// the other's, is left out of the chain.
std::vector<std::vector<TimeStatement<std::uint32_t>>> numbered_siblings(
    const GraphBuilder::Rows& rows);

}  // namespace parley
