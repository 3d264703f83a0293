#pragma once

#include "parley/graph/columns.hpp"

#include "columns/large_pages.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace parley {

/// Compressed rows (CSR): one row of values for each key 0..n-1. Rows are added in order of key.
template <class T>
class Rows {
 public:
  Rows() = default;
  /// Rows of those lengths, their values one after the other.
  Rows(const std::vector<std::uint32_t>& lengths, std::vector<T>&& values)
      : ends_(lengths.size()), values_(std::move(values)) {
    std::partial_sum(lengths.begin(), lengths.end(), ends_.begin());
    finish();
  }

  void reserve(std::size_t keys, std::size_t values) {
    reserve_column(ends_, keys);
    reserve_column(values_, values);
  }
  /// Appends a value to the row being written.
  void push(const T& value) { values_.push_back(value); }
  /// Closes that row; the next push() starts the row of the next key.
  void close() { ends_.push_back(static_cast<std::uint32_t>(values_.size())); }

  /// Releases what reserve() allocated too much. Rows of one length (in two-party data all events
  /// have two participants) then need no ends. Call it once, after the last push().
  void finish() {
    width_ = ends_.empty() ? 0 : ends_.front();
    bool even = true;
    for (std::size_t key = 0; key < ends_.size() && even; ++key) {
      even = ends_[key] == (key + 1) * width_;
    }
    if (even) {
      ends_ = std::vector<std::uint32_t>();
    }
    ends_.shrink_to_fit();
    values_.shrink_to_fit();
  }

  /// After finish().
  std::span<const T> operator[](std::size_t key) const noexcept { return span()[key]; }
  /// After finish().
  RowsSpan<T> span() const noexcept {
    return {ends_.empty() ? nullptr : ends_.data(), values_.data(), width_};
  }
  /// The values of the row being written.
  std::span<const T> open_row() const noexcept {
    const std::size_t begin = ends_.empty() ? 0 : ends_.back();
    return {values_.data() + begin, values_.size() - begin};
  }

  std::size_t value_count() const noexcept { return values_.size(); }
  std::size_t bytes() const noexcept {
    return ends_.capacity() * sizeof(std::uint32_t) + values_.capacity() * sizeof(T);
  }

 private:
  std::vector<std::uint32_t> ends_;
  std::vector<T> values_;
  std::size_t width_ = 0;  // of every row, when there are no ends
};

/// Compressed rows for the few keys that have any value: found by binary search, and a key without
/// values costs nothing.
template <class T>
class SparseRows {
 public:
  /// Adds one value; keys never decrease.
  void push(std::uint32_t key, const T& value) {
    if (keys_.empty() || keys_.back() != key) {
      keys_.push_back(key);
      ends_.push_back(static_cast<std::uint32_t>(values_.size()));
    }
    values_.push_back(value);
    ends_.back() = static_cast<std::uint32_t>(values_.size());
  }

  std::span<const T> operator[](std::size_t key) const noexcept {
    const auto found = std::lower_bound(keys_.begin(), keys_.end(), key);
    if (found == keys_.end() || *found != key) {
      return {};
    }
    const auto at = static_cast<std::size_t>(found - keys_.begin());
    const std::uint32_t begin = at == 0 ? 0 : ends_[at - 1];
    return {values_.data() + begin, ends_[at] - begin};
  }

  std::size_t value_count() const noexcept { return values_.size(); }
  std::size_t bytes() const noexcept {
    return (keys_.capacity() + ends_.capacity()) * sizeof(std::uint32_t) +
           values_.capacity() * sizeof(T);
  }

 private:
  std::vector<std::uint32_t> keys_;
  std::vector<std::uint32_t> ends_;
  std::vector<T> values_;
};

/// One value for each key 0..n-1, or nothing at all when every one is the same.
template <class T>
class UniformColumn {
 public:
  UniformColumn() = default;
  explicit UniformColumn(std::vector<T>&& values) : values_(std::move(values)) {
    if (!values_.empty()) {
      common_ = values_.front();
    }
    if (std::all_of(values_.begin(), values_.end(), [this](const T& v) { return v == common_; })) {
      values_ = std::vector<T>();
    }
  }

  const T& operator[](std::size_t key) const noexcept {
    return values_.empty() ? common_ : values_[key];
  }
  /// True when no key has another value; T{} is everywhere in a column without keys. O(1).
  bool is_everywhere(const T& value) const noexcept { return values_.empty() && common_ == value; }
  std::size_t bytes() const noexcept { return values_.capacity() * sizeof(T); }

 private:
  T common_{};
  std::vector<T> values_;
};

/// One value for each of the few keys that have one.
template <class T>
class SparseColumn {
 public:
  /// Adds the value of a key; keys increase.
  void push(std::uint32_t key, const T& value) {
    keys_.push_back(key);
    values_.push_back(value);
  }

  std::optional<T> operator[](std::size_t key) const noexcept {
    const auto found = std::lower_bound(keys_.begin(), keys_.end(), key);
    if (found == keys_.end() || *found != key) {
      return std::nullopt;
    }
    return values_[static_cast<std::size_t>(found - keys_.begin())];
  }

  std::size_t bytes() const noexcept {
    return keys_.capacity() * sizeof(std::uint32_t) + values_.capacity() * sizeof(T);
  }

 private:
  std::vector<std::uint32_t> keys_;
  std::vector<T> values_;
};

}  // namespace parley
