#pragma once

#include "parley/api/message.hpp"

#include <string_view>

namespace parley::api {

/// False only when the request has an Accept field that can be read and excludes `media_type`
/// (RFC 9110, 12.5.1: the most specific range decides, `q=0` excludes). A field that cannot be read
/// excludes nothing.
bool accepts(const Request& request, std::string_view media_type);

}  // namespace parley::api
