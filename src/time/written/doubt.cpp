#include "written/doubt.hpp"

#include "parley/time/likely_date.hpp"

#include <stdexcept>
#include <utility>

namespace parley::written {

void throw_exception_from_error(const Doubt& doubt, const boost::source_location& /*where*/) {
  throw std::runtime_error("expected " + doubt.expected);
}

Doubt no_date() {
  return {Doubt::Kind::no_date, "a date", {}, ""};
}

Doubt order_in_doubt(std::vector<std::string> readings, bool short_year) {
  return {Doubt::Kind::order, "a date whose day and month can be known", std::move(readings),
          short_year
              ? R"(write "order": "D/M/Y" or "M/D/Y", and "pivot": 30, under dates in the recipe)"
              : R"(write "order": "D/M/Y" or "M/D/Y" under dates in the recipe)"};
}

Doubt pivot_missing(std::vector<std::string> readings) {
  return {
      Doubt::Kind::pivot, "a year of four digits", std::move(readings),
      R"(write "pivot": 30 under dates in the recipe to read years up to 30 as 20yy and others as 19yy)"};
}

Error to_error(const Doubt& doubt, std::string_view cell) {
  std::string message = "expected " + doubt.expected + ", got " + show(cell);
  for (std::size_t i = 0; i < doubt.readings.size(); ++i) {
    message += (i == 0 ? ": " : " or ") + doubt.readings[i];
  }
  if (!doubt.advice.empty()) {
    message += "; " + doubt.advice;
  } else if (doubt.readings.empty() && doubt.kind == Doubt::Kind::no_date) {
    message += likely_date_hint(cell);
  }
  return {ErrorCode::invalid_argument, std::move(message), ""};
}

}  // namespace parley::written
