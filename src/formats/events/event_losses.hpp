#pragma once

#include "parley/formats/events_document.hpp"

#include "dialect/date_span.hpp"

namespace parley::formats {

/// Kinds of loss of timelines and calendars, beside those that all dialects share.
namespace loss {
inline constexpr LossKind no_events{"no-events", "The format needs an event, and there is none."};
inline constexpr LossKind members{
    "members",
    "Ordinals, counts, outcomes, quantities, codes, accepted remarks, notes on participants "
    "and the reasons of dates are left out."};
inline constexpr LossKind calendar_years{
    "year-range",
    "An event before the year 1 or after 9999 is left out: years have four digits here."};
inline constexpr LossKind script_years{
    "year-range",
    "An event outside the years -271821 to 275760 is left out: no Date of JavaScript "
    "can hold it."};
inline constexpr LossKind years_only{
    "years-only",
    "A year is beyond what a Date of JavaScript can hold, so all dates are drawn by year alone."};
inline constexpr LossKind drawn_extent{"uncertain-bounds",
                                       "A date that is not known to the day is drawn as its widest "
                                       "extent; its four bounds stand in `date` of the item."};
}  // namespace loss

/// Records the ends that a dated event does not have.
void record_open_ends(bool open_start, bool open_end, std::string_view id, Losses& losses);

/// Records what no timeline and no calendar carries of an event: evidence, alternatives, members
/// that EventRecord does not have.
void record_unwritten(const EventRecord& event, Losses& losses);

}  // namespace parley::formats
