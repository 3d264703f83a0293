#pragma once

#include "parley/json/writer.hpp"
#include "parley/model/vocabulary.hpp"
#include "parley/query/neighbours.hpp"

#include "request/request_view.hpp"

#include <cstddef>
#include <span>

namespace parley::api {

/// The member `codes` of an open object, without the codes that the type has no counterpart for;
/// left out when there is none. With `quad_class` also the class and its scheme.
void write_codes(json::Writer& out, const TypeCodes& codes, bool quad_class);

/// The member `outcomes` of an open object: outcome → object with the codes of events that came to
/// it; left out when the type has none.
void write_outcome_codes(json::Writer& out, const EventType& type);

/// The member `byType` of an open object: type id → count, types in order of id.
void write_by_type(json::Writer& out, const RequestView& view,
                   std::span<const query::TypeCounts::value_type> counts);

/// About how many bytes one count takes, for reserving.
inline constexpr std::size_t bytes_per_type = 64;

}  // namespace parley::api
