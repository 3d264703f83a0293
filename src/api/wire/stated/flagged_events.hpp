#pragma once

#include "parley/error/error.hpp"
#include "parley/json/writer.hpp"
#include "parley/query/selection.hpp"

#include "request/request_view.hpp"

#include <cstddef>
#include <initializer_list>

namespace parley::api {

/// How many of the events that pass the filter, and in which all of `actors` take part, carry a
/// flag: they are denied, negated, hypothetical or future, and counted like the others. Errors:
/// too_large, timed_out.
Result<std::size_t> count_flagged(const Call& call, const RequestView& view,
                                  query::EventFilter filter,
                                  std::initializer_list<ActorIndex> actors = {});

/// The member `flagged`, left out where no event carries a flag.
void write_flagged(json::Writer& out, std::size_t flagged);

}  // namespace parley::api
