#pragma once

#include "written/parts/part.hpp"

#include <cstdint>
#include <optional>

namespace parley::written {

/// Where a cell falls into two dates.
struct Split {
  enum class Into : std::uint8_t { interval, one_of, all_of } into = Into::interval;
  Parts left;
  Parts right;
};

/// nullopt: it is one date.
std::optional<Split> split(Parts parts) noexcept;

}  // namespace parley::written
