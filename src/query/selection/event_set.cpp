#include "selection/event_set.hpp"

namespace parley::query {
namespace {

/// How many events of `events` have numbers below `end`, of which at least `known` do.
std::size_t count_below(std::span<const EventIndex> events, std::size_t known,
                        std::uint32_t end) noexcept {
  // The result is usually near: doubled steps find it sooner than halving the whole rest.
  std::size_t step = 1;
  while (known + step < events.size() && events[known + step] < EventIndex{end}) {
    known += step;
    step *= 2;
  }
  const auto from = events.begin() + static_cast<std::ptrdiff_t>(known);
  const auto to =
      events.begin() + static_cast<std::ptrdiff_t>(std::min(known + step + 1, events.size()));
  return static_cast<std::size_t>(std::lower_bound(from, to, EventIndex{end}) - events.begin());
}

/// The entries of the columns beside an actor's row that belong to `part` of that row.
EventSet::RowPart with_columns(const EventColumns& columns, ActorIndex actor,
                               std::span<const EventIndex> part) {
  if (part.empty()) {
    return {};
  }
  const auto row = columns.actor_events[to_size(actor)];
  const auto begin = static_cast<std::size_t>(part.data() - row.data());
  return {part, columns.counterparts[to_size(actor)].subspan(begin, part.size()),
          columns.row_types[to_size(actor)].subspan(begin, part.size())};
}

}  // namespace

EventSet EventSet::of_list(const EventGraph& graph, std::vector<EventIndex> events) {
  return {graph, std::move(events)};
}

EventSet EventSet::of_numbers(const EventGraph& graph, std::vector<EventIndex> reaching,
                              EventRange run, EventRange undated) {
  EventSet set(graph, std::move(reaching));
  set.numbers_ = {run, undated};
  set.by_window_alone_ = true;
  return set;
}

EventSet EventSet::of_row(const EventGraph& graph, ActorIndex actor,
                          std::vector<EventIndex> reaching, std::span<const EventIndex> run,
                          std::span<const EventIndex> undated) {
  EventSet set(graph, std::move(reaching));
  set.row_ = {with_columns(graph.columns(), actor, run),
              with_columns(graph.columns(), actor, undated)};
  return set;
}

std::vector<EventIndex> EventSet::take_list() && {
  std::vector<EventIndex> events = std::move(listed_);
  events.reserve(events.size() + run_size());
  for (const RowPart& part : row_) {
    events.insert(events.end(), part.events.begin(), part.events.end());
  }
  for (const EventRange range : numbers_) {
    for (std::uint32_t event = range.begin; event < range.end; ++event) {
      events.push_back(EventIndex{event});
    }
  }
  return events;
}

std::size_t EventSet::Below::operator()(std::uint32_t end) noexcept {
  std::size_t below = 0;
  for (const EventRange range : events_.numbers_) {
    below += std::clamp(end, range.begin, range.end) - range.begin;
  }
  for (std::size_t i = 0; i < spans_.size(); ++i) {
    if (!spans_[i].empty()) {
      below_[i] = count_below(spans_[i], below_[i], end);
      below += below_[i];
    }
  }
  return below;
}

std::optional<std::pair<Day, Day>> EventSet::certain_days() const noexcept {
  // In event order days never decrease, so the first and the last such event have them.
  Day first = no_latest;
  Day last = no_earliest;
  const auto exact = [this](EventIndex event) { return is_one_day(bounds_[to_size(event)]); };
  const auto know = [&](EventIndex event) {
    const Day day = bounds_[to_size(event)].start_earliest;
    first = std::min(first, day);
    last = std::max(last, day);
  };
  for (const std::span<const EventIndex> events : spans()) {
    if (const auto at = std::find_if(events.begin(), events.end(), exact); at != events.end()) {
      know(*at);
      know(*std::find_if(events.rbegin(), events.rend(), exact));
    }
  }
  auto [begin, end] = numbers_[0];
  while (begin < end && !exact(EventIndex{begin})) {
    ++begin;
  }
  while (begin < end && !exact(EventIndex{end - 1})) {
    --end;
  }
  if (begin < end) {
    know(EventIndex{begin});
    know(EventIndex{end - 1});
  }
  return first == no_latest ? std::nullopt : std::optional(std::pair(first, last));
}

}  // namespace parley::query
