#pragma once

#include "parley/api/offers.hpp"

#include "request/call.hpp"

#include <optional>

namespace parley::api {

/// Reads `format`, or else `Accept`: the dialect that the client likes best; JSON where it likes
/// nothing better, or reads HTML at least as gladly, as browsers do. Sets `call.dialect`; a fault
/// is left in the call's parameters. Returns a problem when nothing that the address has is
/// accepted.
std::optional<Problem> choose_format(Call& call, Offer offer, std::string_view media_type);

}  // namespace parley::api
