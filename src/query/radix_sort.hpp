#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace parley::query {

/// Sorts by the number `key_of(value)` and keeps the order of equal ones. Linear in values, with
/// one pass for each 11 bits that the keys have in use.
template <class T, class KeyOf>
void radix_sort(std::vector<T>& values, const KeyOf& key_of) {
  constexpr std::size_t few = 256;  // below, the histograms cost more than comparing
  const auto key = [&key_of](const T& value) { return static_cast<std::uint64_t>(key_of(value)); };
  if (values.size() < few) {
    std::stable_sort(values.begin(), values.end(),
                     [&key](const T& a, const T& b) { return key(a) < key(b); });
    return;
  }
  std::uint64_t used = 0;
  for (const T& value : values) {
    used |= key(value);
  }
  const unsigned bits = static_cast<unsigned>(std::bit_width(used));
  const unsigned passes = (bits + 10) / 11;
  const unsigned width = passes == 0 ? 0 : (bits + passes - 1) / passes;
  const std::uint64_t mask = (std::uint64_t{1} << width) - 1;
  std::vector<T> sorted(values.size());
  std::vector<std::uint32_t> next(std::size_t{1} << width);
  for (unsigned shift = 0; shift < bits; shift += width) {
    std::fill(next.begin(), next.end(), 0);
    for (const T& value : values) {
      ++next[(key(value) >> shift) & mask];
    }
    std::uint32_t begin = 0;
    for (std::uint32_t& place : next) {
      begin += std::exchange(place, begin);
    }
    for (const T& value : values) {
      sorted[next[(key(value) >> shift) & mask]++] = value;
    }
    values.swap(sorted);
  }
}

}  // namespace parley::query
