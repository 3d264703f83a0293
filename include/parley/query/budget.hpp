#pragma once

#include "parley/error/error.hpp"

#include <cstdint>
#include <functional>

namespace parley::query {

/// How much work a question may take. Visits are counted the same way every time, so whether they
/// suffice depends only on the question and the data; whether the time does, on the machine too.
struct Budget {
  std::uint64_t max_visits = 500'000'000;  ///< of an event, an edge or a cell
  std::function<bool()> out_of_time =
      nullptr;  ///< called every 65,536 visits; null: no limit of time
};

/// Counts the visits of a question. After one refusal it refuses all later visits.
class Meter {
 public:
  explicit Meter(const Budget& budget) : budget_(budget) {}

  /// False when the budget does not allow so many more visits.
  bool spend(std::uint64_t visits) {
    visits_ += visits;
    return visits_ < next_look_ || look();
  }

  bool is_over() const noexcept { return over_ != Over::no; }
  /// Error too_large or timed_out that names what to narrow; only after a refusal.
  Error error() const;

 private:
  enum class Over { no, visits, time };
  bool look();

  const Budget& budget_;
  std::uint64_t visits_ = 0;
  std::uint64_t next_look_ = 0;
  Over over_ = Over::no;
};

}  // namespace parley::query
