#include "wire/stated/flagged_events.hpp"

#include "wire/envelope.hpp"

#include <algorithm>

namespace parley::api {

Result<std::size_t> count_flagged(const Call& call, const RequestView& view,
                                  query::EventFilter filter,
                                  std::initializer_list<ActorIndex> actors) {
  const EventGraph& graph = view.graph();
  if (!graph.has_flagged_events() || filter.status == query::Status::actual) {
    return std::size_t{0};
  }
  filter.actors_all.insert(filter.actors_all.end(), actors.begin(), actors.end());
  query::Meter meter(call.budget);
  const auto events = query::select_events(graph, filter, meter);
  if (meter.is_over()) {
    return meter.error();
  }
  return static_cast<std::size_t>(
      std::count_if(events.begin(), events.end(),
                    [&graph](EventIndex event) { return !is_actual(graph.flags(event)); }));
}

void write_flagged(json::Writer& out, std::size_t flagged) {
  if (flagged != 0) {
    write_number(out, "flagged", flagged);
  }
}

}  // namespace parley::api
