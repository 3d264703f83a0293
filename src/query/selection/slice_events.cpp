#include "selection/slice_events.hpp"

#include <algorithm>

namespace parley::query {

bool decides_by_actors_and_window(const EventGraph& graph, const EventFilter& filter) {
  return filter.types.empty() && filter.roles.empty() && filter.places.empty() &&
         filter.sources.empty() && !filter.among && !filter.before && !filter.after &&
         !filter.during && filter.approx == Approx::strict &&
         (!filter.window || filter.certainty == Certainty::possible ||
          graph.vague_events().empty());
}

bool decides_by_window_alone(const EventGraph& graph, const EventFilter& filter) {
  return filter.actors.empty() && filter.actors_all.empty() &&
         decides_by_actors_and_window(graph, filter);
}

WindowEvents events_active(const EventGraph& graph, const EventFilter& filter) {
  WindowEvents active = events_near(graph, *filter.window, filter.certainty);
  if (graph.has_date_alternatives()) {  // one that reaches in as a whole may be somewhere else by
                                        // each
    std::erase_if(active.reaching, [&](EventIndex event) {
      return !is_active(graph, event, *filter.window, filter.certainty);
    });
  }
  return active;
}

SliceEvents::SliceEvents(const EventGraph& graph, const EventFilter& filter, Meter& meter)
    : bounds_(graph.columns().bounds) {
  by_window_alone_ = decides_by_window_alone(graph, filter);
  if (!by_window_alone_) {
    listed_ = select_events(graph, filter, meter);
  } else if (filter.window) {
    WindowEvents near = events_active(graph, filter);
    listed_ = std::move(near.reaching);
    run_ = near.run;
    behind_ = near.undated;
  } else {
    run_ = {0, static_cast<std::uint32_t>(graph.event_count())};
  }
  meter.spend(size() + 1);
}

std::size_t SliceEvents::Below::operator()(std::uint32_t end) noexcept {
  const auto part = [end](EventRange range) {
    return std::clamp(end, range.begin, range.end) - range.begin;
  };
  // Mostly the next one is near: doubled steps find it sooner than halving all the rest.
  const std::vector<EventIndex>& listed = events_.listed_;
  std::size_t step = 1;
  while (at_ + step < listed.size() && listed[at_ + step] < EventIndex{end}) {
    at_ += step;
    step *= 2;
  }
  const auto from = listed.begin() + static_cast<std::ptrdiff_t>(at_);
  const auto to =
      listed.begin() + static_cast<std::ptrdiff_t>(std::min(at_ + step + 1, listed.size()));
  at_ = static_cast<std::size_t>(std::lower_bound(from, to, EventIndex{end}) - listed.begin());
  return at_ + part(events_.run_) + part(events_.behind_);
}

std::optional<std::pair<Day, Day>> SliceEvents::certain_days() const noexcept {
  const auto exact = [this](EventIndex event) { return is_one_day(bounds_[to_size(event)]); };
  const auto day = [this](std::uint32_t event) { return bounds_[event].start_earliest; };
  Day first = no_latest;
  Day last = no_earliest;
  if (const auto at = std::find_if(listed_.begin(), listed_.end(), exact); at != listed_.end()) {
    first = day(static_cast<std::uint32_t>(*at));
    last = day(static_cast<std::uint32_t>(*std::find_if(listed_.rbegin(), listed_.rend(), exact)));
  }
  std::uint32_t begin = run_.begin;
  std::uint32_t end = run_.end;
  while (begin < end && !exact(EventIndex{begin})) {
    ++begin;
  }
  while (begin < end && !exact(EventIndex{end - 1})) {
    --end;
  }
  if (begin < end) {
    first = std::min(first, day(begin));
    last = std::max(last, day(end - 1));
  }
  return first == no_latest ? std::nullopt : std::optional(std::pair(first, last));
}

}  // namespace parley::query
