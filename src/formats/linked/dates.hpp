#pragma once

#include "parley/formats/date_shape.hpp"
#include "parley/formats/losses.hpp"

#include "linked/rdf.hpp"

#include <optional>
#include <string_view>

namespace parley::formats::linked {

/// A day as xsd:date.
Node day(Day day);

/// The first day of the start, the last day of the end, where each is known to the day.
std::optional<Day> exact_start(const Bounds& bounds) noexcept;
std::optional<Day> exact_end(const Bounds& bounds) noexcept;

/// A year, a month or a day with the datatype of that precision; nothing for all other EDTF.
std::optional<Node> precise_value(std::string_view edtf);

/// True when there is anything to say of the date.
bool is_dated(const DateShape& date) noexcept;

/// Writes the date as a crm:E52_Time-Span. `part_of` names the time-span of the i-th alternative.
void write_time_span(const Node& subject, const DateShape& date, ResourceSink& sink);

/// States the date of an event that took place: SEM's time stamps, and schema.org's dates where
/// they are exact.
void add_time_stamps(Resource& event, const DateShape& date);

/// Records the loss that a date before year 1 means to programs that follow XSD 1.0.
void note_years(const DateShape& date, std::string_view id, Losses& losses);

}  // namespace parley::formats::linked
