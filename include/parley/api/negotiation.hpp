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

/// How gladly a client takes a media type: by the weight it gives, then by how exactly it names it.
struct Preference {
  int weight = 0;     ///< in thousandths; 0: it does not take it
  int closeness = 0;  ///< 3 the type itself, 2 `type/*`, 1 `*/*` or no field at all

  // Not a defaulted `<=>`: clang 14 sees a null pointer in it.
  friend constexpr bool operator<(const Preference& a, const Preference& b) noexcept {
    return a.weight != b.weight ? a.weight < b.weight : a.closeness < b.closeness;
  }
};

Preference preference_for(const Request& request, std::string_view media_type) noexcept;

/// The same for JSON, which a client that names HTML, as browsers do, takes as gladly.
Preference preference_for_json(const Request& request) noexcept;

/// True when `Accept` may ask for a dialect: it names a type beside JSON, HTML and `*/*`.
bool names_dialect(const Request& request) noexcept;

/// True when the request may be answered with JSON: it accepts JSON, or it asks for HTML, as
/// browsers do, and does not exclude JSON.
bool may_get_json(const Request& request) noexcept;

/// The same for any type; without the exception for HTML, unless it is JSON.
bool may_get(const Request& request, std::string_view media_type) noexcept;

}  // namespace parley::api
