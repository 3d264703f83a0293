#pragma once

#include "parley/formats/events_document.hpp"

#include <string>

namespace parley::formats {

// One writer for each dialect of lists of events; `event_formats.cpp` lists them.

/// A picture of the events in time, in one lane for each family.
std::string write_timeline_svg(const EventsDocument& document, Losses& losses);

}  // namespace parley::formats
