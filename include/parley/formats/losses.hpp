#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace parley::formats {

/// A way in which a dialect can lose something. `slug` names it for programs, `text` is one
/// sentence for people. Both live as long as the program.
struct LossKind {
  std::string_view slug;
  std::string_view text;
};

/// One kind of loss in one answer.
struct Loss {
  LossKind kind;
  std::size_t count = 0;         ///< things concerned; 0: the answer as a whole
  std::vector<std::string> ids;  ///< of the first `max_loss_ids` of them
};

inline constexpr std::size_t max_loss_ids = 100;

/// What one answer in a dialect lacks of the native answer to the same question, in the order in
/// which it was noticed. A writer records each loss while it writes.
class Losses {
 public:
  /// Of the answer as a whole: the dialect has no place for it.
  void add(const LossKind& kind);
  /// Of one event, actor, source, node or edge. An id that was just recorded for this kind counts
  /// once.
  void add(const LossKind& kind, std::string_view id);

  std::span<const Loss> items() const noexcept { return items_; }
  bool empty() const noexcept { return items_.empty(); }

 private:
  Loss& of(const LossKind& kind);

  std::vector<Loss> items_;
};

/// Kinds that several dialects share.
namespace loss {
inline constexpr LossKind control_character{
    "control-character",
    "A text has control characters, which this format forbids; each is written as U+FFFD."};
inline constexpr LossKind formula{
    "formula",
    "A text begins with = + - @ or a tab; it has an apostrophe in front, so that no "
    "spreadsheet computes it."};
inline constexpr LossKind undated{"undated", "An event without any date is left out."};
inline constexpr LossKind open_start{"open-start",
                                     "An event has no first day; it stands at its last day alone."};
inline constexpr LossKind open_end{"open-end",
                                   "An event has no last day; it stands at its first day alone."};
inline constexpr LossKind uncertain_bounds{"uncertain-bounds",
                                           "A date that is not known to the day is written as its "
                                           "widest extent; its four bounds are lost."};
inline constexpr LossKind evidence{"evidence",
                                   "Quotes and their places in the sources are left out."};
inline constexpr LossKind alternatives{
    "alternatives",
    "Other values that sources state beside the preferred one are "
    "left out."};
}  // namespace loss

}  // namespace parley::formats
