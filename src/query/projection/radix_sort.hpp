#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

namespace parley::query {

/// Counts the digits of all passes in one walk over the values, then moves the values in one pass
/// for each digit, back and forth between the two spans. Returns the span with the result.
template <std::size_t passes, class T, class KeyOf>
std::span<T> radix_passes(std::span<T> values, std::span<T> buffer, unsigned width,
                          const KeyOf& key_of) {
  const std::size_t digits = std::size_t{1} << width;
  const auto digit = [&](const T& value, std::size_t pass) {
    return static_cast<std::size_t>(key_of(value) >> (pass * width)) & (digits - 1);
  };
  std::vector<std::uint32_t> next(passes * digits, 0);  // by pass and digit
  for (const T& value : values) {
    for (std::size_t pass = 0; pass < passes; ++pass) {
      ++next[pass * digits + digit(value, pass)];
    }
  }
  for (std::size_t pass = 0; pass < passes; ++pass) {
    std::uint32_t* const places = next.data() + pass * digits;
    std::exclusive_scan(places, places + digits, places, 0U);
    for (const T& value : values) {
      buffer[places[digit(value, pass)]++] = value;
    }
    std::swap(values, buffer);
  }
  return values;
}

/// Sorts by the lowest `bits` bits (at most 64) of the number `key_of(value)` and keeps the order
/// of equal values. Linear in values, with one pass for each 11 bits: so many counters fit the
/// first-level cache. `buffer` has the size of `values`; the sorted values are in one of the two,
/// which is returned.
template <class T, class KeyOf>
std::span<T> radix_sort(std::span<T> values, std::span<T> buffer, unsigned bits,
                        const KeyOf& key_of) {
  constexpr unsigned digit_bits = 11;
  constexpr std::size_t few = 256;  // below, counting digits costs more than comparing
  if (values.size() < few) {
    std::stable_sort(values.begin(), values.end(),
                     [&key_of](const T& a, const T& b) { return key_of(a) < key_of(b); });
    return values;
  }
  const unsigned passes = (bits + digit_bits - 1) / digit_bits;
  const unsigned width = passes == 0 ? 0 : (bits + passes - 1) / passes;
  switch (passes) {
    case 0: return values;
    case 1: return radix_passes<1>(values, buffer, width, key_of);
    case 2: return radix_passes<2>(values, buffer, width, key_of);
    case 3: return radix_passes<3>(values, buffer, width, key_of);
    case 4: return radix_passes<4>(values, buffer, width, key_of);
    case 5: return radix_passes<5>(values, buffer, width, key_of);
    default: return radix_passes<6>(values, buffer, width, key_of);
  }
}

}  // namespace parley::query
