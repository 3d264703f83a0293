#include "columns/large_pages.hpp"

#include <memory>
#include <sys/mman.h>

namespace parley {

void prefer_large_pages(void* begin, std::size_t octets) noexcept {
  constexpr std::size_t large = std::size_t{2} << 20U;
  if (std::align(large, large, begin, octets) != nullptr) {
    // Only a request: when the system refuses it, everything works as before.
    static_cast<void>(madvise(begin, octets / large * large, MADV_HUGEPAGE));
  }
}

}  // namespace parley
