#pragma once

#include "request/call.hpp"

#include <string>
#include <vector>

namespace parley::api {

/// Reads `place`: every spelling, as events have it, of each place that was named in any case, with
/// or without accents. The name of a place may contain commas: a value that names a place stays
/// whole, any other is cut at them. An unknown place is left in the call as a fault.
std::vector<std::string> read_places(Call& call);

}  // namespace parley::api
