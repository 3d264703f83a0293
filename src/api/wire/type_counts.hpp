#pragma once

#include "parley/json/writer.hpp"
#include "parley/query/neighbours.hpp"

#include <span>

namespace parley::api {

/// The member `byType` of an open object: type id → count, types in order of id.
void write_by_type(json::Writer& out, const EventGraph& graph,
                   std::span<const query::TypeCounts::value_type> counts);

}  // namespace parley::api
