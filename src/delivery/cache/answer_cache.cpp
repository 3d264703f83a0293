#include "parley/delivery/answer_cache.hpp"

#include <functional>
#include <iterator>
#include <utility>

namespace parley::delivery {

AnswerCache::Part& AnswerCache::part_of(std::string_view key) noexcept {
  // The low bits choose the bucket within a part, so the high ones choose the part.
  constexpr unsigned high_bits = 8 * sizeof(std::size_t) - 3;
  static_assert(part_count == 8);
  return parts_.at(std::hash<std::string_view>{}(key) >> high_bits);
}

void AnswerCache::remove(Part& part, std::list<Entry>::iterator entry) {
  part.counts.octets -= entry->octets;
  --part.counts.entries;
  part.by_key.erase(entry->key);
  part.entries.erase(entry);
}

SharedKept AnswerCache::find(std::string_view key) {
  Part& part = part_of(key);
  const std::lock_guard guard(part.lock);
  const auto found = part.by_key.find(key);
  if (found == part.by_key.end()) {
    ++part.counts.misses;
    return nullptr;
  }
  ++part.counts.hits;
  part.entries.splice(part.entries.begin(), part.entries, found->second);
  return found->second->answer;
}

SharedKept AnswerCache::peek(std::string_view key) {
  Part& part = part_of(key);
  const std::lock_guard guard(part.lock);
  const auto found = part.by_key.find(key);
  return found == part.by_key.end() ? nullptr : found->second->answer;
}

void AnswerCache::put(std::string_view key, SharedKept answer) {
  Entry entry{std::string(key), std::move(answer), 0};
  entry.octets = sizeof(Entry) + entry.key.capacity() + entry.answer->octets();
  if (entry.octets > octets_per_part_) {
    return;
  }
  Part& part = part_of(key);
  std::list<Entry> fresh;  // allocated before the lock is held
  fresh.push_back(std::move(entry));
  const std::size_t octets = fresh.front().octets;
  const std::lock_guard guard(part.lock);
  if (const auto old = part.by_key.find(key); old != part.by_key.end()) {
    remove(part, old->second);
  }
  while (part.counts.octets + octets > octets_per_part_) {
    remove(part, std::prev(part.entries.end()));
    ++part.counts.evictions;
  }
  part.by_key.emplace(fresh.front().key, fresh.begin());
  part.entries.splice(part.entries.begin(), fresh);
  part.counts.octets += octets;
  ++part.counts.entries;
}

CacheCounts AnswerCache::counts() const {
  CacheCounts sum;
  for (const Part& part : parts_) {
    const std::lock_guard guard(part.lock);
    sum.hits += part.counts.hits;
    sum.misses += part.counts.misses;
    sum.evictions += part.counts.evictions;
    sum.octets += part.counts.octets;
    sum.entries += part.counts.entries;
  }
  return sum;
}

}  // namespace parley::delivery
