#include "parley/query/series.hpp"

#include "parley/graph/columns.hpp"

#include "filter_bounds.hpp"
#include "order_test.hpp"
#include "series_readings.hpp"
#include "series_steps.hpp"
#include "slice_events.hpp"
#include "slot_table.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace parley::query {
namespace {

constexpr std::size_t most_bands = 5'000'000;

/// The days that steps have to cover; nothing when no day is known.
std::optional<std::pair<Day, Day>> days_to_cover(const FilterBounds& by_event,
                                                 const SliceEvents& events,
                                                 const EventFilter& filter) {
  const Window window = filter.window.value_or(Window{});
  Day first = no_latest;
  Day last = no_earliest;
  const auto know = [&](Day day) {
    if (day != no_earliest && day != no_latest) {
      first = std::min(first, day);
      last = std::max(last, day);
    }
  };
  if (window.begin == no_earliest || window.end == no_latest) {
    events.for_each([&](EventIndex event) {
      const Bounds bounds = by_event[event];
      if (bounds.end_latest == bounds.start_earliest + 1 &&
          bounds.start_earliest != no_earliest) {  // one day, as most
        first = std::min(first, bounds.start_earliest);
        last = std::max(last, bounds.start_earliest);
        return;
      }
      know(bounds.start_earliest);
      know(bounds.start_latest);
      know(bounds.end_earliest == no_earliest ? no_earliest : bounds.end_earliest - 1);
      know(bounds.end_latest == no_latest ? no_latest : bounds.end_latest - 1);
    });
  }
  first = window.begin == no_earliest ? first : window.begin;
  last = window.end == no_latest ? last : window.end - 1;
  if (first == no_latest && last != no_earliest) {
    first = last;
  }
  if (last == no_earliest && first != no_latest) {
    last = first;
  }
  return first == no_latest ? std::nullopt : std::optional(std::pair(first, std::max(first, last)));
}

/// Counts by where events begin and end to be active, added up at the end.
class Line {
 public:
  explicit Line(std::size_t steps) : certain_(steps + 1, 0), possible_(steps + 1, 0) {}

  void add_possible(std::uint32_t first, std::uint32_t last) {
    ++possible_[first];
    --possible_[last + 1];
  }
  void add_certain(std::uint32_t first, std::uint32_t last) {
    ++certain_[first];
    --certain_[last + 1];
  }

  std::vector<SeriesBand> bands(const SeriesSteps& steps) const {
    std::vector<SeriesBand> bands(steps.size());
    std::int64_t certain = 0;
    std::int64_t possible = 0;
    for (std::size_t i = 0; i < bands.size(); ++i) {
      certain += certain_[i];
      possible += possible_[i];
      bands[i] = {steps.start(i), static_cast<std::uint32_t>(certain),
                  static_cast<std::uint32_t>(possible)};
    }
    return bands;
  }

 private:
  std::vector<std::int32_t> certain_;
  std::vector<std::int32_t> possible_;
};

/// The steps in which an event is active.
struct Activity {
  std::uint32_t possible_first = 0;
  std::uint32_t possible_last = 0;
  std::uint32_t certain_first = 0;
  std::uint32_t certain_last = 0;
  bool certain = false;
};

/// Finds them for events that come more or less in order of time: a day mostly lies in the step of
/// the day before.
class Activities {
 public:
  Activities(const SeriesSteps& steps, const Window& window) : steps_(steps), window_(window) {}

  Activity of(const Bounds& bounds) {
    Activity activity;
    if (bounds.end_latest == bounds.start_earliest + 1 && bounds.start_earliest != no_earliest) {
      const std::uint32_t step = step_of(bounds.start_earliest);  // one day
      return {step, step, step, step, true};
    }
    activity.possible_last = static_cast<std::uint32_t>(steps_.size()) - 1;
    if (is_undated(bounds)) {
      return activity;
    }
    // Half-open days: the last day that counts is the one before the end.
    activity.possible_first = step_of(std::max(bounds.start_earliest, window_.begin));
    activity.possible_last = step_of(std::min(bounds.end_latest, window_.end) - 1);
    if (certainly_active(bounds, window_) && bounds.start_latest != no_latest &&
        bounds.end_earliest != no_earliest) {
      activity.certain_first = step_of(std::max(bounds.start_latest, window_.begin));
      activity.certain_last = step_of(std::min(bounds.end_earliest, window_.end) - 1);
      activity.certain = activity.certain_first <= activity.certain_last;
    }
    return activity;
  }

 private:
  std::uint32_t step_of(Day day) noexcept {
    const bool fits =
        day >= steps_.start(at_) && (at_ + 1 == steps_.size() || day < steps_.start(at_ + 1));
    if (!fits) {
      at_ = steps_.step_of(day);
    }
    return at_;
  }

