#pragma once

#include "parley/api/message.hpp"

#include <string_view>

namespace parley::api {

/// What the preconditions of a request ask for (RFC 9110, 13.2.2), given the tag of the answer.
enum class Precondition { proceed, not_modified, failed };

/// Evaluates If-Match (strong comparison), then If-None-Match. A field that is no list of entity
/// tags matches nothing. `etag` is strong and includes its quotes.
Precondition evaluate(const Request& request, std::string_view etag);

/// True when If-None-Match contains the tag (weak comparison) or is `*`: the client has a current
/// copy. Several fields of that name count as one list.
bool if_none_match_contains(const Request& request, std::string_view etag);

}  // namespace parley::api
