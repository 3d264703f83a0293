#pragma once

#include "parley/query/budget.hpp"
#include "parley/query/selection.hpp"
#include "parley/time/calendar_step.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace parley::query {

enum class SeriesSplit { none, type, actor };

/// How many events of the filter are active in each calendar step. An event counts in every step it
/// is active in, possibly or certainly: one whose end is open goes on possibly to the last step,
/// and certainly as far as its bounds say; an undated one is possible in every step, certain in
/// none. A step that the window cuts counts what is active in the part inside, and a step between
/// two parts of the window counts nothing.
struct SeriesQuery {
  CalendarStep step = CalendarStep::month;
  SeriesSplit split = SeriesSplit::none;
  EventFilter filter = {};
};

/// How many days of a step the window has.
enum class SeriesCoverage { whole, part, none };

/// One step: `certain` ≤ `possible`. With certainty = certain in the filter only events that are
/// certainly in the window are counted at all.
struct SeriesBand {
  Day start = 0;  ///< first day of the calendar step, also when the window begins later
  std::uint32_t certain = 0;
  std::uint32_t possible = 0;
  SeriesCoverage coverage = SeriesCoverage::whole;

  friend bool operator==(const SeriesBand&, const SeriesBand&) = default;
};

struct SeriesLine {
  TypeIndex type{};    ///< with SeriesSplit::type
  ActorIndex actor{};  ///< with SeriesSplit::actor
  std::vector<SeriesBand> bands;
};

/// Every line has the same steps, one after the other without a gap. They cover the window; on a
/// side where it is open, all known days of the events. None when no day is known.
struct SeriesResult {
  std::vector<SeriesLine> lines;  ///< one without a split; else types or actors in order of index
};

/// O(events + steps), with a split times what each event is split into; where the window has parts,
/// times the steps that each event may be active in. Errors: too_large (also
/// for more than 200,000 steps, or 5,000,000 bands in all lines), timed_out.
Result<SeriesResult> run(const EventGraph& graph, const SeriesQuery& query,
                         const Budget& budget = {});

}  // namespace parley::query
