#include "parley/formats/date_shape.hpp"

#include "parley/time/day.hpp"

namespace parley::formats {
namespace {

void write_text(json::Writer& out, std::string_view name, std::string_view text) {
  out.key(name);
  if (text.empty()) {
    out.null();
  } else {
    out.value(text);
  }
}

/// `shift` is 1 for an exclusive end, so that the last day itself is written.
void write_day(json::Writer& out, std::string_view name, Day day, Day shift) {
  out.key(name);
  if (day == no_earliest || day == no_latest) {
    out.null();
  } else {
    out.value(format_day(day - shift));
  }
}

}  // namespace

DateShape shape_of(const DateStatement& statement) noexcept {
  DateShape shape;
  if (statement.edtf) {
    shape.edtf = statement.edtf->text();
  }
  shape.text = statement.text;
  shape.basis = statement.basis;
  shape.bounds = statement.bounds;
  return shape;
}

void write_date_members(json::Writer& out, const DateShape& date) {
  if (!date.written.empty()) {
    out.raw(date.written);
  } else {
    write_text(out, "edtf", date.edtf);
    write_text(out, "text", date.text);
    write_text(out, "basis", date.basis ? term(*date.basis) : std::string_view());
    write_bounds_members(out, date.bounds);
  }
  if (date.one_of.empty()) {
    return;
  }
  out.key("oneOf").begin_array();
  for (const Bounds& one : date.one_of) {
    out.begin_object();
    write_bounds_members(out, one);
    out.end_object();
  }
  out.end_array();
}

void write_bounds_members(json::Writer& out, const Bounds& bounds) {
  write_day(out, "startEarliest", bounds.start_earliest, 0);
  write_day(out, "startLatest", bounds.start_latest, 0);
  write_day(out, "endEarliest", bounds.end_earliest, 1);
  write_day(out, "endLatest", bounds.end_latest, 1);
}

void write_date(json::Writer& out, const DateShape& date) {
  out.begin_object();
  write_date_members(out, date);
  out.end_object();
}

}  // namespace parley::formats
