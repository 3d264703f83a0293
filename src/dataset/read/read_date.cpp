#include "read/read_date.hpp"

#include "parley/dataset/spelling.hpp"
#include "parley/error/error.hpp"
#include "parley/time/duration.hpp"
#include "parley/time/likely_date.hpp"

#include "document/fields.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace parley::dataset {
namespace {

/// A day written out as a bound; absent and null are no bound.
std::optional<Day> read_day(Fields& fields, std::string_view key, Report& report) {
  const json::Value* member = fields.find(key);
  if (member == nullptr || member->is_null()) {
    return std::nullopt;
  }
  if (member->is_string()) {
    if (const auto day = parse_day(member->get_ref<const std::string&>())) {
      return *day;
    }
  }
  report.error(JsonPath(fields.path(), key), "a day as YYYY-MM-DD, or null for no bound",
               describe(*member));
  return std::nullopt;
}

/// Narrows the bounds to the days written out; returns whether there are any.
bool narrow_to_days(Fields& fields, Bounds& bounds, Report& report) {
  bool any = false;
  const auto bound = [&](std::string_view key, Day beyond, Day& value, bool from_below) {
    if (const auto day = read_day(fields, key, report)) {
      any = true;
      value = from_below ? std::max(value, *day + beyond) : std::min(value, *day + beyond);
    }
  };
  // A written end day is the last day; the end bounds of the model are the day after it.
  bound("startEarliest", 0, bounds.start_earliest, true);
  bound("startLatest", 0, bounds.start_latest, false);
  bound("endEarliest", 1, bounds.end_earliest, true);
  bound("endLatest", 1, bounds.end_latest, false);
  return any;
}

void set_bounds(DateStatement& date, const Bounds& bounds, const JsonPath& path, Report& report) {
  const auto tight = tighten(bounds);
  if (tight) {
    date.bounds = *tight;
  } else {
    report.error(path, "bounds that leave room for a start and an end", "none that fit");
  }
}

/// What the date is relative to and how far from it; each needs the other.
void read_relation(const json::Value& value, Fields& fields, DateStatement& date, Report& report) {
  const bool is_relative = value.contains("relativeTo");
  const json::Value* offset = fields.find("offset", is_relative ? Need::required : Need::optional);
  date.relative_to = fields.id("relativeTo", offset != nullptr ? Need::required : Need::optional);
  if (offset == nullptr) {
    return;
  }
  const JsonPath path(fields.path(), "offset");
  if (!offset->is_string()) {
    report.error(path, "a duration such as P3D or a span such as P1D/P14D", describe(*offset));
    return;
  }
  const std::string& text = offset->get_ref<const std::string&>();
  if (const auto span = parse_day_span(text)) {
    date.offset = {span->least, span->most, text};
  } else {
    report.error(path, span.error().expected, show(text));
  }
}

}  // namespace

std::optional<Edtf> read_edtf(const json::Value& value, const JsonPath& path, Report& report) {
  if (!value.is_string()) {
    report.error(path, "an EDTF date", describe(value));
    return std::nullopt;
  }
  const std::string& text = value.get_ref<const std::string&>();
  auto edtf = Edtf::parse(text);
  if (edtf) {
    return *edtf;
  }
  const EdtfFault& fault = edtf.error();
  report.error(path,
               "an EDTF date with " + fault.expected + " at byte " + std::to_string(fault.offset),
               show(text) + likely_date_hint(text));
  return std::nullopt;
}

DateStatement read_date(const json::Value& value, const JsonPath& path, Seasons seasons,
                        Report& report, RelativeDates relative) {
  DateStatement date;
  if (value.is_string()) {
    date.edtf = read_edtf(value, path, report);
    if (date.edtf) {
      set_bounds(date, date.edtf->bounds(seasons), path, report);
    }
    return date;
  }
  if (!value.is_object()) {
    report.error(path, "an EDTF date or an object", describe(value));
    return date;
  }
  Fields fields(value, path, report);
  bool readable = true;
  Bounds bounds;
  if (const json::Value* edtf = fields.find("edtf")) {
    date.edtf = read_edtf(*edtf, JsonPath(path, "edtf"), report);
    readable = date.edtf.has_value();
    bounds = readable ? date.edtf->bounds(seasons) : bounds;
  }
  date.text = fields.text("text");
  date.anchor = fields.spelled("anchor", is_not_empty, "an EDTF date or the id of a source");
  date.basis = fields.choice<Basis>("basis");
  date.bounds_given = narrow_to_days(fields, bounds, report);
  date.reason = fields.text("reason");
  if (relative == RelativeDates::allowed) {
    read_relation(value, fields, date, report);
  }
  fields.finish();
  if (readable) {
    set_bounds(date, bounds, path, report);
  }
  return date;
}

}  // namespace parley::dataset
