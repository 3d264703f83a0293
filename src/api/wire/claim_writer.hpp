#pragma once

#include "parley/json/writer.hpp"

#include "request/request_view.hpp"

namespace parley::api {

/// True when the claim belongs to the telling: `preferred` leaves out deprecated ones, a source's
/// own telling has those it gives evidence for.
bool is_told(const RequestView& view, const Claim& claim);

/// The members of a claim inside an object that is already open.
void write_claim_members(json::Writer& out, const RequestView& view, const Claim& claim);

}  // namespace parley::api
