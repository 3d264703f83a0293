#include "selection/index_scan.hpp"

#include "parley/graph/parties.hpp"

#include <utility>

namespace parley::query {

IndexScan::IndexScan(const EventGraph& graph, const EventFilter& filter, Meter& meter)
    : graph_(graph),
      meter_(meter),
      test_(graph, filter),
      needs_no_look_(filter.window_parts.empty() &&
                     (!filter.window || filter.certainty == Certainty::possible)),
      accepts_all_(test_.accepts_all_ignoring_window()) {
  if (const auto window = search_window(graph, filter)) {
    // Without a window of its own the filter can accept an undated event by order alone.
    const Certainty certainty = filter.window ? filter.certainty : Certainty::possible;
    near_ = events_near(graph, *window, certainty, filter.approx);
  } else {
    const auto count = static_cast<std::uint32_t>(graph.event_count());
    near_.run = {0, count};
    near_.undated = {count, count};
  }
}

std::size_t IndexScan::width() const noexcept {
  return near_.reaching.size() + (near_.run.end - near_.run.begin) + near_.beyond.size() +
         (near_.undated.end - near_.undated.begin);
}

std::size_t IndexScan::width(std::span<const EventIndex> row) const noexcept {
  const RowCut cut = cut_row(row, near_);
  return std::min(cut.before.size(), near_.reaching.size()) + cut.run.size() + near_.beyond.size() +
         cut.undated.size();
}

void IndexScan::index_long_events() {
  reaching_by_actor_ = by_actor(near_.reaching);
  beyond_by_actor_ = by_actor(near_.beyond);
  is_indexed_ = true;
}

IndexScan::EventsByActor IndexScan::by_actor(std::span<const EventIndex> events) const {
  std::vector<std::pair<ActorIndex, EventIndex>> pairs;
  for (const EventIndex event : events) {
    if (test_(event)) {
      for (const Party& party : parties(graph_.participants(event))) {
        pairs.emplace_back(party.actor(), event);
      }
    }
  }
  std::sort(pairs.begin(), pairs.end());
  EventsByActor result;
  for (const auto& [actor, event] : pairs) {
    result.actors.push_back(actor);
    result.events.push_back(event);
  }
  return result;
}

std::span<const EventIndex> IndexScan::EventsByActor::of(ActorIndex actor) const noexcept {
  const auto [begin, end] = std::equal_range(actors.begin(), actors.end(), actor);
  return std::span(events).subspan(static_cast<std::size_t>(begin - actors.begin()),
                                   static_cast<std::size_t>(end - begin));
}

IndexScan::Part IndexScan::reaching_of(ActorIndex actor,
                                       std::span<const EventIndex> row_before) const noexcept {
  if (is_indexed_) {
    return {reaching_by_actor_.of(actor), false, false};
  }
  // Up to so many earlier events of the row, testing each costs less than looking who takes part in
  // the long events of the window.
  constexpr std::size_t short_row = 64;
  const bool is_short = row_before.size() <= std::min(short_row, near_.reaching.size());
  return is_short ? Part{row_before, false, false} : Part{near_.reaching, true, false};
}

IndexScan::Part IndexScan::beyond_of(ActorIndex actor) const noexcept {
  return is_indexed_ ? Part{beyond_by_actor_.of(actor), false, false}
                     : Part{near_.beyond, true, false};
}

void IndexScan::assume_actor(ActorIndex actor) {
  test_.assume_actor(actor);
  accepts_all_ = test_.accepts_all_ignoring_window();
}

void IndexScan::assume_any_actor() {
  test_.assume_any_actor();
  accepts_all_ = test_.accepts_all_ignoring_window();
}

}  // namespace parley::query
