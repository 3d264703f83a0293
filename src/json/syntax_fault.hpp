#pragma once

#include "tracker.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace parley::json {

/// Why a text is not JSON.
struct SyntaxFault {
  std::size_t offset = 0;
  std::string expected;
  std::string got;
};

/// Describes the first fault of `text` behind `from`, the end of the last well-formed token, where
/// the grammar allows `next`. There must be a fault.
SyntaxFault explain(std::string_view text, std::size_t from, Next next);

}  // namespace parley::json
