#include "parley/query/selection.hpp"

#include "selection/event_test.hpp"
#include "selection/row_events.hpp"
#include "selection/slice_events.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>

namespace parley::query {
namespace {

/// Up to this many earlier events of a row, looking at each beats looking at who takes part in the
/// long events of the window.
constexpr std::size_t short_row = 64;

/// One pass over what an index offers, in time order.
class Scan {
 public:
  Scan(const EventGraph& graph, const EventFilter& filter, EventTest test, Meter& meter)
      : graph_(graph), filter_(filter), test_(std::move(test)), meter_(meter) {
    if (const auto window = search_window(graph, filter)) {
      // Without a window of its own the filter can take an undated event by order alone.
      const Certainty certainty = filter.window ? filter.certainty : Certainty::possible;
      near_ = events_near(graph, *window, certainty, filter.approx);
    } else {
      near_.run = {0, static_cast<std::uint32_t>(graph.event_count())};
      near_.undated = {near_.run.end, near_.run.end};
    }
  }

  /// How many events the window leaves.
  std::size_t width() const noexcept {
    return near_.reaching.size() + (near_.run.end - near_.run.begin) + near_.beyond.size() +
           (near_.undated.end - near_.undated.begin);
  }
  /// At most how many of a row the window leaves.
  std::size_t width(std::span<const EventIndex> row) const noexcept {
    const RowCut cut = cut_row(row, near_);
    return std::min(cut.before.size(), near_.reaching.size()) + cut.run.size() +
           near_.beyond.size() + cut.undated.size();
  }

  EventTest& test() noexcept { return test_; }

  std::vector<EventIndex> everything() {
    take_each(near_.reaching);
    take_range(near_.run, starts_inside());
    take_each(near_.beyond);
    take_range(near_.undated, false);
    return std::move(found_);
  }

  std::vector<EventIndex> each_of(const std::vector<EventIndex>& events) {
    take_each(events);
    return std::move(found_);
  }

  std::vector<EventIndex> row(ActorIndex actor) {
    append_row(actor);
    return std::move(found_);
  }

  std::vector<EventIndex> rows(std::span<const ActorIndex> actors) {
    for (const ActorIndex actor : actors) {
      append_row(actor);
    }
    if (actors.size() == 1) {
      return std::move(found_);
    }
    std::sort(found_.begin(), found_.end());
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    return std::move(found_);
  }

 private:
  /// Events of the run need no look at their bounds, unless certainty is asked for.
  bool starts_inside() const noexcept {
    return !filter_.window || filter_.certainty == Certainty::possible;
  }

  void take(EventIndex event) {
    if (test_(event)) {
      found_.push_back(event);
    }
  }

  void take_each(std::span<const EventIndex> events) {
    if (!meter_.spend(events.size())) {
      return;
    }
    for (const EventIndex event : events) {
      take(event);
    }
  }

  void take_range(EventRange range, bool window_holds) {
    constexpr std::uint32_t stretch = 16'384;  // between two looks at the meter
    while (range.begin < range.end) {
      const std::uint32_t end = std::min(range.end - range.begin, stretch) + range.begin;
      if (!meter_.spend(end - range.begin)) {
        return;
      }
      for (; range.begin < end; ++range.begin) {
        const EventIndex event{range.begin};
        if (window_holds ? test_.ignoring_window(event) : test_(event)) {
          found_.push_back(event);
        }
      }
    }
  }

  void take_run(std::span<const EventIndex> run) {
    if (!starts_inside()) {
      take_each(run);
    } else if (!meter_.spend(run.size())) {
      return;
    } else if (test_.accepts_all_ignoring_window()) {
      found_.insert(found_.end(), run.begin(), run.end());
    } else {
      std::copy_if(run.begin(), run.end(), std::back_inserter(found_),
                   [this](EventIndex event) { return test_.ignoring_window(event); });
    }
  }

  void take_each_with(ActorIndex actor, std::span<const EventIndex> events) {
    if (!meter_.spend(events.size())) {
      return;
    }
    for (const EventIndex event : events) {
      const auto parts = graph_.participants(event);
      if (std::any_of(parts.begin(), parts.end(),
                      [actor](const Participation& part) { return part.actor == actor; })) {
        take(event);
      }
    }
  }

  void append_row(ActorIndex actor) {
    const RowCut cut = cut_row(graph_.events_of(actor), near_);
    if (cut.before.size() <= std::min(short_row, near_.reaching.size())) {
      take_each(cut.before);
    } else {
      take_each_with(actor, near_.reaching);
    }
    take_run(cut.run);
    take_each_with(actor, near_.beyond);
    take_each(cut.undated);
  }

  const EventGraph& graph_;
  const EventFilter& filter_;
  EventTest test_;
  Meter& meter_;
  WindowEvents near_;
  std::vector<EventIndex> found_;
};

std::vector<EventIndex> all_of(const RowEvents& row) {
  std::vector<EventIndex> events;
  events.reserve(row.size());
  events.insert(events.end(), row.listed().begin(), row.listed().end());
  for (const RowEvents::Run& run : row.runs()) {
    events.insert(events.end(), run.events.begin(), run.events.end());
  }
  return events;
}

}  // namespace

bool passes(const EventGraph& graph, const EventFilter& filter, EventIndex event) {
  return EventTest(graph, filter)(event);
}

std::vector<EventIndex> select_events(const EventGraph& graph, const EventFilter& filter) {
  const Budget unlimited{std::numeric_limits<std::uint64_t>::max(), nullptr};
  Meter meter(unlimited);
  return select_events(graph, filter, meter);
}

std::vector<EventIndex> select_events(const EventGraph& graph, const EventFilter& filter,
                                      Meter& meter) {
  if (const auto actor = RowEvents::only_actor(graph, filter)) {
    return all_of(RowEvents(graph, filter, *actor, meter));
  }
  Scan scan(graph, filter, EventTest(graph, filter), meter);
  std::size_t narrowest = scan.width();
  std::optional<ActorIndex> one;
  for (const ActorIndex actor : filter.actors_all) {
    const std::size_t width = scan.width(graph.events_of(actor));
    if (width <= narrowest) {
      narrowest = width;
      one = actor;
    }
  }
  std::size_t any = 0;
  for (const ActorIndex actor : filter.actors) {
    any += scan.width(graph.events_of(actor));
  }
  const std::size_t by_actors = filter.actors.empty() ? narrowest : std::min(any, narrowest);
  if (filter.among && filter.among->size() < by_actors) {
    return scan.each_of(*filter.among);
  }
  if (!filter.actors.empty() && any < narrowest) {
    scan.test().assume_any_actor();
    return scan.rows(filter.actors);
  }
  if (one) {
    scan.test().assume_actor(*one);
    return scan.row(*one);
  }
  return scan.everything();
}

}  // namespace parley::query
