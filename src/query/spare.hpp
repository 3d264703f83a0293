#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace parley::query {

/// A vector, empty at first, whose memory a thread keeps for the next question of the same `Use`:
/// what is asked for and given back in every question costs more than small questions do.
template <class T, class Use>
class Spare {
 public:
  Spare() : values_(std::move(kept())) { values_.clear(); }
  ~Spare() {
    if (values_.capacity() * sizeof(T) <= most_bytes && values_.capacity() > kept().capacity()) {
      kept() = std::move(values_);
    }
  }
  Spare(Spare&&) noexcept = default;
  Spare& operator=(Spare&&) = delete;
  Spare(const Spare&) = delete;
  Spare& operator=(const Spare&) = delete;

  std::vector<T>& operator*() noexcept { return values_; }
  const std::vector<T>& operator*() const noexcept { return values_; }
  std::vector<T>* operator->() noexcept { return &values_; }
  const std::vector<T>* operator->() const noexcept { return &values_; }

 private:
  static constexpr std::size_t most_bytes = std::size_t{1} << 22U;  // a thread holds on to no more

  static std::vector<T>& kept() {
    thread_local std::vector<T> memory;
    return memory;
  }

  std::vector<T> values_;
};

}  // namespace parley::query
