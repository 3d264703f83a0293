#pragma once

#include "parley/json/writer.hpp"
#include "parley/query/neighbours.hpp"

#include "request/request_view.hpp"

#include <cstddef>
#include <span>

namespace parley::api {

/// The member `byType` of an open object: type id → count, types in order of id.
void write_by_type(json::Writer& out, const RequestView& view,
                   std::span<const query::TypeCounts::value_type> counts);

/// About what one of them takes, for reserving.
inline constexpr std::size_t bytes_per_type = 64;

}  // namespace parley::api
