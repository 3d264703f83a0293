#include "parley/formats/flag_list.hpp"
#include "parley/json/writer.hpp"
#include "parley/time/day.hpp"

#include "dialect/date_span.hpp"
#include "dialect/headline.hpp"
#include "events/event_description.hpp"
#include "events/event_losses.hpp"
#include "events/html_text.hpp"
#include "events/writers.hpp"

#include <array>
#include <charconv>
#include <cstdlib>
#include <optional>
#include <set>
#include <vector>

namespace parley::formats {
namespace {

// A Date of JavaScript holds 100,000,000 days on either side of 1970; one is left for the zone.
constexpr Day last_script_day = 99'999'998;

/// Local midnight as JavaScript reads it: `2015-07-14T00:00:00`, `-000043-03-15T00:00:00`. A day
/// without a time would be read as UTC and shift west of Greenwich, and a year outside 0 to 9999
/// needs its sign and six digits. `day` is within ±last_script_day.
std::string local_midnight(Day day) {
  const CalendarDate date = to_calendar(day);
  std::string text = format_day(day);
  const std::size_t year_size = text.size() - std::string_view("-MM-DD").size();
  const std::string tail = text.substr(year_size).append("T00:00:00");
  if (date.year >= 0 && date.year <= 9999) {
    return text.append("T00:00:00");
  }
  std::string digits = std::to_string(std::abs(date.year));
  digits.insert(0, 6 - digits.size(), '0');
  return std::string(date.year < 0 ? "-" : "+").append(digits).append(tail);
}

/// Every item needs a group that exists. No family has a colon.
std::string group_of(const EventRecord& event) {
  return event.family.empty() ? std::string("type:").append(event.type) : std::string(event.family);
}

/// For rules of style: `parley-uncertain parley-open-end parley-denied`, with what applies.
std::string class_names(const EventRecord& event, const DayExtent& extent) {
  std::string names;
  const auto add = [&names](bool applies, std::string_view name) {
    if (applies) {
      names.append(names.empty() ? "" : " ").append("parley-").append(name);
    }
  };
  add(extent.widened, "uncertain");
  add(extent.open_start, "open-start");
  add(extent.open_end, "open-end");
  for (std::size_t i = 0; i < terms<EventFlag>().size(); ++i) {
    const auto flag = static_cast<EventFlag>(i);
    add(has_flag(event.flags, flag), term(flag));
  }
  return names;
}

void write_parties(json::Writer& out, const EventRecord& event) {
  out.key("participants").begin_array();
  for (const EventParty& party : event.parties) {
    out.begin_object().member("actor", party.actor).member("label", party.label);
    out.member("role", term(party.role));
    out.member_if("rank", party.rank).member_if("assertedBy", party.asserted_by);
    out.end_object();
  }
  out.end_array();
}

void write_ties(json::Writer& out, const EventRecord& event) {
  if (event.ties.empty()) {
    return;
  }
  out.key("relations").begin_array();
  for (const EventTie& tie : event.ties) {
    out.begin_object().member("type", term(tie.type)).member("to", tie.to);
    out.member_if("rank", tie.rank).member_if("assertedBy", tie.asserted_by);
    out.end_object();
  }
  out.end_array();
}

void write_sources(json::Writer& out, const EventRecord& event) {
  out.key("sources").begin_array();
  for (const EventSource& source : event.sources) {
    out.begin_object().member("id", source.id).member("title", source.title);
    out.member_if("url", source.url);
    out.end_object();
  }
  out.end_array();
}

/// What vis-timeline draws, then what it only keeps. `type` is a word of vis-timeline's own.
void write_item(json::Writer& out, const EventRecord& event, const DayExtent& extent,
                const Origin& origin) {
  out.begin_object();
  out.member("id", event.id);
  out.member("content", html_text(headline(event.label, event.flags)));
  out.member("start", local_midnight(extent.first));
  if (extent.first != extent.last) {
    out.member("end", local_midnight(extent.last + 1));
  }
  out.member("group", group_of(event));
  out.member("title", as_html(describe(event, origin)));
  out.member_if("className", class_names(event, extent));
  out.member("label", event.label);
  out.member("eventType", event.type);
  write_date(out.key("date"), event.date);
  out.member_if("place", event.place);
  write_parties(out, event);
  out.member_if("partOf", event.part_of);
  if (event.flags != 0) {
    write_flags(out.key("flags"), event.flags);
  }
  write_ties(out, event);
  write_sources(out, event);
  out.member_if("note", event.note);
  out.end_object();
}

/// The extent on the timeline, or nullopt with the loss recorded.
std::optional<DayExtent> drawn_extent(const EventRecord& event, Losses& losses) {
  const auto extent = day_extent(event.date.bounds);
  if (!extent) {
    losses.add(loss::undated, event.id);
    return std::nullopt;
  }
  if (extent->first < -last_script_day || extent->last >= last_script_day) {
    losses.add(loss::script_years, event.id);
    return std::nullopt;
  }
  record_open_ends(extent->open_start, extent->open_end, event.id, losses);
  if (extent->widened || !event.date.one_of.empty()) {
    losses.add(loss::drawn_extent, event.id);
  }
  record_unwritten(event, losses);
  return extent;
}

void write_groups(json::Writer& out, const std::vector<const EventRecord*>& drawn) {
  std::set<std::string> known;
  out.key("groups").begin_array();
  for (const EventRecord* event : drawn) {
    std::string group = group_of(*event);
    if (known.contains(group)) {
      continue;
    }
    const std::string_view words = event->family.empty() ? event->type_label : event->family;
    out.begin_object().member("id", group).member("content", html_text(words)).end_object();
    known.insert(std::move(group));
  }
  out.end_array();
}

}  // namespace

std::string write_vis_timeline(const EventsDocument& document, Losses& losses) {
  json::Writer out;
  out.begin_object();
  out.member("dataset", document.origin.dataset);
  out.member("revision", document.origin.revision);
  out.member("policy", document.origin.policy);
  out.member("total", std::uint64_t{document.total});
  std::vector<const EventRecord*> drawn;
  drawn.reserve(document.events.size());
  out.key("items").begin_array();
  for (const EventRecord& event : document.events) {
    if (const auto extent = drawn_extent(event, losses)) {
      write_item(out, event, *extent, document.origin);
      drawn.push_back(&event);
    }
  }
  out.end_array();
  write_groups(out, drawn);
  out.end_object();
  return out.take();
}

}  // namespace parley::formats
