#include "columns/string_pool.hpp"

#include <cassert>
#include <functional>

namespace parley {
namespace {

constexpr std::size_t first_capacity = 64;  // a power of two, as is every later one

/// The lower bits of a hash choose the slot, so the upper ones distinguish the strings in it.
constexpr std::uint32_t upper(std::size_t hash) noexcept {
  return static_cast<std::uint32_t>(hash >> 32U);
}

}  // namespace

StringPool::StringPool() : begins_{0, 0}, slots_(first_capacity) {}

StringIndex StringPool::intern(std::string_view text) {
  assert(!slots_.empty());
  if (text.empty()) {
    return empty_string;  // the most frequent of all
  }
  if ((size() + 1) * 2 > slots_.size()) {
    grow();
  }
  const std::size_t hash = std::hash<std::string_view>{}(text);
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (; slots_[at].number != 0; at = (at + 1) & mask) {
    const StringIndex found{slots_[at].number - 1};
    if (slots_[at].hash == upper(hash) && (*this)[found] == text) {
      return found;
    }
  }
  characters_.append(text);
  begins_.push_back(characters_.size());
  slots_[at] = {upper(hash), static_cast<std::uint32_t>(size())};
  return StringIndex{slots_[at].number - 1};
}

std::string_view StringPool::operator[](StringIndex index) const noexcept {
  const std::uint64_t begin = begins_[to_size(index)];
  return {characters_.data() + begin, begins_[to_size(index) + 1] - begin};
}

void StringPool::finish() {
  slots_ = std::vector<Slot>();  // unlike `{}` this gives the memory back
  characters_.shrink_to_fit();
  begins_.shrink_to_fit();
}

std::size_t StringPool::bytes() const noexcept {
  return begins_.capacity() * sizeof(std::uint64_t) + slots_.capacity() * sizeof(Slot);
}

void StringPool::grow() {
  slots_.assign(slots_.size() * 2, {});
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t i = 1; i < size(); ++i) {
    // All strings are different, so the next free slot is right without a comparison.
    const std::size_t hash = std::hash<std::string_view>{}((*this)[StringIndex{i}]);
    std::size_t at = hash & mask;
    while (slots_[at].number != 0) {
      at = (at + 1) & mask;
    }
    slots_[at] = {upper(hash), i + 1};
  }
}

}  // namespace parley
