#pragma once

#include <cstddef>
#include <exception>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace parley::query {

/// A scratch value larger than this is freed after its question instead of kept.
inline constexpr std::size_t max_scratch_bytes = std::size_t{1} << 22U;
/// For tables over all actors or types of a graph: rebuilding them would cost more than any
/// question that uses them, so they are always kept.
inline constexpr std::size_t keep_always = std::numeric_limits<std::size_t>::max();

template <class T>
std::size_t scratch_bytes(const std::vector<T>& values) noexcept {
  return values.capacity() * sizeof(T);
}

/// A `T` whose memory a thread keeps for its next question: in small questions allocating and
/// freeing would take most of the time. It starts with whatever the last user of the same `T` and
/// `Use` left in it. Two of one kind may live at once: the second starts empty, and the larger one
/// is kept. `scratch_bytes(T)` has to return the memory that a T holds.
template <class T, class Use, std::size_t max_bytes = max_scratch_bytes>
class ThreadScratch {
 public:
  ThreadScratch() noexcept : value_(std::move(kept())) {}
  ~ThreadScratch() {
    if (std::uncaught_exceptions() > exceptions_) {
      return;  // a question that was cut short may leave its tables half used
    }
    const std::size_t bytes = scratch_bytes(value_);
    if (bytes <= max_bytes && bytes > scratch_bytes(kept())) {
      kept() = std::move(value_);
    }
  }
  ThreadScratch(const ThreadScratch&) = delete;
  ThreadScratch& operator=(const ThreadScratch&) = delete;

  T& operator*() noexcept { return value_; }
  const T& operator*() const noexcept { return value_; }
  T* operator->() noexcept { return &value_; }
  const T* operator->() const noexcept { return &value_; }

 private:
  static T& kept() noexcept {
    thread_local T value;
    return value;
  }

  T value_;
  int exceptions_ = std::uncaught_exceptions();
};

/// The first `size` values of a scratch vector, whatever was in them: each has to be written before
/// it is read. Unlike a resize from empty, no value is initialised when the memory suffices.
template <class T, class Use>
std::span<T> unset_values(ThreadScratch<std::vector<T>, Use>& scratch, std::size_t size) {
  if (scratch->size() < size) {
    scratch->resize(size);
  }
  return std::span(*scratch).first(size);
}

}  // namespace parley::query
