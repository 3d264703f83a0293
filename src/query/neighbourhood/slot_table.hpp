#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace parley::query {

/// Numbers keys 0, 1, 2 … in order of first appearance: open addressing that grows with the keys
/// seen, so that a small result costs little on a large graph.
class SlotTable {
 public:
  SlotTable() : slots_(first_capacity, 0) {}

  /// The number of `key`; new keys get the next one.
  std::uint32_t slot_of(std::uint64_t key) {
    if ((keys_.size() + 1) * 2 > slots_.size()) {
      grow();
    }
    std::uint32_t& slot = find(key);
    if (slot == 0) {
      keys_.push_back(key);
      slot = static_cast<std::uint32_t>(keys_.size());
    }
    return slot - 1;
  }

  const std::vector<std::uint64_t>& keys() const noexcept { return keys_; }
  std::size_t size() const noexcept { return keys_.size(); }

 private:
  static constexpr std::size_t first_capacity = 256;  // a power of two, as is every later one

  std::uint32_t& find(std::uint64_t key) {
    // Fibonacci hashing: the high bits of the product depend on every bit of the key.
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>((key * 0x9E3779B97F4A7C15U) >> 32U) & mask;
    while (slots_[at] != 0 && keys_[slots_[at] - 1] != key) {
      at = (at + 1) & mask;
    }
    return slots_[at];
  }

  void grow() {
    slots_.assign(slots_.size() * 2, 0);
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      find(keys_[i]) = static_cast<std::uint32_t>(i + 1);
    }
  }

  std::vector<std::uint32_t> slots_;  // number + 1, 0 = free
  std::vector<std::uint64_t> keys_;
};

}  // namespace parley::query
