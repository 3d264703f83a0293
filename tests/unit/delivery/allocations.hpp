#pragma once

#include <cstddef>

namespace parley::delivery {

/// Calls of `operator new` by this thread so far; this test program counts them all.
std::size_t allocations_of_this_thread() noexcept;

}  // namespace parley::delivery
