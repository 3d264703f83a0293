#pragma once

#include "parley/graph/event_graph.hpp"
#include "parley/time/event_relations.hpp"

namespace parley::query {

/// An event of a graph as others are held against it.
inline EventRelations event_relations(const EventGraph& graph, EventIndex event, Approx approx) {
  const StatedOrders& orders = graph.orders();
  const auto alternatives = graph.date_alternatives(event, approx);
  if (const auto place = orders.place_of(event)) {
    return {orders.network(approx), *place, alternatives};
  }
  return EventRelations(graph.bounds(event, approx), alternatives,
                        orders.empty() ? nullptr : &orders.network(approx));
}

/// An event of a graph as it is held against others.
inline EventRelations::Other other_side(const EventGraph& graph, EventIndex event, Approx approx) {
  return {graph.bounds(event, approx), graph.orders().place_of(event),
          graph.date_alternatives(event, approx)};
}

}  // namespace parley::query
