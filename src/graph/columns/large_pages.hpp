#pragma once

#include <cstddef>
#include <vector>

namespace parley {

/// Asks for large pages of memory where [begin, begin + octets) is long enough, before anything is
/// written there. Questions read single values out of columns of many megabytes: with pages of
/// 4 KiB most reads miss the processor's page table cache. Changes nothing where the system has
/// none.
void prefer_large_pages(void* begin, std::size_t octets) noexcept;

/// Reserves a column.
template <class T>
void reserve_column(std::vector<T>& column, std::size_t size) {
  column.reserve(size);
  prefer_large_pages(column.data(), column.capacity() * sizeof(T));
}

/// Makes a column of default values.
template <class T>
void resize_column(std::vector<T>& column, std::size_t size) {
  reserve_column(column, size);
  column.resize(size);
}

}  // namespace parley
