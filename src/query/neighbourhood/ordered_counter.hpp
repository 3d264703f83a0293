#pragma once

#include "parley/graph/ids.hpp"

#include "thread_scratch.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace parley::query {

/// Counts things that are numbered from 0 (types, actors) and lists them in order of number without
/// a sort: bits mark the numbers that occur, and further bits mark the words of bits in use. The
/// tables are scratch memory, all zero between questions, so the time grows with what is counted,
/// not with how many numbers there are.
template <class Index>
class OrderedCounter {
 public:
  /// For numbers below `numbers`.
  explicit OrderedCounter(std::size_t numbers) {
    if (tables_->counts.size() < numbers) {
      tables_->counts.resize(numbers, 0);
      tables_->found.resize(numbers + 1);
      tables_->words.resize(numbers / bits + 1, 0);
      tables_->used.resize(tables_->words.size() / bits + 1, 0);
    }
  }
  ~OrderedCounter() {
    for (std::size_t i = 0; i < distinct_; ++i) {
      tables_->counts[to_size(tables_->found[i])] = 0;
    }
  }
  OrderedCounter(const OrderedCounter&) = delete;
  OrderedCounter& operator=(const OrderedCounter&) = delete;

  /// `times` must not be 0.
  void add(Index index, std::uint32_t times = 1) noexcept {
    std::uint32_t& count = tables_->counts[to_size(index)];
    tables_->found[distinct_] = index;  // kept if it is new: written always, to avoid a branch
    distinct_ += count == 0 ? 1U : 0U;
    count += times;
  }

  /// How often it was added since the last take().
  std::uint32_t operator[](Index index) const noexcept { return tables_->counts[to_size(index)]; }
  /// How many different numbers were added since then.
  std::size_t distinct() const noexcept { return distinct_; }

  /// Calls `visit(Index, std::uint32_t count)` for each number that was added since the last call,
  /// in order, and counts from 0 again.
  template <class Visit>
  void take(const Visit& visit) {
    if (distinct_ <= few) {
      take_few(visit);
      return;
    }
    for (std::size_t i = 0; i < distinct_; ++i) {
      const std::size_t number = to_size(tables_->found[i]);
      tables_->words[number / bits] |= std::uint64_t{1} << (number % bits);
      tables_->used[number / bits / bits] |= std::uint64_t{1} << (number / bits % bits);
    }
    distinct_ = 0;
    for (std::size_t i = 0; i < tables_->used.size(); ++i) {
      for (std::uint64_t used = std::exchange(tables_->used[i], 0); used != 0; used &= used - 1) {
        const std::size_t word = i * bits + static_cast<std::size_t>(std::countr_zero(used));
        for (std::uint64_t set = std::exchange(tables_->words[word], 0); set != 0; set &= set - 1) {
          const std::size_t number = word * bits + static_cast<std::size_t>(std::countr_zero(set));
          visit(static_cast<Index>(number), std::exchange(tables_->counts[number], 0U));
        }
      }
    }
  }

 private:
  static constexpr std::size_t bits = 64;  // of a word
  static constexpr std::size_t few = 8;    // faster sorted than marked by bits

  template <class Visit>
  void take_few(const Visit& visit) {
    Index* const found = tables_->found.data();
    for (std::size_t i = 1; i < distinct_; ++i) {
      for (std::size_t j = i; j > 0 && found[j] < found[j - 1]; --j) {
        std::swap(found[j], found[j - 1]);
      }
    }
    for (const Index index : std::span(found, std::exchange(distinct_, 0))) {
      visit(index, std::exchange(tables_->counts[to_size(index)], 0U));
    }
  }

  struct Tables {
    std::vector<std::uint32_t> counts;
    std::vector<Index> found;          // the numbers with a count, in order of appearance
    std::vector<std::uint64_t> words;  // bit by number; used by take() only
    std::vector<std::uint64_t> used;   // bit by word

    friend std::size_t scratch_bytes(const Tables& tables) noexcept {
      return parley::query::scratch_bytes(tables.counts);
    }
  };

  ThreadScratch<Tables, OrderedCounter, keep_always> tables_;
  std::size_t distinct_ = 0;
};

}  // namespace parley::query
