#include "order/subnetwork.hpp"

#include "parley/time/event_relations.hpp"

#include <optional>
#include <utility>

namespace parley::query {

Subnetwork::Subnetwork(const EventGraph& graph, const RelationQuery& query)
    : graph_(graph), approx_(query.approx) {
  place(query.a);
  place(query.b);
}

bool Subnetwork::connect() {
  constexpr std::size_t max_statements = 2'000;
  std::vector<bool> seen(graph_.orders().statements().size());
  add_statements_of(0, seen);
  add_statements_of(1, seen);
  const std::size_t near_statements = statements_.size();
  const std::size_t near_events = events_.size();
  for (std::size_t at = 2; at < events_.size() && !narrowed_; ++at) {
    add_statements_of(at, seen);
    if (statements_.size() > max_statements) {
      statements_.resize(near_statements);
      events_.resize(near_events);
      narrowed_ = true;
    }
  }
  number_statements();
  return !narrowed_;
}

Bounds Subnetwork::date(std::size_t at) const {
  const auto place = graph_.orders().place_of(events_[at]);
  return place && !narrowed_ ? graph_.orders().date(*place, approx_)
                             : graph_.bounds(events_[at], approx_);
}

std::span<const Bounds> Subnetwork::alternatives(std::size_t at) const {
  const auto place = graph_.orders().place_of(events_[at]);
  return place && !narrowed_ ? graph_.orders().alternatives(*place, approx_)
                             : graph_.date_alternatives(events_[at], approx_);
}

Subnetwork::Dates Subnetwork::nothing_known() const {
  return {std::vector<Bounds>(events_.size()), NetworkAlternatives(events_.size())};
}

Subnetwork::Dates Subnetwork::dates() const {
  Dates all = nothing_known();
  for (std::size_t at = 0; at < events_.size(); ++at) {
    all.bounds[at] = date(at);
    const auto each = alternatives(at);
    all.alternatives[at].assign(each.begin(), each.end());
  }
  return all;
}

AllenSet Subnetwork::possible_relations(const std::vector<std::size_t>& statements,
                                        Dates dates) const {
  for (std::size_t at = 0; at < dates.bounds.size(); ++at) {
    if (std::vector<Bounds>& each = dates.alternatives[at]; !each.empty()) {
      each = alternatives_within(each, dates.bounds[at]);
      dates.bounds[at] = hull(each);
    }
  }
  if (statements.empty()) {
    return EventRelations(dates.bounds[1], dates.alternatives[1])
        .relations({dates.bounds[0], std::nullopt, dates.alternatives[0]});
  }
  std::vector<OrderStatement> chosen;
  chosen.reserve(statements.size());
  for (const std::size_t i : statements) {
    chosen.push_back(orders_[i]);
  }
  const auto network = TemporalNetwork::make(std::move(dates.bounds), chosen, 1);
  if (!network) {
    return {};
  }
  const NarrowedNetwork narrowed =
      narrow_by_alternatives(*network, chosen, std::move(dates.alternatives));
  return EventRelations(narrowed.network, 1, narrowed.alternatives[1])
      .relations({narrowed.network.bounds(0), 0, narrowed.alternatives[0]});
}

void Subnetwork::place(EventIndex event) {
  if (at_.emplace(static_cast<std::uint32_t>(event), events_.size()).second) {
    events_.push_back(event);
  }
}

void Subnetwork::add_statements_of(std::size_t at, std::vector<bool>& seen) {
  const StatedOrders& orders = graph_.orders();
  for (const std::uint32_t i : orders.naming(events_[at])) {
    if (!seen[i]) {
      seen[i] = true;
      statements_.push_back(i);
      place(orders.statements()[i].from);
      place(orders.statements()[i].to);
    }
  }
}

void Subnetwork::number_statements() {
  const StatedOrders& orders = graph_.orders();
  const auto at = [&](std::size_t place) { return place_of(orders.event_at(place)); };
  for (const std::uint32_t i : statements_) {
    OrderStatement order = orders.between_places(orders.statements()[i]);
    order.a = at(order.a);
    order.b = at(order.b);
    orders_.push_back(order);
  }
}

}  // namespace parley::query
