#include "parley/query/relation.hpp"

#include "deciding.hpp"

namespace parley::query {
namespace {

AllenSet verdict(const EventGraph& graph, const RelationQuery& query) {
  const StatedOrders& orders = graph.orders();
  const auto a = orders.place_of(query.a);
  const auto b = orders.place_of(query.b);
  const Bounds bounds_of_a = graph.bounds(query.a, query.approx);
  const Bounds bounds_of_b = graph.bounds(query.b, query.approx);
  if (a && b) {
    return orders.network(query.approx).possible_relations(*a, *b);
  }
  if (a) {
    return orders.network(query.approx).possible_relations(*a, bounds_of_b);
  }
  if (b) {
    return converse(orders.network(query.approx).possible_relations(*b, bounds_of_a));
  }
  return possible_relations(bounds_of_a, bounds_of_b);
}

}  // namespace

RelationResult run(const EventGraph& graph, const RelationQuery& query) {
  RelationResult result;
  if (query.a == query.b) {
    result.certain = AllenRelation::equals;
    result.possible.set(static_cast<std::size_t>(AllenRelation::equals));
    return result;
  }
  result.possible = verdict(graph, query);
  if (result.possible.count() == 1) {
    for (std::size_t i = 0; i < allen_count; ++i) {
      if (result.possible.test(i)) {
        result.certain = static_cast<AllenRelation>(i);
      }
    }
  }
  if (!result.possible.all()) {
    find_reasons(graph, query, result);
  }
  return result;
}

}  // namespace parley::query
