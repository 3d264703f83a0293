#pragma once

#include "parley/delivery/kept_answer.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <list>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace parley::delivery {

/// What a cache has done since it was made, and what it holds now.
struct CacheCounts {
  std::uint64_t hits = 0;
  std::uint64_t misses = 0;
  std::uint64_t evictions = 0;  ///< entries that made room for others
  std::size_t octets = 0;
  std::size_t entries = 0;
};

/// Answers by key, bounded in octets; the one that was asked for longest ago goes first. Safe from
/// many threads: eight parts, each with a lock and an eighth of the octets, which is the most that
/// one entry may have.
class AnswerCache {
 public:
  static constexpr std::size_t part_count = 8;

  /// 0 keeps nothing.
  explicit AnswerCache(std::size_t octets) noexcept : octets_per_part_(octets / part_count) {}

  /// The answer of that key, or null. Allocates nothing.
  SharedKept find(std::string_view key);

  /// The same, without counting it or calling it asked for.
  SharedKept peek(std::string_view key);

  /// Keeps an answer, in place of one that the key may have. One that is too large is not kept.
  void put(std::string_view key, SharedKept answer);

  /// The sums over all parts, each as it was at a moment of its own.
  CacheCounts counts() const;

 private:
  struct Entry {
    std::string key;
    SharedKept answer;
    std::size_t octets = 0;
  };
  struct Part {
    mutable std::mutex lock;
    std::list<Entry> entries;  ///< last asked for first
    std::unordered_map<std::string_view, std::list<Entry>::iterator> by_key;
    CacheCounts counts;
  };

  static void remove(Part& part, std::list<Entry>::iterator entry);
  Part& part_of(std::string_view key) noexcept;

  std::size_t octets_per_part_;
  std::array<Part, part_count> parts_;
};

}  // namespace parley::delivery
