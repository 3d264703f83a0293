#pragma once

#include <cstddef>
#include <new>
#include <utility>

namespace parley::http {

/// Memory for one completion handler that must be queued even when no other memory is left.
class ReservedMemory {
 public:
  void* allocate(std::size_t octets) {
    if (octets <= size && !std::exchange(used_, true)) {
      return octets_;
    }
    return ::operator new(octets);
  }

  void deallocate(void* memory) noexcept {
    if (memory == octets_) {
      used_ = false;
    } else {
      ::operator delete(memory);
    }
  }

 private:
  static constexpr std::size_t size = 512;

  alignas(std::max_align_t) std::byte octets_[size];
  bool used_ = false;
};

/// Gives Asio that memory, as the allocator of a handler.
template <class T>
class ReservedAllocator {
 public:
  using value_type = T;

  explicit ReservedAllocator(ReservedMemory& memory) noexcept : memory_(&memory) {}
  template <class Other>
  // NOLINTNEXTLINE(google-explicit-constructor): allocators convert to those of other types
  ReservedAllocator(const ReservedAllocator<Other>& other) noexcept : memory_(other.memory_) {}

  T* allocate(std::size_t count) { return static_cast<T*>(memory_->allocate(count * sizeof(T))); }
  void deallocate(T* memory, std::size_t) noexcept { memory_->deallocate(memory); }

  friend bool operator==(const ReservedAllocator&, const ReservedAllocator&) = default;

 private:
  template <class Other>
  friend class ReservedAllocator;

  ReservedMemory* memory_;
};

}  // namespace parley::http
