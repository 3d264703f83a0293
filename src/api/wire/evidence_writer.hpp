#pragma once

#include "parley/json/writer.hpp"

#include "request/request_view.hpp"

#include <vector>

namespace parley::api {

/// The member `evidence` of an open object: all that this telling hears; left out when that is
/// nothing.
void write_evidence(json::Writer& out, const RequestView& view,
                    const std::vector<Evidence>& evidence);

/// True when the telling hears any of it.
bool hears_any(const RequestView& view, const std::vector<Evidence>& evidence);

/// The evidence of an event that is in no model: its source states all of it.
void write_simple_evidence(json::Writer& out, const RequestView& view, EventIndex event);

}  // namespace parley::api
