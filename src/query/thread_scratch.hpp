#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace parley::query {

/// A thread holds on to no more in one place.
inline constexpr std::size_t max_scratch_bytes = std::size_t{1} << 22U;

/// A vector, empty at first, whose memory a thread keeps for the next question of the same `Use`:
/// what is asked for and given back in every question costs more than small questions do.
template <class T, class Use>
class Spare {
 public:
  Spare() : values_(std::move(kept())) { values_.clear(); }
  ~Spare() {
    if (values_.capacity() * sizeof(T) <= max_scratch_bytes &&
        values_.capacity() > kept().capacity()) {
      kept() = std::move(values_);
    }
  }
  Spare(const Spare&) = delete;
  Spare& operator=(const Spare&) = delete;

  std::vector<T>& operator*() noexcept { return values_; }
  const std::vector<T>& operator*() const noexcept { return values_; }
  std::vector<T>* operator->() noexcept { return &values_; }
  const std::vector<T>* operator->() const noexcept { return &values_; }

 private:
  static std::vector<T>& kept() {
    thread_local std::vector<T> memory;
    return memory;
  }

  std::vector<T> values_;
};

/// Room for so many values, with anything in it: each is to be written before it is read. What a
/// vector costs to fill first is saved. A thread keeps the memory as Spare does.
template <class T, class Use>
class SpareRoom {
 public:
  explicit SpareRoom(std::size_t size) : values_(std::move(kept())), size_(size) {
    if (values_.size() < size) {
      values_.resize(size);
    }
  }
  ~SpareRoom() {
    if (values_.size() * sizeof(T) <= max_scratch_bytes && values_.size() > kept().size()) {
      kept() = std::move(values_);
    }
  }
  SpareRoom(const SpareRoom&) = delete;
  SpareRoom& operator=(const SpareRoom&) = delete;

  std::span<T> span() noexcept { return std::span(values_).first(size_); }

 private:
  static std::vector<T>& kept() {
    thread_local std::vector<T> memory;
    return memory;
  }

  std::vector<T> values_;
  std::size_t size_;
};

}  // namespace parley::query
