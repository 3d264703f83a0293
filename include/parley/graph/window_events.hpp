#pragma once

#include "parley/graph/event_graph.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace parley {

/// Whether an event that is only possibly in a window counts.
enum class Certainty { possible, certain };

/// possibly_active or certainly_active of time/window.hpp.
bool is_active(const Bounds& bounds, const Window& window, Certainty certainty) noexcept;

/// The same for an event, which is possibly active when some alternative of its date is.
bool is_active(const EventGraph& graph, EventIndex event, const Window& window, Certainty certainty,
               Approx approx = Approx::strict) noexcept;

/// The same for a window that has only the days of its parts; no parts: all of its days.
bool is_active(const EventGraph& graph, EventIndex event, const Window& window,
               std::span<const Window> parts, Certainty certainty,
               Approx approx = Approx::strict) noexcept;

/// The only events that can be active in a window, by their numbers. In event order `reaching`
/// comes first, then `run`, then `beyond`, then `undated`.
struct WindowEvents {
  std::vector<EventIndex> reaching;  ///< begin before the window and may reach into it
  EventRange run;                    ///< may begin inside: possibly active without a look
  std::vector<EventIndex> beyond;    ///< begin after the window, but not by their padded bounds
  EventRange undated;                ///< possibly active everywhere; empty with Certainty::certain
};

/// O(log n + reaching + beyond). A window that ends before it begins stands for the events that
/// start before its end and end after its begin; the result then contains other events, too.
WindowEvents events_near(const EventGraph& graph, const Window& window, Certainty certainty,
                         Approx approx = Approx::strict);

/// The parts of an actor's row that are in `run` and in `undated`: three binary searches. Events of
/// `reaching` are in `before`; those of `beyond` have to be looked up one by one.
struct RowCut {
  std::span<const EventIndex> before;
  std::span<const EventIndex> run;
  std::span<const EventIndex> undated;
};

RowCut cut_row(std::span<const EventIndex> row, const WindowEvents& near) noexcept;

}  // namespace parley
