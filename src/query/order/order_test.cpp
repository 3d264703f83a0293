#include "order/order_test.hpp"

#include <algorithm>

namespace parley::query {

EventRelations event_relations(const EventGraph& graph, EventIndex event, Approx approx) {
  const StatedOrders& orders = graph.orders();
  const auto alternatives = graph.date_alternatives(event, approx);
  if (const auto place = orders.place_of(event)) {
    return {orders.network(approx), *place, alternatives};
  }
  return EventRelations(graph.bounds(event, approx), alternatives,
                        orders.empty() ? nullptr : &orders.network(approx));
}

EventRelations::Other other_event(const EventGraph& graph, EventIndex event, Approx approx) {
  return {graph.bounds(event, approx), graph.orders().place_of(event),
          graph.date_alternatives(event, approx)};
}

OrderTest::OrderTest(const EventGraph& graph, const EventFilter& filter)
    : graph_(graph),
      approx_(filter.approx),
      before_(anchor(filter.before)),
      after_(anchor(filter.after)),
      during_(anchor(filter.during)) {}

std::optional<OrderTest::Anchor> OrderTest::anchor(const std::optional<EventIndex>& event) const {
  if (!event) {
    return std::nullopt;
  }
  return Anchor{*event, event_relations(graph_, *event, approx_)};
}

bool OrderTest::holds(EventIndex event, Certainty certainty) const {
  if (accepts_all()) {
    return true;
  }
  const auto fits = [certainty](const Likelihood& likelihood) {
    return certainty == Certainty::certain ? likelihood.certain : likelihood.possible;
  };
  const EventRelations::Other self = other_event(graph_, event, approx_);
  // An event equals itself: it is not before or after, but within itself.
  const bool before = !before_ || (before_->event != event && fits(before_->order.is_before(self)));
  const bool after = !after_ || (after_->event != event && fits(after_->order.is_after(self)));
  const bool during = !during_ || during_->event == event || fits(during_->order.is_within(self));
  return before && after && during;
}

std::optional<Window> search_window(const EventGraph& graph, const EventFilter& filter) {
  if (!filter.before && !filter.after && !filter.during) {
    return filter.window;
  }
  Window window = filter.window.value_or(Window{});
  const auto starts_before = [&window](Day day) { window.end = std::min(window.end, day); };
  const auto ends_after = [&window](Day day) { window.begin = std::max(window.begin, day); };
  if (filter.before) {
    // It is over by the first day of the other event, so it starts earlier.
    starts_before(graph.bounds(*filter.before, filter.approx).start_latest);
  }
  if (filter.after) {
    ends_after(graph.bounds(*filter.after, filter.approx).end_earliest);
  }
  if (filter.during) {
    const Bounds whole = graph.bounds(*filter.during, filter.approx);
    ends_after(whole.start_earliest);
    starts_before(whole.end_latest);
  }
  return window;
}

}  // namespace parley::query
