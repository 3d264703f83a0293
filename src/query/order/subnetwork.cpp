#include "order/subnetwork.hpp"

#include "parley/time/event_relations.hpp"

#include <optional>
#include <utility>

namespace parley::query {

RelationCase::RelationCase(const EventGraph& graph, const RelationQuery& query)
    : graph_(graph), approx_(query.approx) {
  place(query.a);
  place(query.b);
}

bool RelationCase::connect() {
  constexpr std::size_t most_statements = 2'000;
  std::vector<bool> seen(graph_.orders().statements().size());
  take_naming(0, seen);
  take_naming(1, seen);
  const std::size_t near_statements = taken_.size();
  const std::size_t near_events = events_.size();
  for (std::size_t at = 2; at < events_.size() && !narrowed_; ++at) {
    take_naming(at, seen);
    if (taken_.size() > most_statements) {
      taken_.resize(near_statements);
      events_.resize(near_events);
      narrowed_ = true;
    }
  }
  number_statements();
  return !narrowed_;
}

Bounds RelationCase::date(std::size_t at) const {
  const auto place = graph_.orders().place_of(events_[at]);
  return place && !narrowed_ ? graph_.orders().date(*place, approx_)
                             : graph_.bounds(events_[at], approx_);
}

std::span<const Bounds> RelationCase::readings(std::size_t at) const {
  const auto place = graph_.orders().place_of(events_[at]);
  return place && !narrowed_ ? graph_.orders().readings(*place, approx_)
                             : graph_.readings(events_[at], approx_);
}

RelationCase::Dates RelationCase::nothing_known() const {
  return {std::vector<Bounds>(events_.size()), NetworkReadings(events_.size())};
}

RelationCase::Dates RelationCase::dates() const {
  Dates all = nothing_known();
  for (std::size_t at = 0; at < events_.size(); ++at) {
    all.bounds[at] = date(at);
    const auto each = readings(at);
    all.readings[at].assign(each.begin(), each.end());
  }
  return all;
}

AllenSet RelationCase::verdict(const std::vector<std::size_t>& statements, Dates dates) const {
  for (std::size_t at = 0; at < dates.bounds.size(); ++at) {
    if (std::vector<Bounds>& each = dates.readings[at]; !each.empty()) {
      each = readings_within(each, dates.bounds[at]);
      dates.bounds[at] = hull(each);
    }
  }
  if (statements.empty()) {
    return OrderTo(dates.bounds[1], dates.readings[1])
        .relations({dates.bounds[0], std::nullopt, dates.readings[0]});
  }
  std::vector<OrderStatement> chosen;
  chosen.reserve(statements.size());
  for (const std::size_t i : statements) {
    chosen.push_back(orders_[i]);
  }
  const auto network = OrderNetwork::make(std::move(dates.bounds), chosen, 1);
  if (!network) {
    return {};
  }
  const ReadNetwork read = narrow_by_readings(*network, chosen, std::move(dates.readings));
  return OrderTo(read.network, 1, read.readings[1])
      .relations({read.network.bounds(0), 0, read.readings[0]});
}

void RelationCase::place(EventIndex event) {
  if (at_.emplace(static_cast<std::uint32_t>(event), events_.size()).second) {
    events_.push_back(event);
  }
}

void RelationCase::take_naming(std::size_t at, std::vector<bool>& seen) {
  const StatedOrders& orders = graph_.orders();
  for (const std::uint32_t i : orders.naming(events_[at])) {
    if (!seen[i]) {
      seen[i] = true;
      taken_.push_back(i);
      place(orders.statements()[i].from);
      place(orders.statements()[i].to);
    }
  }
}

void RelationCase::number_statements() {
  const StatedOrders& orders = graph_.orders();
  const auto at = [&](std::size_t place) { return place_of(orders.event_at(place)); };
  for (const std::uint32_t i : taken_) {
    OrderStatement order = orders.between_places(orders.statements()[i]);
    order.a = at(order.a);
    order.b = at(order.b);
    orders_.push_back(order);
  }
}

}  // namespace parley::query
