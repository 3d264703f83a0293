#include "parley/time/components.hpp"

#include <boost/pending/disjoint_sets.hpp>

namespace parley {

std::vector<std::size_t> connected_components(std::size_t events,
                                              std::span<const OrderStatement> statements) {
  boost::disjoint_sets_with_storage<> sets(events);
  for (const OrderStatement& statement : statements) {
    sets.union_set(statement.a, statement.b);
  }
  std::vector<std::size_t> component(events);
  for (std::size_t event = 0; event < events; ++event) {
    component[event] = sets.find_set(event);
  }
  return component;
}

}  // namespace parley
