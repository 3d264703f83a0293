#include "commands.hpp"

#include "parley/json/writer.hpp"
#include "parley/time/edtf.hpp"

#include <istream>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

namespace parley::app {
namespace {

void write_day(json::Writer& out, std::string_view key, const std::optional<Day>& day) {
  out.key(key);
  if (day) {
    out.value(format_day(*day));
  } else {
    out.null();
  }
}

std::optional<Day> finite_start(Day bound) {
  return bound == no_earliest || bound == no_latest ? std::nullopt : std::optional<Day>(bound);
}

/// Half-open inside, inclusive on the outside.
std::optional<Day> finite_end(Day bound) {
  return bound == no_earliest || bound == no_latest ? std::nullopt : std::optional<Day>(bound - 1);
}

void write_values(json::Writer& out, const Edtf& edtf) {
  const EdtfExtent extent = edtf.extent();
  write_day(out, "earliest", extent.earliest);
  write_day(out, "latest", extent.latest);
  const Bounds bounds = edtf.bounds();
  out.key("bounds").begin_object();
  write_day(out, "startEarliest", finite_start(bounds.start_earliest));
  write_day(out, "startLatest", finite_start(bounds.start_latest));
  write_day(out, "endEarliest", finite_end(bounds.end_earliest));
  write_day(out, "endLatest", finite_end(bounds.end_latest));
  out.end_object();
  out.key("error").null();
}

void write_fault(json::Writer& out, const EdtfFault& fault) {
  out.key("earliest").null().key("latest").null().key("bounds").null();
  out.key("error").begin_object();
  out.member("offset", static_cast<std::uint64_t>(fault.offset));
  out.member("expected", fault.expected);
  out.end_object();
}

/// Writes one line; true when the expression is valid and its days can be computed.
bool report(std::string_view expression, std::ostream& lines) {
  json::Writer out;
  out.begin_object().member("input", expression);
  const auto parsed = Edtf::parse(expression);
  const bool valid = parsed.has_value() || parsed.error().out_of_range;
  out.member("valid", valid).key("level");
  if (parsed.has_value()) {
    out.value(parsed->level());
    write_values(out, *parsed);
  } else {
    if (valid) {
      out.value(parsed.error().level);
    } else {
      out.null();
    }
    write_fault(out, parsed.error());
  }
  out.end_object();
  lines << out.text() << '\n';
  return parsed.has_value();
}

}  // namespace

void add_edtf_command(CLI::App& parley, const Streams& streams, Action& action) {
  CLI::App* command = parley.add_subcommand(
      "edtf", "Explains dates in the Extended Date/Time Format, one JSON line each");
  auto expressions = std::make_shared<std::vector<std::string>>();
  CLI::Option* given = command->add_option(
      "EXPR", *expressions, "expressions; without any, one per line of standard input");
  command->callback([&streams, &action, expressions, given] {
    action = [&streams, expressions, given] {
      bool all_valid = true;
      if (given->count() > 0) {
        for (const std::string& expression : *expressions) {
          all_valid = report(expression, streams.out) && all_valid;
        }
      } else {
        for (std::string line; std::getline(streams.in, line);) {
          all_valid = report(line, streams.out) && all_valid;
        }
      }
      streams.out.flush();
      return all_valid ? exit_fine : exit_faulty_input;
    };
  });
}

}  // namespace parley::app
