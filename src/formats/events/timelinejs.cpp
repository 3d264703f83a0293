#include "parley/json/writer.hpp"

#include "dialect/date_span.hpp"
#include "dialect/headline.hpp"
#include "events/event_description.hpp"
#include "events/event_losses.hpp"
#include "events/html_text.hpp"
#include "events/writers.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace parley::formats {
namespace {

// Beyond these years a Date of JavaScript holds no day, and TimelineJS draws by year.
constexpr std::int64_t first_year = -271820;
constexpr std::int64_t last_year = 275759;

/// An event that has a place on the timeline.
struct Slide {
  const EventRecord* event = nullptr;
  DateSpan span;
};

/// TimelineJS draws a date at the first day of what it is, so an end in a coarser precision would
/// stand before its start (2015-03/2015); its last day does not.
void put_end_behind_start(DateSpan& span) noexcept {
  if (first_day(span.last) < first_day(span.first)) {
    const CalendarDate day = to_calendar(last_day(span.last));
    span.last = {day.year, day.month, day.day};
    span.widened = true;
  }
}

/// TimelineJS drops an end when all that the start has is the same there (2015/2015-07).
bool looks_redundant(const DateSpan& span) noexcept {
  const PartialDate& first = span.first;
  const PartialDate& last = span.last;
  return first.year == last.year && (first.month == 0 || first.month == last.month) &&
         (first.day == 0 || first.day == last.day);
}

/// With `words` the date has a text of its own, which differs between start and end.
void write_partial(json::Writer& out, const PartialDate& date, bool words) {
  out.begin_object().member("year", date.year);
  if (date.month != 0) {
    out.member("month", date.month);
  }
  if (date.day != 0) {
    out.member("day", date.day);
  }
  if (words) {
    out.member("display_date", to_text(date));
  }
  out.end_object();
}

/// TimelineJS takes the markup out of this text and then shows it as HTML: `<` needs two escapes.
std::string twice_escaped(std::string_view text) {
  return html_text(html_text(text));
}

void write_event(json::Writer& out, const Slide& slide, const Origin& origin) {
  const EventRecord& event = *slide.event;
  const DateSpan& span = slide.span;
  const bool words = !span.is_single() && looks_redundant(span);
  out.begin_object();
  out.member("unique_id", event.id);
  write_partial(out.key("start_date"), span.first, words);
  if (!span.is_single()) {
    write_partial(out.key("end_date"), span.last, words);
  }
  out.member("display_date", twice_escaped(date_words(event.date)));
  out.member("group", twice_escaped(event.family.empty() ? event.type_label : event.family));
  out.key("text").begin_object();
  out.member("headline", html_text(headline(event.label, event.flags)));
  out.member("text", as_html(describe(event, origin)));
  out.end_object().end_object();
}

/// Leaves out what has no date, and records what the others lose.
std::vector<Slide> slides_of(const EventsDocument& document, Losses& losses) {
  std::vector<Slide> slides;
  slides.reserve(document.events.size());
  for (const EventRecord& event : document.events) {
    auto span = date_span(event.date);
    if (!span) {
      losses.add(loss::undated, event.id);
      continue;
    }
    put_end_behind_start(*span);
    record_open_ends(span->open_start, span->open_end, event.id, losses);
    if (span->widened) {
      losses.add(loss::uncertain_bounds, event.id);
    }
    record_unwritten(event, losses);
    slides.push_back({&event, *span});
  }
  return slides;
}

bool is_beyond_dates(const Slide& slide) noexcept {
  return slide.span.first.year < first_year || slide.span.last.year > last_year;
}

}  // namespace

std::string write_timelinejs(const EventsDocument& document, Losses& losses) {
  const std::vector<Slide> slides = slides_of(document, losses);
  if (slides.empty()) {
    losses.add(loss::no_events);
  }
  const bool by_year = std::any_of(slides.begin(), slides.end(), is_beyond_dates);
  if (by_year) {
    losses.add(loss::years_only);
  }
  json::Writer out;
  out.begin_object();
  out.member("scale", by_year ? "cosmological" : "human");
  out.key("title").begin_object();
  // No id of an event has a colon: TimelineJS would rename an event that has the id of the title.
  out.member("unique_id", std::string("dataset:").append(document.origin.dataset));
  out.key("text").begin_object();
  out.member("headline", html_text(document.origin.title));
  out.member("text", as_html(describe(document)));
  out.end_object().end_object();
  out.key("events").begin_array();
  for (const Slide& slide : slides) {
    write_event(out, slide, document.origin);
  }
  out.end_array().end_object();
  return out.take();
}

}  // namespace parley::formats
