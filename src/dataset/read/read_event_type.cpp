#include "parley/dataset/spelling.hpp"

#include "document/fields.hpp"
#include "read/items.hpp"

#include <array>

namespace parley::dataset {
namespace {

constexpr std::array<std::string_view, 6> families{"agreements", "talks", "statements",
                                                   "sanctions",  "steps", "force"};
constexpr std::array<std::string_view, 4> quad_classes{"verbal-cooperation", "material-cooperation",
                                                       "verbal-conflict", "material-conflict"};
constexpr double max_goldstein = 10;

std::optional<double> read_goldstein(Fields& fields, Report& report) {
  const json::Value* member = fields.find("goldstein");
  if (member == nullptr) {
    return std::nullopt;
  }
  const double value = member->is_number() ? member->get<double>() : max_goldstein + 1;
  if (value < -max_goldstein || value > max_goldstein) {
    report.error(JsonPath(fields.path(), "goldstein"), "a number from -10 to 10",
                 describe(*member));
    return std::nullopt;
  }
  return value;
}

TypeCodes read_codes(Fields& fields, Report& report) {
  TypeCodes codes;
  if (const json::Value* plover = fields.find("plover")) {
    const JsonPath path(fields.path(), "plover");
    Fields inner(*plover, path, report);
    if (const json::Value* type = inner.find("type", Need::required)) {
      codes.plover = read_string(*type, JsonPath(path, "type"), report, is_plover_type,
                                 "a PLOVER type in capitals such as CONSULT");
    }
    codes.mode = inner.id("mode");
    inner.finish();
  }
  codes.cameo = fields.spelled("cameo", is_cameo_code, "a CAMEO code of two to four digits");
  codes.goldstein = read_goldstein(fields, report);
  if (const json::Value* quad = fields.find("quadClass")) {
    const JsonPath path(fields.path(), "quadClass");
    Fields inner(*quad, path, report);
    codes.quad_scheme = inner.id("scheme", Need::required);
    if (const auto index = inner.word("class", quad_classes, Need::required)) {
      codes.quad_class = quad_classes[*index];
    }
    inner.finish();
  }
  return codes;
}

/// Codes for the events of a type that came to a certain outcome.
std::vector<OutcomeCodes> read_outcomes(const json::Value& value, const JsonPath& path,
                                        Report& report) {
  std::vector<OutcomeCodes> all;
  Fields fields(value, path, report);
  const auto names = terms<Outcome>();
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (const json::Value* member = fields.find(names[i])) {
      const JsonPath here(path, names[i]);
      Fields codes(*member, here, report);
      all.push_back({static_cast<Outcome>(i), read_codes(codes, report)});
      codes.finish();
    }
  }
  fields.finish();
  return all;
}

}  // namespace

EventType read_event_type(const json::Value& value, const JsonPath& path, bool of_dataset,
                          Report& report) {
  EventType type;
  const Need in_vocabulary = of_dataset ? Need::optional : Need::required;
  Fields fields(value, path, report);
  type.id = fields.id("id", Need::required);
  type.label = fields.localized("label", Need::required);
  type.definition = fields.text("definition", in_vocabulary);
  type.example = fields.text("example", in_vocabulary);
  type.specialises = fields.id("specialises", of_dataset ? Need::required : Need::optional);
  if (const auto family = fields.word("family", families, in_vocabulary)) {
    type.family = families[*family];
  }
  type.symmetric = fields.boolean("symmetric").value_or(false);
  type.codes = read_codes(fields, report);
  if (const json::Value* outcomes = fields.find("outcomes")) {
    type.outcomes = read_outcomes(*outcomes, JsonPath(path, "outcomes"), report);
  }
  fields.finish();
  return type;
}

}  // namespace parley::dataset
