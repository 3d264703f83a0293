#include "connection/deadline_wheel.hpp"

#include <algorithm>
#include <utility>

namespace parley::http {

DeadlineWheel::Entry::~Entry() {
  if (wheel_ != nullptr) {
    wheel_->remove(*this);
    --wheel_->entries_;
  }
}

void DeadlineWheel::set(Entry& entry, Clock::time_point deadline) noexcept {
  entry.deadline_ = deadline;
  if (entry.wheel_ == nullptr) {
    entry.wheel_ = this;
    ++entries_;
  } else if (ticks_until(deadline) + 1 >= entry.slot_) {
    return;  // its present list comes first and moves it
  } else {
    remove(entry);
  }
  insert(entry);
}

void DeadlineWheel::insert(Entry& entry) noexcept {
  const std::int64_t farthest = now_ + static_cast<std::int64_t>(size) - 1;
  entry.slot_ = std::clamp(ticks_until(entry.deadline_) + 1, now_ + 1, farthest);
  Entry*& head = slots_[static_cast<std::size_t>(entry.slot_) % size];
  entry.previous_ = nullptr;
  entry.next_ = head;
  if (head != nullptr) {
    head->previous_ = &entry;
  }
  head = &entry;
}

void DeadlineWheel::remove(Entry& entry) noexcept {
  if (entry.previous_ != nullptr) {
    entry.previous_->next_ = entry.next_;
  } else {
    slots_[static_cast<std::size_t>(entry.slot_) % size] = entry.next_;
  }
  if (entry.next_ != nullptr) {
    entry.next_->previous_ = entry.previous_;
  }
}

DeadlineWheel::Entry* DeadlineWheel::take(std::int64_t slot) noexcept {
  return std::exchange(slots_[static_cast<std::size_t>(slot) % size], nullptr);
}

}  // namespace parley::http
