#include "wire/days_writer.hpp"

#include "parley/formats/date_shape.hpp"
#include "parley/time/day.hpp"

#include <string>

namespace parley::api {
namespace {

constexpr std::size_t edtf_day_length = 10;  // years 0000 to 9999 alone have days in EDTF

std::string edtf_of(const query::DayRange& days) {
  const bool from = days.earliest != no_earliest;
  const bool to = days.latest != no_latest;
  if (!from && !to) {
    return {};
  }
  const std::string first = from ? format_day(days.earliest) : std::string();
  const std::string last = to ? format_day(days.latest) : std::string();
  if ((from && first.size() != edtf_day_length) || (to && last.size() != edtf_day_length)) {
    return {};
  }
  return first == last ? first : "[" + first + ".." + last + "]";
}

}  // namespace

void write_days(json::Writer& out, const query::DayRange& days) {
  const std::string edtf = edtf_of(days);
  formats::DateShape shape;
  shape.edtf = edtf;
  shape.bounds.start_earliest = days.earliest;
  shape.bounds.start_latest = days.latest;
  shape.bounds.end_earliest = days.earliest == no_earliest ? no_earliest : days.earliest + 1;
  shape.bounds.end_latest = days.latest == no_latest ? no_latest : days.latest + 1;
  formats::write_date(out, shape);
}

}  // namespace parley::api
