#include "order/order_test.hpp"

#include "parley/time/clock_time.hpp"

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

namespace {

/// The time of an event that has one date, a date with a time of day.
std::optional<ClockTime> clock_time_of(const EventGraph& graph, EventIndex event) {
  return graph.date_alternatives(event, Approx::strict).empty()
             ? clock_time(graph.date_text(event).edtf)
             : std::nullopt;
}

}  // namespace

std::optional<AllenRelation> relation_by_clock(const EventGraph& graph, EventIndex a,
                                               EventIndex b) {
  if (!is_one_day(graph.bounds(a)) || graph.bounds(a) != graph.bounds(b)) {
    return std::nullopt;
  }
  const auto time_of_a = clock_time_of(graph, a);
  const auto time_of_b = time_of_a ? clock_time_of(graph, b) : std::nullopt;
  return time_of_b ? relation_of(*time_of_a, *time_of_b) : std::nullopt;
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
  const auto stands = [&](const std::optional<Anchor>& anchor, AllenRelation wanted,
                          Likelihood (EventRelations::*by_days)(const EventRelations::Other&)
                              const) {
    if (!anchor || anchor->event == event) {
      // An event equals itself: it is not before or after, but within itself.
      return !anchor || wanted == AllenRelation::equals;
    }
    const auto by_clock = relation_by_clock(graph_, event, anchor->event);
    return by_clock ? *by_clock == wanted : fits((anchor->order.*by_days)(self));
  };
  return stands(before_, AllenRelation::before, &EventRelations::is_before) &&
         stands(after_, AllenRelation::after, &EventRelations::is_after) &&
         stands(during_, AllenRelation::equals, &EventRelations::is_within);
}

std::optional<Window> search_window(const EventGraph& graph, const EventFilter& filter) {
  if (!filter.before && !filter.after && !filter.during) {
    return filter.window;
  }
  Window window = filter.window.value_or(Window{});
  const auto starts_before = [&window](Day day) { window.end = std::min(window.end, day); };
  const auto has_time = [&graph](EventIndex event) {
    return clock_time(graph.date_text(event).edtf).has_value();
  };
  const auto ends_after = [&window](Day day) { window.begin = std::max(window.begin, day); };
  if (filter.before) {
    // It is over by the first day of the other event, so it starts earlier, by the clock on the
    // same day.
    const Day start = graph.bounds(*filter.before, filter.approx).start_latest;
    starts_before(has_time(*filter.before) ? start + 1 : start);
  }
  if (filter.after) {
    const Day end = graph.bounds(*filter.after, filter.approx).end_earliest;
    ends_after(has_time(*filter.after) ? end - 1 : end);
  }
  if (filter.during) {
    const Bounds whole = graph.bounds(*filter.during, filter.approx);
    ends_after(whole.start_earliest);
    starts_before(whole.end_latest);
  }
  return window;
}

}  // namespace parley::query
