#pragma once

#include "spare.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace parley::query {

/// Sorts by the number `key_of(value)`, of which only the lowest `bits` bits count, and keeps the
/// order of equal ones. Linear in values, with one pass for each 11 bits: as many places
/// as the nearest cache holds.
template <class T, class KeyOf>
void radix_sort(std::vector<T>& values, unsigned bits, const KeyOf& key_of) {
  constexpr unsigned digit_bits = 11;
  constexpr std::size_t few = 256;  // below, the histograms cost more than comparing
  const auto key = [&key_of](const T& value) { return static_cast<std::uint64_t>(key_of(value)); };
  if (values.size() < few) {
    std::stable_sort(values.begin(), values.end(),
                     [&key](const T& a, const T& b) { return key(a) < key(b); });
    return;
  }
  const unsigned passes = (bits + digit_bits - 1) / digit_bits;
  const unsigned width = passes == 0 ? 0 : (bits + passes - 1) / passes;
  const std::size_t digits = std::size_t{1} << width;
  const auto digit = [&](const T& value, unsigned pass) {
    return static_cast<std::size_t>(key(value) >> (pass * width)) & (digits - 1);
  };
  std::vector<std::uint32_t> next(passes * digits, 0);  // by pass and digit
  for (const T& value : values) {
    for (unsigned pass = 0; pass < passes; ++pass) {
      ++next[pass * digits + digit(value, pass)];
    }
  }
  Spare<T, struct RadixSort> other;
  std::vector<T>& sorted = *other;
  sorted.resize(values.size());
  for (unsigned pass = 0; pass < passes; ++pass) {
    std::uint32_t* const places = next.data() + pass * digits;
    std::exclusive_scan(places, places + digits, places, 0U);
    for (const T& value : values) {
      sorted[places[digit(value, pass)]++] = value;
    }
    values.swap(sorted);
  }
}

}  // namespace parley::query
