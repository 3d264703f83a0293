#pragma once

#include "parley/formats/events_document.hpp"

#include <string>

namespace parley::formats {

/// One event in the words of schema.org, as search engines read it in a page of its own: a JSON-LD
/// object that can stand in a script element as it is. Dates only where they are known to the day,
/// of years 1 to 9999. An event with a flag, or under a policy of one voice, is a `Thing` that says
/// why it is no `Event`; what is contested is left out.
std::string schema_event(const EventRecord& event, const Origin& origin);

}  // namespace parley::formats
