#pragma once

#include "parley/query/selection.hpp"

#include "request/request_view.hpp"

#include <optional>
#include <vector>

namespace parley::api {

// Filters that become lists of types, actors or events. Every function here leaves faults in the
// call's parameters.

/// The events, in event order, among which those that pass have to be. Nothing: any may pass.
using Among = std::optional<std::vector<EventIndex>>;

/// Leaves only what is in `events` too, which are in event order.
void narrow(Among& among, std::vector<EventIndex> events);

/// The parts of the events that `partOf` names.
Among read_parts(Call& call, const RequestView& view);

/// `type` and `family`: an event has to match both.
void read_type_filters(Call& call, const RequestView& view, query::EventFilter& filter,
                       Among& among);

/// `actor`, `actorsAll` and `country`: an event has to match all three.
void read_actor_filters(Call& call, const RequestView& view, query::EventFilter& filter,
                        Among& among);

/// `before`, `after` and `during`. One that only another policy has leaves nothing.
void read_order_filters(Call& call, const RequestView& view, query::EventFilter& filter,
                        Among& among);

}  // namespace parley::api
