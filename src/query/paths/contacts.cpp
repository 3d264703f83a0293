#include "paths/contacts.hpp"

#include "parley/graph/columns.hpp"
#include "parley/graph/parties.hpp"
#include "parley/graph/window_events.hpp"

#include "order/order_test.hpp"
#include "selection/filter_bounds.hpp"
#include "selection/planner.hpp"

#include <algorithm>
#include <utility>

namespace parley::query {

struct Contacts::Columns : EventColumns {};

Contacts::Contacts(const EventGraph& graph, const PathsQuery& query, ActorSlots& actors,
                   Meter& meter) {
  const Columns columns{graph.columns()};
  const EventSet events = plan_events(graph, query.filter, meter);
  meter.spend(events.size() + 1);
  all_.reserve(events.size());
  ports_.reserve(2 * events.size());
  const FilterBounds bounds(graph, query.filter);
  const OrderTest order(graph, query.filter);
  events.for_each([&](EventIndex event) {
    const Bounds days = bounds[event];
    const Contact contact{.lo = days.start_earliest,
                          .hi = days.end_latest == no_latest ? no_latest : days.end_latest - 1,
                          .event = event,
                          .dated = !is_undated(days) && order.holds(event, Certainty::certain)};
    add_within(graph, query, columns, contact, actors);
  });
  set_days(query.filter, actors.size());
  sort();
}

/// A window of parts leaves one contact for each part that the event may be in. It is certain where
/// all of its days are in one part.
void Contacts::add_within(const EventGraph& graph, const PathsQuery& query, const Columns& columns,
                          const Contact& contact, ActorSlots& actors) {
  const EventFilter& filter = query.filter;
  if (filter.window_parts.empty()) {
    add(columns, contact, query.direction, actors);
    return;
  }
  for (const Window& part : filter.window_parts) {
    if (is_active(graph, contact.event, part, Certainty::possible, filter.approx)) {
      Contact inside = contact;
      inside.lo = std::max(contact.lo, part.begin);
      inside.hi = std::min(contact.hi, part.end == no_latest ? no_latest : part.end - 1);
      inside.dated = contact.dated && inside.lo == contact.lo && inside.hi == contact.hi;
      add(columns, inside, query.direction, actors);
    }
  }
}

/// An event is one contact for each two roles that lead from one to the other: together they are
/// leads() of graph/parties.hpp, in room for each party instead of each two of them.
void Contacts::add(const Columns& columns, Contact contact, Direction direction,
                   ActorSlots& actors) {
  const EventIndex event = contact.event;
  const Parties all = parties(columns.participants[to_size(event)]);
  const auto add_ports = [&](const auto& is_port) {
    const auto begin = static_cast<std::uint32_t>(ports_.size());
    for (const Party& party : all) {
      if (is_port(party)) {
        ports_.push_back(actors.slot_of(party.actor()));
      }
    }
    return std::pair(begin, static_cast<std::uint32_t>(ports_.size()) - begin);
  };
  const auto add_both_ways = [&](const auto& is_port) {
    std::tie(contact.sources, contact.source_count) = add_ports(is_port);
    contact.targets = contact.sources;
    contact.target_count = contact.source_count;
    add_if_it_leads(contact);
  };
  if (direction == Direction::any ||
      columns.type_is_symmetric[to_size(columns.types[to_size(event)])] != 0) {
    add_both_ways([](const Party&) { return true; });
    return;
  }
  for (const auto& [from, to] : leading_roles) {
    const auto with = [](Role role) {
      return [role](const Party& party) { return party.has(role); };
    };
    if (from == to) {
      add_both_ways(with(from));
    } else {
      std::tie(contact.sources, contact.source_count) = add_ports(with(from));
      std::tie(contact.targets, contact.target_count) = add_ports(with(to));
      add_if_it_leads(contact);
    }
  }
}

/// Keeps a contact that leads from one actor to another.
void Contacts::add_if_it_leads(const Contact& contact) {
  const bool leads_on = contact.sources == contact.targets
                            ? contact.source_count > 1
                            : contact.source_count > 0 && contact.target_count > 0;
  if (leads_on) {
    all_.push_back(contact);
  }
}

void Contacts::set_days(const EventFilter& filter, std::size_t actors) {
  const Window window = filter.window.value_or(Window{});
  const Day window_last = window.end == no_latest ? no_latest : window.end - 1;
  known_ = {no_latest, no_earliest};
  const auto know = [this](Day day) {
    if (day != no_earliest && day != no_latest) {
      known_.earliest = std::min(known_.earliest, day);
      known_.latest = std::max(known_.latest, day);
    }
  };
  know(window.begin);
  know(window_last);
  for (const Contact& contact : all_) {
    know(contact.lo);
    know(contact.hi);
  }
  if (known_.earliest > known_.latest) {
    known_ = {0, 0};
  }
  // Through events without a bound a journey needs at most one day for each actor.
  const Day far = static_cast<Day>(std::min(actors, all_.size())) + 2;
  const DayRange stand_ins{known_.earliest - far, known_.latest + far};
  days_ = {window.begin == no_earliest ? stand_ins.earliest : window.begin,
           window_last == no_latest ? stand_ins.latest : window_last};
  for (Contact& contact : all_) {
    contact.lo = contact.lo == no_earliest ? stand_ins.earliest : contact.lo;
    contact.hi = contact.hi == no_latest ? stand_ins.latest : contact.hi;
    exact_ = exact_ && contact.dated && contact.lo == contact.hi && contact.lo >= days_.earliest &&
             contact.hi <= days_.latest;
  }
}

void Contacts::sort() {
  const auto earlier = [](const Contact& a, const Contact& b) { return a.lo < b.lo; };
  if (!std::is_sorted(all_.begin(), all_.end(), earlier)) {
    std::stable_sort(all_.begin(), all_.end(), earlier);
  }
}

DayRange Contacts::with_open_ends(DayRange days) const noexcept {
  return {days.earliest < known_.earliest ? no_earliest : days.earliest,
          days.latest > known_.latest ? no_latest : days.latest};
}

Contacts Contacts::mirrored() const {
  Contacts turned;
  turned.all_.assign(all_.rbegin(), all_.rend());
  for (Contact& contact : turned.all_) {
    contact.lo = std::exchange(contact.hi, -contact.lo);
    contact.lo = -contact.lo;
    std::swap(contact.sources, contact.targets);
    std::swap(contact.source_count, contact.target_count);
  }
  turned.ports_ = ports_;
  turned.days_ = {-days_.latest, -days_.earliest};
  turned.known_ = {-known_.latest, -known_.earliest};
  turned.exact_ = exact_;
  turned.sort();
  return turned;
}

}  // namespace parley::query
