#pragma once

#include "parley/api/message.hpp"

#include <string_view>

namespace parley::api {

/// What the preconditions of a request ask for (RFC 9110, 13.2.2), given the tag of the answer.
enum class Precondition { proceed, not_modified, failed };

/// Evaluates If-Match (strong comparison) and If-None-Match (weak comparison, lists, `*`); a field
/// that is no entity-tag list holds no tag. `etag` is strong, with its quotes.
Precondition evaluate(const Request& request, std::string_view etag);

}  // namespace parley::api
