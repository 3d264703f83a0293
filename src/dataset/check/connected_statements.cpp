#include "check/connected_statements.hpp"

#include "parley/time/components.hpp"

namespace parley::dataset {

std::vector<ConnectedStatements> by_component(const std::vector<WrittenStatement>& statements,
                                              std::size_t event_count) {
  std::vector<OrderStatement> orders;  // between numbers of events
  orders.reserve(statements.size());
  for (const auto& [stated, item, place, holder] : statements) {
    orders.push_back(order_statement(stated, stated.from, stated.to));
  }
  const std::vector<std::size_t> component = connected_components(event_count, orders);
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::vector<std::size_t> part_of_component(event_count, none);
  std::vector<std::size_t> place(event_count, none);
  std::vector<ConnectedStatements> parts;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    std::size_t& number = part_of_component[component[orders[i].a]];
    if (number == none) {
      number = parts.size();
      parts.emplace_back();
    }
    ConnectedStatements& part = parts[number];
    const auto place_of = [&](std::size_t event) {
      if (place[event] == none) {
        place[event] = part.events.size();
        part.events.push_back(event);
      }
      return place[event];
    };
    orders[i].a = place_of(orders[i].a);
    orders[i].b = place_of(orders[i].b);
    part.statements.push_back(statements[i]);
    part.orders.push_back(orders[i]);
  }
  return parts;
}

}  // namespace parley::dataset
