#include "large_pages.hpp"

#include <cstdint>
#include <sys/mman.h>

namespace parley {

void prefer_large_pages(void* begin, std::size_t octets) noexcept {
  constexpr std::uintptr_t large = std::uintptr_t{2} << 20U;
  const auto first = reinterpret_cast<std::uintptr_t>(begin);
  const std::uintptr_t aligned = (first + large - 1) / large * large;
  const std::uintptr_t end = (first + octets) / large * large;
  if (aligned < end) {
    // It is a wish: when it is refused, everything works as before.
    static_cast<void>(madvise(reinterpret_cast<void*>(aligned), end - aligned, MADV_HUGEPAGE));
  }
}

}  // namespace parley
