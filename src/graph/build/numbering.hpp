#pragma once

#include "build/builder_rows.hpp"

#include <cstdint>
#include <limits>
#include <vector>

namespace parley {

/// Stands for the number of something that is not in the graph.
inline constexpr std::uint32_t unknown = std::numeric_limits<std::uint32_t>::max();

/// The numbers of all things of one kind.
struct Numbers {
  std::vector<std::uint32_t> rows;       ///< number → row
  std::vector<std::uint32_t> of_string;  ///< id, as a number of the pool → number, or `unknown`

  std::uint32_t of(StringIndex id) const noexcept { return of_string[to_size(id)]; }
};

/// When several rows have the same id, the first counts.
struct Numbering {
  Numbers actors;   ///< in order of id
  Numbers types;    ///< in order of id
  Numbers sources;  ///< in order of id
  Numbers events;   ///< in time order, the undated last
};

/// Numbers everything in `rows`; adds the types that only events name, as not symmetric.
Numbering number_rows(GraphBuilder::Rows& rows);

}  // namespace parley
