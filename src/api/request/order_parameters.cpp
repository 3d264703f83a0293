#include "request/did_you_mean.hpp"
#include "request/not_found.hpp"
#include "request/request_view.hpp"

namespace parley::api {

std::optional<EventIndex> read_event(Call& call, const RequestView& view,
                                     std::string_view parameter) {
  const auto asked = call.parameters.single(parameter);
  if (!asked) {
    return std::nullopt;
  }
  const EventGraph& graph = view.graph();
  const auto event = graph.find_event(*asked);
  if (!event) {
    ClosestWord closest(*asked);
    for (std::size_t i = 0; i < std::min(graph.event_count(), max_compared); ++i) {
      closest.consider(graph.event_id(static_cast<EventIndex>(i)));
    }
    call.parameters.refuse(parameter, *asked,
                           "there is no event " + show(*asked) + closest.suggestion());
  }
  return event;
}

Approx read_approx(Call& call) {
  const auto asked = call.parameters.single("approx");
  if (!asked || *asked == "strict") {
    return Approx::strict;
  }
  if (*asked != "padded") {
    call.parameters.refuse("approx", *asked,
                           "expected one of: strict, padded; got " + show(*asked));
  }
  return Approx::padded;
}

void read_order(Call& call, const RequestView& view, query::EventFilter& filter) {
  filter.before = read_event(call, view, "before");
  filter.after = read_event(call, view, "after");
  filter.during = read_event(call, view, "during");
  filter.approx = read_approx(call);
}

}  // namespace parley::api
