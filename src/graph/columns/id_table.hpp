#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace parley {

/// Finds which of n things, numbered 0..n-1, has an id: open addressing over 32-bit numbers; the
/// ids themselves stay in the string pool. About five and a half bytes for each thing.
class IdTable {
 public:
  /// `id_of(i)` returns the id of thing i; ids are unique.
  template <class IdOf>
  void build(std::size_t count, const IdOf& id_of) {
    slots_.assign(count + count / 3 + 1, 0);
    for (std::uint32_t i = 0; i < count; ++i) {
      std::size_t at = home(id_of(i));
      while (slots_[at] != 0) {
        at = next(at);
      }
      slots_[at] = i + 1;
    }
  }

  /// O(1) on average.
  template <class IdOf>
  std::optional<std::uint32_t> find(std::string_view id, const IdOf& id_of) const noexcept {
    if (slots_.empty()) {
      return std::nullopt;
    }
    for (std::size_t at = home(id); slots_[at] != 0; at = next(at)) {
      if (id_of(slots_[at] - 1) == id) {
        return slots_[at] - 1;
      }
    }
    return std::nullopt;
  }

  std::size_t bytes() const noexcept { return slots_.capacity() * sizeof(std::uint32_t); }

 private:
  std::size_t home(std::string_view id) const noexcept {
    return std::hash<std::string_view>{}(id) % slots_.size();
  }
  std::size_t next(std::size_t at) const noexcept { return at + 1 == slots_.size() ? 0 : at + 1; }

  std::vector<std::uint32_t> slots_;  // number + 1, 0 = free; never full
};

}  // namespace parley
