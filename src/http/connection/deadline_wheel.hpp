#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>

namespace parley::http {

using Clock = std::chrono::steady_clock;

/// The deadlines of many connections, checked by one timer: a ring of lists, one list per tick.
/// Moving a deadline to a later time only stores it; the entry moves to its new list when the tick
/// of the old one comes. Not thread-safe.
class DeadlineWheel {
 public:
  static constexpr std::chrono::milliseconds tick{100};

  /// Base class of what has a deadline. Its destructor removes it from its wheel.
  class Entry {
   public:
    Entry() = default;
    Entry(const Entry&) = delete;
    Entry& operator=(const Entry&) = delete;

    Clock::time_point deadline() const noexcept { return deadline_; }

   protected:
    ~Entry();

   private:
    friend class DeadlineWheel;
    DeadlineWheel* wheel_ = nullptr;
    Entry* previous_ = nullptr;
    Entry* next_ = nullptr;
    std::int64_t slot_ = 0;
    Clock::time_point deadline_;
  };

  explicit DeadlineWheel(Clock::time_point now) noexcept : now_(ticks_until(now)) {}

  /// Sets when `entry` is due.
  void set(Entry& entry, Clock::time_point deadline) noexcept;

  bool empty() const noexcept { return entries_ == 0; }

  /// Calls `due` with each entry whose deadline has passed, again at every tick until its deadline
  /// is set to a later time. `due` must not destroy entries.
  template <class Due>
  void advance(Clock::time_point now, Due due) {
    const std::int64_t last = ticks_until(now);
    if (empty()) {
      now_ = last;
    }
    while (now_ < last) {
      ++now_;
      Entry* entry = take(now_);
      while (entry != nullptr) {
        Entry* const next = entry->next_;
        insert(*entry);
        if (entry->deadline_ <= now) {
          due(*entry);
        }
        entry = next;
      }
    }
  }

  /// Calls `visit` with every entry. `visit` may set deadlines later than the present tick, and
  /// must not destroy entries.
  template <class Visit>
  void for_each(Visit visit) {
    for (std::size_t i = 0; i < size; ++i) {
      Entry* entry = slots_[i];
      while (entry != nullptr) {
        Entry* const next = entry->next_;
        visit(*entry);
        entry = next;
      }
    }
  }

 private:
  static constexpr std::size_t size = 256;

  static std::int64_t ticks_until(Clock::time_point time) noexcept {
    return time.time_since_epoch() / tick;
  }

  void insert(Entry& entry) noexcept;
  void remove(Entry& entry) noexcept;
  Entry* take(std::int64_t slot) noexcept;

  std::array<Entry*, size> slots_{};
  std::int64_t now_ = 0;
  std::size_t entries_ = 0;
};

}  // namespace parley::http
