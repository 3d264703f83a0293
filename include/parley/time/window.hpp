#pragma once

#include "parley/time/bounds.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace parley {

/// A half-open span of days [begin, end) that a question is about; infinite ends are open.
struct Window {
  Day begin = no_earliest;
  Day end = no_latest;

  friend bool operator==(const Window&, const Window&) = default;
};

/// Some start and end within the bounds touch the window. An undated event: always.
bool possibly_active(const Bounds& bounds, const Window& window) noexcept;

/// Every start and end within the bounds touches the window. An undated event: never.
bool certainly_active(const Bounds& bounds, const Window& window) noexcept;

/// The days that a question is about: one window, or several with days between them.
struct WindowUnion {
  Window hull;                ///< from the first day of the first part to the last of the last
  std::vector<Window> parts;  ///< in order, none touches the next; empty: all of the hull

  friend bool operator==(const WindowUnion&, const WindowUnion&) = default;
};

/// The union of windows in any order. At least one is required.
WindowUnion union_of(std::vector<Window> windows);

/// Some start and end within some alternative touch some part.
bool possibly_active(std::span<const Bounds> alternatives, std::span<const Window> parts) noexcept;

/// Every start and end within every alternative touch some part, not always the same: an event in
/// 2018 or 2020 is certainly active in 2018 and 2020. An undated event: never.
bool certainly_active(std::span<const Bounds> alternatives, std::span<const Window> parts) noexcept;

/// Reads a window as the API accepts it: an EDTF date or interval, `..` or empty for an open end,
/// RFC 3339 instants and intervals of them by their own calendar day. The window covers every day
/// that either end can mean. A set, whether one-of or all-of, is the union of its members, and a
/// mask with gaps (2018-XX-08) of the days that fit it. Errors say what was expected and what was
/// got; a reversed window is one, and more than max_alternatives members.
Result<WindowUnion> parse_window(std::string_view text);

}  // namespace parley
