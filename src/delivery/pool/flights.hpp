#pragma once

#include "parley/api/message.hpp"
#include "parley/delivery/exchange.hpp"

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace parley::delivery {

/// A client that waits for an answer that is being made.
struct Waiter {
  api::Request request;  ///< a copy: the transport's ends while it waits
  std::unique_ptr<Later> later;
};

/// The questions under way, each with everybody who asked it meanwhile: it is answered once, for
/// all. Safe from many threads.
class Flights {
 public:
  /// True when the question is under way. It may end before the caller joins.
  bool contains(std::string_view key) const;

  /// Adds a waiter to a question; true when it was not under way, so that the caller must see to
  /// it that `land` is called.
  bool board(const std::string& key, Waiter waiter);

  /// Ends the question: those who ask from now on start it anew. Returns who waited.
  std::vector<Waiter> land(const std::string& key);

  /// Waiters so far that found their question under way.
  std::uint64_t joined() const noexcept { return joined_.load(std::memory_order_relaxed); }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const noexcept {
      return std::hash<std::string_view>{}(key);
    }
  };

  mutable std::mutex lock_;
  std::unordered_map<std::string, std::vector<Waiter>, Hash, std::equal_to<>> under_way_;
  std::atomic<std::uint64_t> joined_ = 0;
};

}  // namespace parley::delivery
