#pragma once

#include "parley/json/writer.hpp"

#include "request/request_view.hpp"

namespace parley::api {

/// The members of a claim inside an object that is already open.
void write_claim_members(json::Writer& out, const RequestView& view, const Claim& claim);

}  // namespace parley::api
