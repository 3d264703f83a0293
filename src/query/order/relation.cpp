#include "parley/query/relation.hpp"

#include "order/explanation.hpp"
#include "order/order_test.hpp"

namespace parley::query {
namespace {

AllenSet possible_relations(const EventGraph& graph, const RelationQuery& query) {
  return event_relations(graph, query.b, query.approx)
      .relations(other_event(graph, query.a, query.approx));
}

}  // namespace

RelationResult run(const EventGraph& graph, const RelationQuery& query) {
  RelationResult result;
  if (query.a == query.b) {
    result.certain = AllenRelation::equals;
    result.possible.set(static_cast<std::size_t>(AllenRelation::equals));
    return result;
  }
  if (const auto by_clock = relation_by_clock(graph, query.a, query.b)) {
    result.certain = by_clock;
    result.possible.set(static_cast<std::size_t>(*by_clock));
    result.by_clock = true;
    return result;
  }
  result.possible = possible_relations(graph, query);
  if (result.possible.count() == 1) {
    for (std::size_t i = 0; i < allen_count; ++i) {
      if (result.possible.test(i)) {
        result.certain = static_cast<AllenRelation>(i);
      }
    }
  }
  if (!result.possible.all()) {
    explain(graph, query, result);
  }
  return result;
}

}  // namespace parley::query
