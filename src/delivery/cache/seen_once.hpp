#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

namespace parley::delivery {

/// Remembers roughly what was asked of late, so that an answer is kept when it is asked for again
/// and not before: most questions of a researcher's script are never repeated, and each that is
/// kept takes fresh memory and puts out another. A fixed table, in which a newer question takes the
/// place of an older one; a wrong "no" only means that an answer is made once more.
class SeenOnce {
 public:
  /// True when the key was noted before; notes it. Safe from many threads, never waits.
  bool note(std::string_view key) noexcept {
    const std::size_t hash = std::hash<std::string_view>{}(key) | 1U;  // 0 is an empty place
    return places_[(hash >> 1U) % places_.size()].exchange(hash, std::memory_order_relaxed) == hash;
  }

 private:
  static constexpr std::size_t size = 65'536;  // 512 KiB

  std::array<std::atomic<std::size_t>, size> places_{};
};

}  // namespace parley::delivery
