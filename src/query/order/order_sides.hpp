#pragma once

#include "parley/graph/event_graph.hpp"
#include "parley/time/event_relations.hpp"

namespace parley::query {

/// An event of a graph as others are held against it.
inline OrderTo order_to(const EventGraph& graph, EventIndex event, Approx approx) {
  const StatedOrders& orders = graph.orders();
  const auto readings = graph.readings(event, approx);
  if (const auto place = orders.place_of(event)) {
    return {orders.network(approx), *place, readings};
  }
  return OrderTo(graph.bounds(event, approx), readings,
                 orders.empty() ? nullptr : &orders.network(approx));
}

/// An event of a graph as it is held against others.
inline OrderTo::Other other_side(const EventGraph& graph, EventIndex event, Approx approx) {
  return {graph.bounds(event, approx), graph.orders().place_of(event),
          graph.readings(event, approx)};
}

}  // namespace parley::query
