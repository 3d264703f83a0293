#include "parley/query/relation.hpp"

#include "order/explanation.hpp"
#include "order/order_sides.hpp"

namespace parley::query {
namespace {

AllenSet verdict(const EventGraph& graph, const RelationQuery& query) {
  return event_relations(graph, query.b, query.approx)
      .relations(other_side(graph, query.a, query.approx));
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
