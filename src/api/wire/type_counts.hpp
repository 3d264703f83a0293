#pragma once

#include "parley/json/writer.hpp"
#include "parley/query/neighbours.hpp"

namespace parley::api {

/// The member `byType` of an open object: type id → count, types in order of id.
void write_by_type(json::Writer& out, const EventGraph& graph, const query::TypeCounts& counts);

}  // namespace parley::api
