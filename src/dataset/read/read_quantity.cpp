#include "read/read_quantity.hpp"

#include "read/read_evidence.hpp"

#include <cmath>
#include <string>

namespace parley::dataset {
namespace {

/// Larger numbers are not exact any more, and no negotiation has them.
constexpr double max_number = 1e15;

std::optional<double> read_number(const json::Value& value, const JsonPath& path, Report& report) {
  const double number = value.is_number() ? value.get<double>() : std::nan("");
  if (!(std::abs(number) <= max_number)) {
    report.error(path, "a number from -1e15 to 1e15", describe(value));
    return std::nullopt;
  }
  return number == 0 ? 0.0 : number;  // -0 is 0
}

/// Reads `atLeast` and `atMost` of an object with read(value, path) into the bounds of `range`.
template <class Range, class Read>
std::optional<Range> read_bounds(const json::Value& value, const JsonPath& path, Report& report,
                                 Read read) {
  Fields fields(value, path, report);
  Range range;
  bool readable = true;
  bool any = false;
  const auto bound = [&](std::string_view key, auto& to) {
    if (const json::Value* member = fields.find(key)) {
      any = true;
      if (const auto number = read(*member, JsonPath(path, key))) {
        to = *number;
      } else {
        readable = false;
      }
    }
  };
  bound("atLeast", range.least);
  bound("atMost", range.most);
  fields.finish();
  if (!any) {
    report.error(path, "atLeast, atMost or both", "neither");
  } else if (readable && range.least > range.most) {
    report.error(path, "an atLeast no greater than atMost", "the reverse");
    readable = false;
  }
  return any && readable ? std::optional(range) : std::nullopt;
}

std::optional<NumberRange> read_value(const json::Value& value, const JsonPath& path,
                                      Report& report) {
  const auto number = [&report](const json::Value& one, const JsonPath& here) {
    return read_number(one, here, report);
  };
  if (value.is_object()) {
    return read_bounds<NumberRange>(value, path, report, number);
  }
  const auto exact = number(value, path);
  return exact ? std::optional(NumberRange::exactly(*exact)) : std::nullopt;
}

Quantity read_quantity(const json::Value& value, const JsonPath& path, Need evidence,
                       Seasons seasons, Report& report) {
  Quantity quantity;
  Fields fields(value, path, report);
  quantity.what = fields.id("what", Need::required);
  if (const json::Value* number = fields.find("value", Need::required)) {
    quantity.value =
        read_value(*number, JsonPath(path, "value"), report).value_or(NumberRange::exactly(0));
  }
  quantity.unit = fields.text("unit");
  quantity.asserted_by = fields.id("assertedBy");
  quantity.rank = fields.choice<Rank>("rank").value_or(Rank::normal);
  quantity.evidence = read_evidence(fields, evidence, seasons, report);
  quantity.note = fields.text("note");
  fields.finish();
  return quantity;
}

}  // namespace

std::optional<CountRange> read_count(const json::Value& value, const JsonPath& path,
                                     Report& report) {
  const auto count = [&report](const json::Value& one, const JsonPath& here) {
    return read_integer(one, here, report, 1);
  };
  if (value.is_object()) {
    return read_bounds<CountRange>(value, path, report, count);
  }
  const auto exact = count(value, path);
  return exact ? std::optional(CountRange::exactly(*exact)) : std::nullopt;
}

std::vector<Quantity> read_quantities(Fields& fields, Need evidence, Seasons seasons,
                                      Report& report) {
  std::vector<Quantity> all;
  fields.list("quantities", Need::optional, [&](const json::Value& item, const JsonPath& path) {
    all.push_back(read_quantity(item, path, evidence, seasons, report));
  });
  return all;
}

}  // namespace parley::dataset
