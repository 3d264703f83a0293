#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>

namespace parley::api {

/// Thrown where only a light answer is wanted and the question needs more work. The router catches
/// it: it never leaves this layer.
struct TooHeavy {};

/// What one question may take beside the visits that `query` counts: reading parameters, lists that
/// are walked, items that are written. Without a limit, unless the answer has to be light.
class Effort {
 public:
  Effort() = default;
  /// For an answer of at most so many visits, each about as long as one that `query` counts.
  explicit Effort(std::uint64_t visits) : left_(visits), light_(true) {}

  bool is_light() const noexcept { return light_; }

  /// Throws TooHeavy when the answer has to be light and this is too much for it.
  void spend(std::uint64_t visits) {
    if (visits > left_) {
      throw TooHeavy{};
    }
    left_ -= visits;
  }

  /// The same for items that are written into the answer.
  void spend_items(std::uint64_t items) { spend(visits_per_item * items); }

  /// The same for names that are looked at one by one: compared with another, or folded.
  void spend_names(std::uint64_t names) { spend(visits_per_name * names); }

  /// Throws TooHeavy when the answer has to be light and what it needs has yet to be made.
  void require(bool ready) const {
    if (light_ && !ready) {
      throw TooHeavy{};
    }
  }

 private:
  static constexpr std::uint64_t visits_per_item = 20;
  static constexpr std::uint64_t visits_per_name = 8;

  std::uint64_t left_ = std::numeric_limits<std::uint64_t>::max();
  bool light_ = false;
};

}  // namespace parley::api
