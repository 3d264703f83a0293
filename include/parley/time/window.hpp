#pragma once

#include "parley/time/bounds.hpp"

#include <string_view>

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

/// Reads a window as the API accepts it: an EDTF date or interval, `..` or empty for an open end,
/// RFC 3339 instants and intervals of them by their own calendar day. The window covers every day
/// that either end can mean. Errors say what was expected and what was got; a reversed window is
/// one.
Result<Window> parse_window(std::string_view text);

}  // namespace parley
