#include "linked/dates.hpp"

#include "parley/text/ascii.hpp"
#include "parley/time/day.hpp"

#include "linked/names.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace parley::formats::linked {
namespace {

constexpr LossKind early_years{"xsd-1.1-years",
                               "A date before year 1 is written as in XSD 1.1 and ISO 8601, where "
                               "0000 is 1 BC; a program that "
                               "follows XSD 1.0 refuses 0000 and reads -0043 as 43 BC."};

bool is_finite(Day day) noexcept {
  return day != no_earliest && day != no_latest;
}

struct Bound {
  const Property& crm;
  const Property& sem;
  Day Bounds::*value;
  Day shift;  ///< 1 for an exclusive end
};

constexpr std::array four_bounds{
    Bound{property("crm:P82a_begin_of_the_begin"), property("sem:hasEarliestBeginTimeStamp"),
          &Bounds::start_earliest, 0},
    Bound{property("crm:P81a_end_of_the_begin"), property("sem:hasLatestBeginTimeStamp"),
          &Bounds::start_latest, 0},
    Bound{property("crm:P81b_begin_of_the_end"), property("sem:hasEarliestEndTimeStamp"),
          &Bounds::end_earliest, 1},
    Bound{property("crm:P82b_end_of_the_end"), property("sem:hasLatestEndTimeStamp"),
          &Bounds::end_latest, 1},
};

template <class Choose>
void add_bounds(Resource& resource, const Bounds& bounds, Choose choose) {
  for (const Bound& bound : four_bounds) {
    if (is_finite(bounds.*bound.value)) {
      resource.add(choose(bound), day(bounds.*bound.value - bound.shift));
    }
  }
}

const Property& crm_of(const Bound& bound) noexcept {
  return bound.crm;
}

/// The lexical form of a year with the letter Y: more than four digits, as XSD allows them.
bool is_long_year(std::string_view digits) noexcept {
  return is_digits(digits.substr(digits.starts_with('-') ? 1 : 0));
}

/// `01` to `12`, so that no season (`21`) passes for a month.
bool is_month(std::string_view text) noexcept {
  return text.size() == 2 && is_digits(text) && text >= "01" && text <= "12";
}

}  // namespace

Node day(Day day) {
  return typed(format_day(day), "xsd:date");
}

std::optional<Day> exact_start(const Bounds& bounds) noexcept {
  return is_finite(bounds.start_earliest) && bounds.start_earliest == bounds.start_latest
             ? std::optional(bounds.start_earliest)
             : std::nullopt;
}

std::optional<Day> exact_end(const Bounds& bounds) noexcept {
  return is_finite(bounds.end_latest) && bounds.end_earliest == bounds.end_latest
             ? std::optional(bounds.end_latest - 1)
             : std::nullopt;
}

std::optional<Node> precise_value(std::string_view edtf) {
  if (edtf.starts_with('Y')) {
    const std::string_view year = edtf.substr(1);
    return is_long_year(year) ? std::optional(typed(std::string(year), "xsd:gYear")) : std::nullopt;
  }
  constexpr std::size_t year_size = 4;
  const std::string_view positive = edtf.substr(edtf.starts_with('-') ? 1 : 0);
  if (positive.size() < year_size || !is_digits(positive.substr(0, year_size))) {
    return std::nullopt;
  }
  const std::string_view rest = positive.substr(year_size);
  if (rest.empty()) {
    return typed(std::string(edtf), "xsd:gYear");
  }
  if (rest.front() != '-' || !is_month(rest.substr(1, 2))) {
    return std::nullopt;
  }
  if (rest.size() == 3) {
    return typed(std::string(edtf), "xsd:gYearMonth");
  }
  const bool is_day = rest.size() == 6 && rest[3] == '-' && is_digits(rest.substr(4));
  return is_day ? std::optional(typed(std::string(edtf), "xsd:date")) : std::nullopt;
}

bool is_dated(const DateShape& date) noexcept {
  return !date.edtf.empty() || !date.text.empty() || !is_undated(date.bounds);
}

void write_time_span(const Node& subject, const DateShape& date, ResourceSink& sink) {
  Resource span(subject);
  span.add_type("crm:E52_Time-Span");
  if (!date.edtf.empty()) {
    span.add(property("dcterms:date"), typed(std::string(date.edtf), "edtf:EDTF"));
    if (auto value = precise_value(date.edtf)) {
      span.add(property("dcterms:date"), *std::move(value));
    }
  }
  add_bounds(span, date.bounds, crm_of);
  span.add_text(property("parley:dateText"), date.text);
  if (date.basis) {
    span.add(property("parley:dateBasis"), word(own_word("basis", term(*date.basis))));
  }
  std::vector<Resource> alternatives;
  alternatives.reserve(date.one_of.size());
  for (const Bounds& one : date.one_of) {
    Node name = subject;
    name.text.append("-").append(std::to_string(alternatives.size() + 1));
    span.add(property("parley:oneOf"), name);
    Resource& alternative = alternatives.emplace_back(std::move(name));
    alternative.add_type("crm:E52_Time-Span");
    add_bounds(alternative, one, crm_of);
  }
  sink.write(span);
  for (const Resource& alternative : alternatives) {
    sink.write(alternative);
  }
}

void add_time_stamps(Resource& event, const DateShape& date) {
  if (auto value = precise_value(date.edtf)) {
    event.add(property("sem:hasTimeStamp"), *std::move(value));
  }
  add_bounds(event, date.bounds, [](const Bound& bound) -> const Property& { return bound.sem; });
  if (const auto start = exact_start(date.bounds)) {
    event.add(property("schema:startDate"), day(*start));
  }
  if (const auto end = exact_end(date.bounds)) {
    event.add(property("schema:endDate"), day(*end));
  }
}

void note_years(const DateShape& date, std::string_view id, Losses& losses) {
  const Bounds& bounds = date.bounds;
  const bool early =
      std::any_of(four_bounds.begin(), four_bounds.end(), [&bounds](const Bound& bound) {
        const Day value = bounds.*bound.value;
        return is_finite(value) && to_calendar(value - bound.shift).year < 1;
      });
  if (early) {
    losses.add(early_years, id);
  }
}

}  // namespace parley::formats::linked
