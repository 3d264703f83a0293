#include "string_pool.hpp"

#include <cassert>
#include <functional>

namespace parley {
namespace {

constexpr std::size_t first_capacity = 64;  // a power of two, as is every later one

}  // namespace

StringPool::StringPool() : begins_{0, 0}, slots_(first_capacity, 0) {}

StringIndex StringPool::intern(std::string_view text) {
  assert(!slots_.empty());
  if (text.empty()) {
    return empty_string;  // the most frequent of all
  }
  if ((size() + 1) * 4 > slots_.size() * 3) {
    grow();
  }
  std::uint32_t& slot = slots_[slot_of(text)];
  if (slot == 0) {
    characters_.append(text);
    begins_.push_back(characters_.size());
    slot = static_cast<std::uint32_t>(size());
  }
  return StringIndex{slot - 1};
}

std::string_view StringPool::operator[](StringIndex index) const noexcept {
  const std::uint64_t begin = begins_[to_size(index)];
  return {characters_.data() + begin, begins_[to_size(index) + 1] - begin};
}

void StringPool::finish() {
  slots_ = std::vector<std::uint32_t>();  // unlike `{}` this gives the memory back
  characters_.shrink_to_fit();
  begins_.shrink_to_fit();
}

std::size_t StringPool::bytes() const noexcept {
  return begins_.capacity() * sizeof(std::uint64_t) + slots_.capacity() * sizeof(std::uint32_t);
}

std::size_t StringPool::slot_of(std::string_view text) const noexcept {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = std::hash<std::string_view>{}(text)&mask;
  while (slots_[at] != 0 && (*this)[StringIndex{slots_[at] - 1}] != text) {
    at = (at + 1) & mask;
  }
  return at;
}

void StringPool::grow() {
  slots_.assign(slots_.size() * 2, 0);
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t i = 1; i < size(); ++i) {
    // All are different: the next free slot will do, without a look at what stands before it.
    std::size_t at = std::hash<std::string_view>{}((*this)[StringIndex{i}]) & mask;
    while (slots_[at] != 0) {
      at = (at + 1) & mask;
    }
    slots_[at] = i + 1;
  }
}

}  // namespace parley