  const SeriesSteps& steps_;
  Window window_;
  std::uint32_t at_ = 0;
};

/// Puts every event of the slice into the lines it belongs to.
class Counting {
 public:
  Counting(const EventGraph& graph, const EventColumns& columns, const SeriesQuery& query,
           const SeriesSteps& steps)
      : graph_(graph),
        has_readings_(graph.has_readings()),
        columns_(columns),
        bounds_(graph, query.filter),
        order_(graph, query.filter),
        query_(query),
        steps_(steps),
        activities_(steps, query.filter.window.value_or(Window{})) {
    if (query.split == SeriesSplit::none) {
      lines_.emplace_back(steps.size());
    }
  }

  /// False when there are too many bands.
  bool add(EventIndex event) {
    Activity activity = activities_.of(bounds_[event]);
    if (activity.certain && !order_.accepts_all()) {
      activity.certain = order_.holds(event, Certainty::certain);
    }
    if (has_readings_) {
      if (const auto readings = graph_.readings(event, query_.filter.approx); !readings.empty()) {
        return put_readings(event, activity, readings);
      }
    }
    return put(event, activity);
  }

  /// Counts it in every line it belongs to; false when there are too many bands.
  bool put(EventIndex event, const Activity& activity) {
    if (query_.split == SeriesSplit::none) {
      add(lines_.front(), activity);
      return true;
    }
    if (query_.split == SeriesSplit::type) {
      add_for(to_size(columns_.types[to_size(event)]), activity);
    } else {
      std::optional<ActorIndex> previous;  // the roles of one actor stand together
      for (const Participation& part : columns_.participants[to_size(event)]) {
        if (part.actor != previous) {
          add_for(to_size(part.actor), activity);
          previous = part.actor;
        }
      }
    }
    return lines_.size() * steps_.size() <= most_bands;
  }

  SeriesResult take() const {
    SeriesResult result;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto key =
          static_cast<std::uint32_t>(query_.split == SeriesSplit::none ? 0 : table_.keys()[i]);
      result.lines.push_back({query_.split == SeriesSplit::type ? TypeIndex{key} : TypeIndex{},
                              query_.split == SeriesSplit::actor ? ActorIndex{key} : ActorIndex{},
                              lines_[i].bands(steps_)});
    }
    std::sort(result.lines.begin(), result.lines.end(), [](const auto& a, const auto& b) {
      return std::pair(a.type, a.actor) < std::pair(b.type, b.actor);
    });
    return result;
  }

 private:
  bool put_readings(EventIndex event, Activity activity, std::span<const Bounds> readings) {
    bool fits = true;
    for_each_possible_run(readings, query_.filter.window.value_or(Window{}), steps_,
                          [&](std::uint32_t first, std::uint32_t last) {
                            activity.possible_first = first;
                            activity.possible_last = last;
                            fits = put(event, activity) && fits;
                            activity.certain = false;  // counted with the first run
                          });
    return fits;
  }

  static void add(Line& line, const Activity& activity) {
    line.add_possible(activity.possible_first, activity.possible_last);
    if (activity.certain) {
      line.add_certain(activity.certain_first, activity.certain_last);
    }
  }

  void add_for(std::uint64_t key, const Activity& activity) {
    const std::uint32_t slot = table_.slot_of(key);
    if (slot == lines_.size()) {
      lines_.emplace_back(steps_.size());
    }
    add(lines_[slot], activity);
  }

  const EventGraph& graph_;
  bool has_readings_;
  const EventColumns& columns_;
  FilterBounds bounds_;
  OrderTest order_;
  const SeriesQuery& query_;
  const SeriesSteps& steps_;
  Activities activities_;
  SlotTable table_;
  std::vector<Line> lines_;
};

}  // namespace

Result<SeriesResult> run(const EventGraph& graph, const SeriesQuery& query, const Budget& budget) {
  Meter meter(budget);
  const EventColumns columns = graph.columns();
  const SliceEvents events(graph, query.filter);
  if (!meter.spend(events.size() + 1)) {
    return meter.error();
  }
  const auto days = days_to_cover(FilterBounds(graph, query.filter), events, query.filter);
  if (!days) {
    return SeriesResult{query.split == SeriesSplit::none ? std::vector<SeriesLine>(1)
                                                         : std::vector<SeriesLine>{}};
  }
  const auto steps = SeriesSteps::make(days->first, days->second, query.step);
  if (!steps) {
    return steps.error();
  }
  Counting counting(graph, columns, query, *steps);
  if (!events.for_each_while([&counting](EventIndex event) { return counting.add(event); })) {
    return Error{ErrorCode::too_large,
                 "expected at most " + std::to_string(most_bands) +
                     " bands, got more; ask for a longer step, a narrower window (datetime) or no "
                     "split (by)",
                 ""};
  }
  return counting.take();
}

}  // namespace parley::query
