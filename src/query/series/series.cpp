#include "parley/query/series.hpp"

#include "parley/graph/columns.hpp"
#include "parley/graph/parties.hpp"

#include "neighbourhood/slot_table.hpp"
#include "order/order_test.hpp"
#include "selection/filter_bounds.hpp"
#include "selection/planner.hpp"
#include "series/series_alternatives.hpp"
#include "series/series_line.hpp"
#include "series/series_steps.hpp"
#include "series/window_steps.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace parley::query {
namespace {

constexpr std::size_t max_bands = 5'000'000;

/// True when only strict dates decide: neither padded bounds nor an order of events.
bool goes_by_plain_dates(const EventFilter& filter) {
  return filter.approx == Approx::strict && !filter.before && !filter.after && !filter.during;
}

/// The days that the steps have to cover; none when no day is known.
std::optional<std::pair<Day, Day>> days_to_cover(const EventGraph& graph, const EventSet& events,
                                                 const EventFilter& filter) {
  const FilterBounds by_event(graph, filter);
  const Window window = filter.window.value_or(Window{});
  Day first = no_latest;
  Day last = no_earliest;
  const auto know = [&](Day day) {
    if (day != no_earliest && day != no_latest) {
      first = std::min(first, day);
      last = std::max(last, day);
    }
  };
  const auto know_all = [&](EventIndex event) {
    const Bounds bounds = by_event[event];
    know(bounds.start_earliest);
    know(bounds.start_latest);
    know(bounds.end_earliest == no_earliest ? no_earliest : bounds.end_earliest - 1);
    know(bounds.end_latest == no_latest ? no_latest : bounds.end_latest - 1);
  };
  if (window.begin == no_earliest || window.end == no_latest) {
    if (!goes_by_plain_dates(filter)) {
      events.for_each(know_all);
    } else {
      events.for_each_vague(graph, know_all);
      if (const auto days = events.certain_days()) {
        know(days->first);
        know(days->second);
      }
    }
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

/// Counts every event of the slice in the lines it belongs to.
class Counting {
 public:
  Counting(const EventGraph& graph, const EventColumns& columns, const SeriesQuery& query,
           const SeriesSteps& steps, Meter& meter)
      : graph_(graph),
        has_date_alternatives_(graph.has_date_alternatives()),
        columns_(columns),
        bounds_(graph, query.filter),
        order_(graph, query.filter),
        query_(query),
        steps_(steps),
        window_(steps, query.filter),
        meter_(meter),
        activities_(steps, query.filter.window.value_or(Window{})) {
    if (query.split == SeriesSplit::none) {
      lines_.emplace_back(steps.size());
    }
  }

  /// Counts all events in the only line. Events on one certain day are not read: events are
  /// numbered in time order, so those of one step are a run of numbers.
  void add_all(const EventGraph& graph, const EventSet& events) {
    SeriesLineCounts& line = lines_.front();
    EventSet::Below below(events);
    std::vector<std::uint32_t> step_begins;  // by step: its first event; and one past the last
    step_begins.reserve(steps_.size() + 1);
    for (std::size_t step = 0; step <= steps_.size(); ++step) {
      step_begins.push_back(graph.first_from(steps_.start(step)));
    }
    std::size_t before = below(step_begins.front());
    for (std::uint32_t step = 0; step < steps_.size(); ++step) {
      const std::size_t behind = below(step_begins[step + 1]);
      line.add_exact(step, static_cast<std::int32_t>(behind - before));
      before = behind;
    }
    events.for_each_vague(graph, [&](EventIndex event) {
      const auto number = static_cast<std::uint32_t>(event);
      if (number >= step_begins.front() &&
          number < step_begins.back()) {  // it was counted as exact above
        const auto next = std::upper_bound(step_begins.begin(), step_begins.end(), number);
        line.add_exact(static_cast<std::uint32_t>(next - step_begins.begin()) - 1, -1);
      }
      add(event);
    });
  }

  /// False when there are too many bands.
  bool add(EventIndex event) {
    if (!query_.filter.window_parts.empty()) {
      return add_in_parts(event);
    }
    Activity activity = activities_.of(bounds_[event]);
    if (activity.certain && !order_.accepts_all()) {
      activity.certain = order_.holds(event, Certainty::certain);
    }
    if (has_date_alternatives_) {
      if (const auto alternatives = graph_.date_alternatives(event, query_.filter.approx);
          !alternatives.empty()) {
        return put_alternatives(event, activity, alternatives);
      }
    }
    return put(event, activity);
  }

  /// Looks at each step by itself, since a step may have days of several parts of the window.
  bool add_in_parts(EventIndex event) {
    const Approx approx = query_.filter.approx;
    const Bounds bounds = bounds_[event];
    const Activity hull = activities_.of(bounds);
    const bool in_order = order_.accepts_all() || order_.holds(event, Certainty::certain);
    std::span<const Bounds> readings = graph_.date_alternatives(event, approx);
    if (readings.empty()) {
      readings = {&bounds, 1};
    }
    bool fits = meter_.spend(hull.possible_last - hull.possible_first + 1);
    for (std::uint32_t step = hull.possible_first; fits && step <= hull.possible_last; ++step) {
      const std::span<const Window> windows = window_.windows(step);
      if (!windows.empty() && possibly_active(readings, windows)) {
        fits =
            put(event, {step, step, step, step, in_order && certainly_active(readings, windows)});
      }
    }
    return fits;
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
      for (const Party& party : parties(columns_.participants[to_size(event)])) {
        add_for(to_size(party.actor()), activity);
      }
    }
    return lines_.size() * steps_.size() <= max_bands;
  }

  SeriesResult take() const {
    SeriesResult result;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto key =
          static_cast<std::uint32_t>(query_.split == SeriesSplit::none ? 0 : table_.keys()[i]);
      result.lines.push_back({query_.split == SeriesSplit::type ? TypeIndex{key} : TypeIndex{},
                              query_.split == SeriesSplit::actor ? ActorIndex{key} : ActorIndex{},
                              lines_[i].bands(steps_, window_)});
    }
    std::sort(result.lines.begin(), result.lines.end(), [](const auto& a, const auto& b) {
      return std::pair(a.type, a.actor) < std::pair(b.type, b.actor);
    });
    return result;
  }

 private:
  bool put_alternatives(EventIndex event, Activity activity, std::span<const Bounds> alternatives) {
    bool fits = true;
    for_each_possible_run(alternatives, query_.filter.window.value_or(Window{}), steps_,
                          [&](std::uint32_t first, std::uint32_t last) {
                            activity.possible_first = first;
                            activity.possible_last = last;
                            fits = put(event, activity) && fits;
                            activity.certain = false;  // counted with the first run
                          });
    return fits;
  }

  static void add(SeriesLineCounts& line, const Activity& activity) {
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
  bool has_date_alternatives_;
  const EventColumns& columns_;
  FilterBounds bounds_;
  OrderTest order_;
  const SeriesQuery& query_;
  const SeriesSteps& steps_;
  WindowSteps window_;
  Meter& meter_;
  Activities activities_;
  SlotTable table_;
  std::vector<SeriesLineCounts> lines_;
};

}  // namespace

Result<SeriesResult> run(const EventGraph& graph, const SeriesQuery& query, const Budget& budget) {
  Meter meter(budget);
  const EventColumns& columns = graph.columns();
  const EventSet events = plan_events(graph, query.filter, meter);
  if (!meter.spend(events.size() + 1)) {
    return meter.error();
  }
  const auto days = days_to_cover(graph, events, query.filter);
  if (!days) {
    return SeriesResult{query.split == SeriesSplit::none ? std::vector<SeriesLine>(1)
                                                         : std::vector<SeriesLine>{}};
  }
  const auto steps = SeriesSteps::make(days->first, days->second, query.step);
  if (!steps) {
    return steps.error();
  }
  Counting counting(graph, columns, query, *steps, meter);
  if (query.split == SeriesSplit::none && query.filter.window_parts.empty() &&
      goes_by_plain_dates(query.filter)) {
    counting.add_all(graph, events);
  } else if (!events.for_each_while(
                 [&counting](EventIndex event) { return counting.add(event); })) {
    if (meter.is_over()) {
      return meter.error();
    }
    return Error{ErrorCode::too_large,
                 "expected at most " + std::to_string(max_bands) +
                     " bands, got more; ask for a longer step, a narrower window (datetime) or no "
                     "split (by)",
                 ""};
  }
  return counting.take();
}

}  // namespace parley::query
