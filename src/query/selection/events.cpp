#include "parley/query/events.hpp"

#include "selection/planner.hpp"

#include <algorithm>
#include <cstdint>
#include <span>

namespace parley::query {
namespace {

/// Copies one page out of events that are passed in time order, in several pieces.
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
  /// Which of the next `count` events belong to the page.
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

EventsResult page_of(const EventSet& events, const EventsQuery& query) {
  Page page(query, events.size());
  page.take(events.listed());
  for (const EventSet::RowPart& part : events.row()) {
    page.take(part.events);
  }
  for (const EventRange range : events.numbers()) {
    page.take(range);
  }
  return page.result();
}

}  // namespace

Result<EventsResult> run(const EventGraph& graph, const EventsQuery& query, const Budget& budget) {
  Meter meter(budget);
  const EventSet events = plan_events(graph, query.filter, meter);
  EventsResult result = page_of(events, query);
  if (meter.is_over() || !meter.spend(events.is_by_window_alone() ? result.events.size() : 0)) {
    return meter.error();
  }
  return result;
}

}  // namespace parley::query
