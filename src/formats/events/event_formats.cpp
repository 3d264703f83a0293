#include "parley/formats/event_formats.hpp"

#include "dialect/find_dialect.hpp"
#include "events/writers.hpp"

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
};

}  // namespace

std::span<const EventFormat> event_formats() noexcept {
  return formats;
}

const EventFormat* find_event_format(std::string_view name) noexcept {
  return find_dialect<EventFormat>(formats, name);
}

}  // namespace parley::formats
