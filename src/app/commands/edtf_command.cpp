#include "parley/formats/date_shape.hpp"
#include "parley/json/writer.hpp"
#include "parley/time/edtf_report.hpp"

#include "commands/commands.hpp"

#include <istream>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace parley::app {
namespace {

constexpr std::string_view seasons_hint =
    "EDTF defines no days for a season; in a dataset they follow from its member `seasons`: "
    "northern, southern, or union, the default, which covers both";

void write_day(json::Writer& out, std::string_view key, const std::optional<Day>& day) {
  out.key(key);
  if (day) {
    out.value(format_day(*day));
  } else {
    out.null();
  }
}

void write_bounds(json::Writer& out, const std::optional<Bounds>& bounds) {
  out.key("bounds");
  if (!bounds) {
    out.null();
    return;
  }
  out.begin_object();
  formats::write_bounds_members(out, *bounds);
  out.end_object();
}

void write_fault(json::Writer& out, const std::optional<EdtfFault>& fault,
                 const std::vector<std::string>& likely) {
  out.key("error");
  if (!fault) {
    out.null();
    return;
  }
  out.begin_object();
  out.member("offset", static_cast<std::uint64_t>(fault->offset));
  out.member("expected", fault->expected);
  if (!likely.empty()) {
    out.key("likely").begin_array();
    for (const std::string& date : likely) {
      out.value(date);
    }
    out.end_array();
  }
  out.end_object();
}

/// Writes one line; true when the expression is valid and its days can be computed.
bool report(std::string_view expression, std::ostream& lines) {
  const EdtfReport report = report_edtf(expression);
  json::Writer out;
  out.begin_object().member("input", expression).member("valid", report.valid).key("level");
  if (report.level) {
    out.value(*report.level);
  } else {
    out.null();
  }
  write_day(out, "earliest", report.extent.earliest);
  write_day(out, "latest", report.extent.latest);
  write_bounds(out, report.bounds);
  write_fault(out, report.fault, report.likely);
  if (report.needs_seasons) {
    out.member("hint", seasons_hint);
  }
  out.end_object();
  lines << out.text() << '\n';
  return !report.fault.has_value();
}

/// Explains the expressions given, or each line of standard input when there are none.
int explain(const std::vector<std::string>& expressions, const Streams& streams) {
  bool all_valid = true;
  for (const std::string& expression : expressions) {
    all_valid = report(expression, streams.out) && all_valid;
  }
  for (std::string line; expressions.empty() && streams.out && std::getline(streams.in, line);) {
    all_valid = report(line, streams.out) && all_valid;
  }
  return all_valid ? exit_fine : exit_faulty_input;
}

}  // namespace

void add_edtf_command(CLI::App& parley, const Streams& streams, Action& action,
                      std::vector<std::string> expressions) {
  CLI::App* command = parley.add_subcommand(
      "edtf", "Explains dates in the Extended Date/Time Format, one JSON line each");
  // For `--help` alone: what is given comes in `expressions`.
  command->add_option_function<std::vector<std::string>>(
      "EXPR", [](const std::vector<std::string>&) {},
      "expressions, each taken as it stands; without any, one per line of standard input");
  command->callback([&streams, &action, expressions = std::move(expressions)] {
    action = [&streams, expressions] { return explain(expressions, streams); };
  });
}

}  // namespace parley::app
