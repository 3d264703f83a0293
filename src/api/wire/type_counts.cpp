#include "wire/type_counts.hpp"

#include "wire/envelope.hpp"

namespace parley::api {

void write_by_type(json::Writer& out, const EventGraph& graph,
                   std::span<const query::TypeCounts::value_type> counts) {
  out.key("byType").begin_object();
  for (const auto& [type, count] : counts) {
    write_number(out, graph.type_id(type), count);
  }
  out.end_object();
}

}  // namespace parley::api
