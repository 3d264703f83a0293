#include "parley/time/window.hpp"

#include "parley/time/alternatives.hpp"
#include "parley/time/edtf.hpp"
#include "parley/time/likely_date.hpp"

#include "calendar/instant.hpp"

#include <algorithm>

namespace parley {
namespace {

Error refuse(const std::string& expected, std::string_view text) {
  return Error{ErrorCode::invalid_argument, "expected " + expected + ", got " + show(text), ""};
}

Error refuse_at(std::size_t offset, const std::string& expected, std::string_view text) {
  Error error = refuse("an EDTF date or interval or RFC 3339 instants: " + expected + " at byte " +
                           std::to_string(offset),
                       text);
  error.message += likely_date_hint(text);
  return error;
}

/// What one end of a window, or the only date of one, covers.
struct Side {
  Window days;
  std::optional<Instant> instant;
  std::optional<Edtf> date;  // as read, where it is no plain day
};

Window window_of(const EdtfExtent& extent) {
  return {extent.earliest.value_or(no_earliest), extent.latest ? *extent.latest + 1 : no_latest};
}

/// The members of a set and the runs of days of a mask; nothing for every other date.
Result<std::vector<Window>> windows_of_members(const Edtf& date, std::string_view text) {
  std::vector<Window> windows;
  for (const EdtfExtent& member : date.member_spans()) {
    // A run of seasons can end before it begins by one convention and not by another.
    if (const Window window = window_of(member); window.begin < window.end) {
      windows.push_back(window);
    }
  }
  if (windows.size() > max_alternatives) {
    return refuse("at most " + std::to_string(max_alternatives) + " separate runs of days", text);
  }
  return windows;
}

/// Reads the side that begins at byte `offset` of `text`.
Result<Side> read_side(std::string_view side, std::size_t offset, std::string_view text) {
  constexpr std::size_t length_of_plain_day = 10;  // YYYY-MM-DD, as most are, is EDTF as it stands
  if (side.size() == length_of_plain_day) {
    if (const auto day = parse_day(side)) {
      return Side{{*day, *day + 1}, std::nullopt, std::nullopt};
    }
  }
  if (const auto instant = parse_instant(side)) {
    return Side{{instant->day, instant->day + 1}, instant, std::nullopt};
  }
  const auto date = Edtf::parse(side);
  if (!date) {
    return refuse_at(offset + date.error().offset, date.error().expected, text);
  }
  return Side{window_of(date->extent()), std::nullopt, *date};
}

Result<Side> read_end(std::string_view side, std::size_t offset, std::string_view text) {
  if (side.empty() || side == "..") {
    return Side{};
  }
  return read_side(side, offset, text);
}

Result<WindowUnion> read_interval(std::string_view text, std::size_t slash) {
  if (const std::size_t second = text.find('/', slash + 1); second != std::string_view::npos) {
    return refuse_at(second, "the end", text);
  }
  const auto from = read_end(text.substr(0, slash), 0, text);
  if (!from) {
    return from.error();
  }
  const auto to = read_end(text.substr(slash + 1), slash + 1, text);
  if (!to) {
    return to.error();
  }
  Window window{from->days.begin, to->days.end};
  const bool instants = from->instant && to->instant;
  if (instants && in_order(*from->instant, *to->instant)) {
    // Instants in order may fall on days of their own zones that are not.
    window = {std::min(from->days.begin, to->days.begin), std::max(from->days.end, to->days.end)};
  } else if (instants || window.begin >= window.end) {
    return refuse("a window that does not end before it begins", text);
  }
  return WindowUnion{window, {}};
}

/// True when `holds(gap)` is true of some span of days outside of the parts: before the first,
/// between two, after the last.
template <class Holds>
bool any_gap(std::span<const Window> parts, const Holds& holds) {
  Day begin = no_earliest;
  for (const Window& part : parts) {
    if (begin < part.begin && holds(Window{begin, part.begin})) {
      return true;
    }
    begin = part.end;
  }
  return begin < no_latest && holds(Window{begin, no_latest});
}

/// Some start and end within the bounds lie in the gap, so that no day is outside of it.
bool may_be_within(const Bounds& bounds, const Window& gap) noexcept {
  const Day start = std::max(bounds.start_earliest, gap.begin);
  const Day end = std::min(bounds.end_latest, gap.end);
  return start < end && start <= bounds.start_latest && end >= bounds.end_earliest;
}

}  // namespace

WindowUnion union_of(std::vector<Window> windows) {
  std::sort(windows.begin(), windows.end(),
            [](const Window& a, const Window& b) { return a.begin < b.begin; });
  WindowUnion all;
  for (const Window& window : windows) {
    if (!all.parts.empty() && window.begin <= all.parts.back().end) {
      all.parts.back().end = std::max(all.parts.back().end, window.end);
    } else {
      all.parts.push_back(window);
    }
  }
  all.hull = {all.parts.front().begin, all.parts.back().end};
  if (all.parts.size() == 1) {
    all.parts.clear();
  }
  return all;
}

bool possibly_active(std::span<const Bounds> alternatives, std::span<const Window> parts) noexcept {
  return std::any_of(parts.begin(), parts.end(), [alternatives](const Window& part) {
    return possibly_active(alternatives, part);
  });
}

bool certainly_active(std::span<const Bounds> alternatives,
                      std::span<const Window> parts) noexcept {
  return std::all_of(alternatives.begin(), alternatives.end(), [parts](const Bounds& bounds) {
    return !is_undated(bounds) &&
           !any_gap(parts, [&bounds](const Window& gap) { return may_be_within(bounds, gap); });
  });
}

bool possibly_active(const Bounds& bounds, const Window& window) noexcept {
  return bounds.start_earliest < window.end && bounds.end_latest > window.begin;
}

bool certainly_active(const Bounds& bounds, const Window& window) noexcept {
  // Every start lies before an open end of the window and every end after an open beginning, even
  // where the bound itself is infinite.
  const bool starts_before = bounds.start_latest < window.end || window.end == no_latest;
  const bool ends_after = bounds.end_earliest > window.begin || window.begin == no_earliest;
  return starts_before && ends_after && !is_undated(bounds);
}

Result<WindowUnion> parse_window(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash != std::string_view::npos) {
    return read_interval(text, slash);
  }
  const auto side = read_side(text, 0, text);
  if (!side) {
    return side.error();
  }
  if (!side->date) {
    return WindowUnion{side->days, {}};
  }
  auto members = windows_of_members(*side->date, text);
  if (!members) {
    return members.error();
  }
  return members->empty() ? WindowUnion{side->days, {}} : union_of(*std::move(members));
}

}  // namespace parley
