#include "parley/time/day.hpp"

#include "dialect/date_span.hpp"
#include "dialect/headline.hpp"
#include "events/content_lines.hpp"
#include "events/event_description.hpp"
#include "events/event_losses.hpp"
#include "events/writers.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace parley::formats {
namespace {

/// The dataset says not when a record was written, and equal documents have equal texts, so DTSTAMP
/// is the same everywhere. X-PARLEY-REVISION says what changed.
constexpr std::string_view no_stamp = "19700101T000000Z";

std::string date_value(Day day) {
  std::string text = format_day(day);
  text.erase(std::remove(text.begin(), text.end(), '-'), text.end());
  return text;
}

/// Stable: the same event has the same one in every answer with this base.
std::string uid_of(const Origin& origin, std::string_view event) {
  return std::string(origin.base).append("events/").append(event);
}

/// A calendar has no word for what was denied or may happen, but people see these.
std::string_view status_of(EventFlags flags) noexcept {
  if (has_flag(flags, EventFlag::denied) || has_flag(flags, EventFlag::negated)) {
    return "CANCELLED";
  }
  return is_actual(flags) ? "CONFIRMED" : "TENTATIVE";
}

/// The days in the calendar, or nullopt with the loss recorded.
std::optional<DayExtent> calendar_days(const EventRecord& event, Losses& losses) {
  const auto extent = day_extent(event.date.bounds);
  if (!extent) {
    losses.add(loss::undated, event.id);
    return std::nullopt;
  }
  const auto has_four_digits = [](Day day) {
    const std::int64_t year = to_calendar(day).year;
    return year >= 1 && year <= 9999;
  };
  const Day end = extent->last + (extent->first == extent->last ? 0 : 1);
  if (!has_four_digits(extent->first) || !has_four_digits(end)) {
    losses.add(loss::calendar_years, event.id);
    return std::nullopt;
  }
  record_open_ends(extent->open_start, extent->open_end, event.id, losses);
  if (extent->widened || !event.date.one_of.empty()) {
    losses.add(loss::uncertain_bounds, event.id);
  }
  record_unwritten(event, losses);
  return extent;
}

void write_event(ContentLines& out, const EventRecord& event, const DayExtent& days,
                 const Origin& origin, Losses& losses) {
  const std::string_view id = event.id;
  const std::string uid = uid_of(origin, id);
  out.line("BEGIN", "VEVENT");
  out.text("UID", uid, id, losses);
  out.line("DTSTAMP", no_stamp);
  out.line("DTSTART;VALUE=DATE", date_value(days.first));
  if (days.first != days.last) {
    out.line("DTEND;VALUE=DATE", date_value(days.last + 1));  // exclusive
  }
  out.text("SUMMARY", headline(event.label, event.flags), id, losses);
  out.line("STATUS", status_of(event.flags));
  out.line("TRANSP", "TRANSPARENT");  // nobody is busy
  out.text("CATEGORIES", event.type_label, id, losses);
  if (!event.place.empty()) {
    out.text("LOCATION", event.place, id, losses);
  }
  out.line("URL", uid);
  if (!event.part_of.empty()) {
    out.text("RELATED-TO;RELTYPE=PARENT", uid_of(origin, event.part_of), id, losses);
  }
  if (!event.date.edtf.empty()) {
    out.text("X-PARLEY-EDTF;VALUE=TEXT", event.date.edtf, id, losses);
  }
  out.text("DESCRIPTION", as_plain_text(describe(event, origin)), id, losses);
  out.line("END", "VEVENT");
}

}  // namespace

std::string write_ical(const EventsDocument& document, Losses& losses) {
  const Origin& origin = document.origin;
  ContentLines out;
  out.line("BEGIN", "VCALENDAR");
  out.line("VERSION", "2.0");
  out.line("PRODID", "-//Parley//Parley//EN");
  out.line("CALSCALE", "GREGORIAN");
  out.text("NAME", origin.title, origin.dataset, losses);
  out.text("X-WR-CALNAME", origin.title, origin.dataset, losses);
  out.text("DESCRIPTION", as_plain_text(describe(document)), origin.dataset, losses);
  out.text("X-PARLEY-REVISION", origin.revision, origin.dataset, losses);
  bool is_empty = true;
  for (const EventRecord& event : document.events) {
    if (const auto days = calendar_days(event, losses)) {
      write_event(out, event, *days, origin, losses);
      is_empty = false;
    }
  }
  if (is_empty) {
    losses.add(loss::no_events);
  }
  out.line("END", "VCALENDAR");
  return out.take();
}

}  // namespace parley::formats
