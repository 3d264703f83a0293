#pragma once

#include "parley/json/writer.hpp"

#include "request/request_view.hpp"

#include <string_view>

namespace parley::api {

/// The member `affiliations` of an open object: those of the actor (`out`) and those with it
/// (`in`) that count under the policy.
void write_affiliations(json::Writer& out, const RequestView& view, std::string_view actor);

}  // namespace parley::api
