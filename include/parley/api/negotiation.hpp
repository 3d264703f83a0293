#pragma once

#include "parley/api/message.hpp"

#include <string_view>

namespace parley::api {

enum class Acceptance {
  accepted,
  not_named,  ///< no range of the field covers the type
  excluded,   ///< the most specific range that covers it has `q=0`
};

/// What the fields `Accept` say of a media type (RFC 9110, 12.5.1). Without a field, and where it
/// cannot be read, everything is accepted. Allocates nothing, as answers are looked up by it.
Acceptance acceptance_of(const Request& request, std::string_view media_type) noexcept;

/// True when the request may be answered with JSON: it accepts JSON, or it asks for HTML, as
/// browsers do, and does not exclude JSON.
bool may_get_json(const Request& request) noexcept;

/// The same for any type; without the exception for HTML, unless it is JSON.
bool may_get(const Request& request, std::string_view media_type) noexcept;

}  // namespace parley::api
