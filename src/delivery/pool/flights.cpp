#include "pool/flights.hpp"

#include <utility>

namespace parley::delivery {

bool Flights::contains(std::string_view key) const {
  const std::lock_guard guard(lock_);
  return under_way_.find(key) != under_way_.end();
}

bool Flights::board(const std::string& key, Waiter waiter) {
  const std::lock_guard guard(lock_);
  std::vector<Waiter>& waiters = under_way_[key];
  waiters.push_back(std::move(waiter));
  const bool first = waiters.size() == 1;
  if (!first) {
    joined_.fetch_add(1, std::memory_order_relaxed);
  }
  return first;
}

std::vector<Waiter> Flights::land(const std::string& key) {
  std::vector<Waiter> waiters;
  const std::lock_guard guard(lock_);
  if (const auto found = under_way_.find(key); found != under_way_.end()) {
    waiters = std::move(found->second);
    under_way_.erase(found);
  }
  return waiters;
}

}  // namespace parley::delivery
