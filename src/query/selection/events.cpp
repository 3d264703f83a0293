#include "parley/query/events.hpp"

#include "selection/row_events.hpp"
#include "selection/slice_events.hpp"

#include <algorithm>
#include <cstdint>
#include <span>

namespace parley::query {
namespace {

/// Takes some places out of lists of events that come one after the other, in time order.
class Page {
 public:
  /// Of `total` events in all.
  Page(const EventsQuery& query, std::size_t total) : latest_first_(query.latest_first) {
    const std::size_t end = std::min(query.end, total);
    const std::size_t begin = std::min(query.begin, end);
    begin_ = latest_first_ ? total - end : begin;
    end_ = latest_first_ ? total - begin : end;
    result_.total = total;
    result_.events.reserve(end - begin);
  }

  void take(std::span<const EventIndex> events) {
    const EventRange part = next(events.size());
    result_.events.insert(result_.events.end(), events.begin() + part.begin,
                          events.begin() + part.end);
  }
  void take(EventRange events) {
    const EventRange part = next(events.end - events.begin);
    for (std::uint32_t i = part.begin; i < part.end; ++i) {
      result_.events.push_back(EventIndex{events.begin + i});
    }
  }

  EventsResult result() {
    if (latest_first_) {
      std::reverse(result_.events.begin(), result_.events.end());
    }
    return std::move(result_);
  }

 private:
  /// What is wanted of the next `count` events.
  EventRange next(std::size_t count) noexcept {
    const std::size_t before = seen_;
    seen_ += count;
    const auto within = [&](std::size_t place) {
      return static_cast<std::uint32_t>(std::clamp(place, before, seen_) - before);
    };
    return {within(begin_), within(end_)};
  }

  bool latest_first_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::size_t seen_ = 0;
  EventsResult result_;
};

std::size_t size(EventRange range) noexcept {
  return range.end - range.begin;
}

EventsResult page_of_row(const EventsQuery& query, const RowEvents& row) {
  Page page(query, row.size());
  page.take(row.listed());
  for (const RowEvents::Run& run : row.runs()) {
    page.take(run.events);
  }
  return page.result();
}

EventsResult page_of_window(const EventGraph& graph, const EventsQuery& query, Meter& meter) {
  WindowEvents active;
  if (query.filter.window) {
    active = events_active(graph, query.filter);
  } else {
    active.run = {0, static_cast<std::uint32_t>(graph.event_count())};
  }
  Page page(query, active.reaching.size() + size(active.run) + size(active.undated));
  page.take(active.reaching);
  page.take(active.run);
  page.take(active.undated);
  EventsResult result = page.result();
  meter.spend(active.reaching.size() + result.events.size());
  return result;
}

EventsResult find(const EventGraph& graph, const EventsQuery& query, Meter& meter) {
  if (const auto actor = RowEvents::only_actor(graph, query.filter)) {
    return page_of_row(query, RowEvents(graph, query.filter, *actor, meter));
  }
  if (decides_by_window_alone(graph, query.filter)) {
    return page_of_window(graph, query, meter);
  }
  const std::vector<EventIndex> events = select_events(graph, query.filter, meter);
  Page page(query, events.size());
  page.take(events);
  return page.result();
}

}  // namespace

Result<EventsResult> run(const EventGraph& graph, const EventsQuery& query, const Budget& budget) {
  Meter meter(budget);
  EventsResult result = find(graph, query, meter);
  if (meter.is_over()) {
    return meter.error();
  }
  return result;
}

}  // namespace parley::query
