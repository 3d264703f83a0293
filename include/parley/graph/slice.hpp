#pragma once

#include "parley/graph/event_graph.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace parley {

/// Whether what only may be so counts.
enum class Certainty { possible, certain };

/// possibly_active or certainly_active of time/window.hpp.
bool is_active(const Bounds& bounds, const Window& window, Certainty certainty) noexcept;

/// The same of an event, which is possibly active when some reading of its date is.
bool is_active(const EventGraph& graph, EventIndex event, const Window& window, Certainty certainty,
               Approx approx = Approx::strict) noexcept;

/// Where the events that can be active in a window stand: every other event is not. In event order
/// `reaching` comes first, then `run`, then `beyond`, then `undated`.
struct WindowEvents {
  std::vector<EventIndex> reaching;  ///< began earlier, may reach in
  EventRange run;                    ///< may begin inside: possibly active without looking
  std::vector<EventIndex> beyond;    ///< begin later, but not by their padded bounds
  EventRange undated;                ///< possible everywhere; empty when certainty is asked for
};

/// O(log n + reaching + beyond). A window that ends before it begins stands for what starts before
/// its end and ends after its begin; the answer then holds other events, too.
WindowEvents events_near(const EventGraph& graph, const Window& window, Certainty certainty,
                         Approx approx = Approx::strict);

/// The parts of an actor's row that fall into the run and the undated events of a window: three
/// binary searches. What reaches in has to be looked for in `before` and among `beyond`.
struct RowCut {
  std::span<const EventIndex> before;
  std::span<const EventIndex> run;
  std::span<const EventIndex> undated;
};

RowCut cut_row(std::span<const EventIndex> row, const WindowEvents& near) noexcept;

}  // namespace parley
