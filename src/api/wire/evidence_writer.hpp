#pragma once

#include "parley/json/writer.hpp"

#include "request/request_view.hpp"

#include <vector>

namespace parley::api {

/// The member `evidence` of an open object: the items whose source counts; left out when there is
/// none.
void write_evidence(json::Writer& out, const RequestView& view,
                    const std::vector<Evidence>& evidence);

/// The evidence of a simple event of a store: its source states all of it.
void write_simple_evidence(json::Writer& out, const RequestView& view, EventIndex event);

}  // namespace parley::api
