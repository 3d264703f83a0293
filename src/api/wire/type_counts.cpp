#include "wire/type_counts.hpp"

#include "wire/fragments.hpp"

namespace parley::api {

void write_by_type(json::Writer& out, const RequestView& view,
                   std::span<const query::TypeCounts::value_type> counts) {
  const Fragments& fragments = *view.policy_graph->fragments;
  out.key("byType").begin_object();
  for (const auto& [type, count] : counts) {
    out.raw_key(fragments.type_id(type)).value(static_cast<std::uint64_t>(count));
  }
  out.end_object();
}

}  // namespace parley::api
