#pragma once

#include "parley/formats/events_document.hpp"

#include <string>

namespace parley::formats {

// One writer for each dialect of lists of events, in the file of its name; `event_formats.cpp`
// lists them.

/// The configuration of TimelineJS 3: `{"scale","title":{…},"events":[{"unique_id","start_date",
/// "end_date","display_date","group","text":{"headline","text"}}]}`. Undated events are left out.
std::string write_timelinejs(const EventsDocument& document, Losses& losses);

/// Items and groups for the data sets of vis-timeline: `{…,"items":[{"id","content","start","end",
/// "group","title","className",…}],"groups":[{"id","content"}]}`. An item has the members of a
/// native event as well, which vis-timeline keeps. `start` and `end` are local midnights without a
/// zone, `end` that after the last day. Undated events are left out.
std::string write_vis_timeline(const EventsDocument& document, Losses& losses);

/// An iCalendar object (RFC 5545) with an all-day VEVENT for each event that has a day between the
/// years 1 and 9999.
std::string write_ical(const EventsDocument& document, Losses& losses);

/// A picture of the events in time, in one lane for each family.
std::string write_timeline_svg(const EventsDocument& document, Losses& losses);

}  // namespace parley::formats
