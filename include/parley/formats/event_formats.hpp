#pragma once

#include "parley/formats/dialect.hpp"
#include "parley/formats/events_document.hpp"

#include <span>
#include <string_view>

namespace parley::formats {

using EventFormat = DialectOf<EventsDocument>;

/// Every dialect for lists of events, in the order in which messages list them.
std::span<const EventFormat> event_formats() noexcept;

/// The dialect with that name, or null.
const EventFormat* find_event_format(std::string_view name) noexcept;

}  // namespace parley::formats
