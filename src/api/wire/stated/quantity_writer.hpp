#pragma once

#include "parley/json/writer.hpp"

#include "request/request_view.hpp"

#include <string_view>
#include <vector>

namespace parley::api {

/// The member `quantities` of an event: its own and those of claims about it alone, grouped by what
/// they count and its unit; each group says whether its values agree. Left out when none counts
/// under the policy. `model` is null for a simple event of a store.
void write_quantities(json::Writer& out, const RequestView& view, std::string_view event,
                      const Event* model);

/// The member `quantities` of a claim, ungrouped.
void write_quantities(json::Writer& out, const RequestView& view, const Claim& claim);

}  // namespace parley::api
