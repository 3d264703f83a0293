#include "check/connected_statements.hpp"

#include <cstddef>
#include <numeric>

namespace parley::dataset {
namespace {

/// Which events are connected with each other, as trees that name one of them (Tarjan 1975).
class Connections {
 public:
  explicit Connections(std::size_t events) : above_(events) {
    std::iota(above_.begin(), above_.end(), std::size_t{0});
  }

  std::size_t root(std::size_t event) {
    while (above_[event] != event) {
      above_[event] = above_[above_[event]];
      event = above_[event];
    }
    return event;
  }

  void connect(std::size_t a, std::size_t b) { above_[root(a)] = root(b); }

 private:
  std::vector<std::size_t> above_;
};

constexpr std::size_t none = static_cast<std::size_t>(-1);

}  // namespace

std::vector<ConnectedStatements> connected_parts(const std::vector<TimeStatement>& statements,
                                                 const Dataset& dataset) {
  Connections connections(dataset.events.size());
  for (const TimeStatement& statement : statements) {
    connections.connect(statement.from, statement.to);
  }
  std::vector<std::size_t> part_of_root(dataset.events.size(), none);
  std::vector<std::size_t> place(dataset.events.size(), none);
  std::vector<ConnectedStatements> parts;
  for (const TimeStatement& statement : statements) {
    std::size_t& number = part_of_root[connections.root(statement.from)];
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
    OrderStatement order = order_of(statement, dataset);
    order.a = place_of(order.a);
    order.b = place_of(order.b);
    part.statements.push_back(statement);
    part.orders.push_back(order);
  }
  return parts;
}

}  // namespace parley::dataset
