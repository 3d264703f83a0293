#include "parley/formats/event_formats.hpp"

#include "dialect/find_dialect.hpp"
#include "events/writers.hpp"
#include "linked/writers.hpp"

#include <array>

namespace parley::formats {
namespace {

constexpr std::array formats{
    EventFormat{{"timelinejs", "application/json", "json", "TimelineJS 3", false},
                write_timelinejs},
    EventFormat{{"vis-timeline", "application/json", "json", "vis-timeline", false},
                write_vis_timeline},
    EventFormat{{"ical", "text/calendar", "ics", "calendars (iCalendar, RFC 5545)", true},
                write_ical},
    EventFormat{{"svg", "image/svg+xml", "svg", "a timeline for pages, documents and slides"},
                &write_timeline_svg,
                true},
    EventFormat{{"jsonld", "application/ld+json", "jsonld",
                 "JSON-LD for stores of linked data: SEM, CIDOC CRM, schema.org, PROV-O"},
                &write_json_ld},
    EventFormat{{"turtle", "text/turtle", "ttl", "Turtle: the same statements as jsonld"},
                &write_turtle},
};

}  // namespace

std::span<const EventFormat> event_formats() noexcept {
  return formats;
}

const EventFormat* find_event_format(std::string_view name) noexcept {
  return find_dialect<EventFormat>(formats, name);
}

}  // namespace parley::formats
