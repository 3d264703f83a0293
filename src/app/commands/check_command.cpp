#include "parley/json/writer.hpp"
#include "parley/store/read.hpp"

#include "commands/commands.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace parley::app {
namespace {

struct CheckArguments {
  std::vector<std::string> datasets;
  std::vector<std::string> texts;     ///< ID=FILE
  std::vector<std::string> excerpts;  ///< ID=FILE
  bool json = false;
  bool strict = false;
};

/// Splits each ID=FILE of an option; false when there is no ID or no FILE, or the ID has a file.
bool read_texts(const std::vector<std::string>& given, std::string_view option, bool excerpts,
                dataset::SourceTexts& texts, std::ostream& err) {
  for (const std::string& text : given) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == text.size()) {
      err << "parley check: " << option << ": expected ID=FILE, got " << show(text) << '\n';
      return false;
    }
    const std::string id = text.substr(0, equals);
    if (!texts.try_emplace(id, text.substr(equals + 1), excerpts).second) {
      err << "parley check: " << option << ": expected one file for a source, got a second for "
          << show(id) << '\n';
      return false;
    }
  }
  return true;
}

using Severity = dataset::Fault::Severity;

std::size_t count(const std::vector<dataset::Fault>& faults, Severity severity) {
  return static_cast<std::size_t>(std::count_if(
      faults.begin(), faults.end(),
      [severity](const dataset::Fault& fault) { return fault.severity == severity; }));
}

std::string_view name_of(Severity severity) noexcept {
  constexpr std::array<std::string_view, 3> names{"error", "warning", "note"};
  return names[static_cast<std::size_t>(severity)];
}

/// `; 2 warnings`, or nothing for none.
void write_count(std::ostream& out, std::size_t number, std::string_view one) {
  if (number > 0) {
    out << "; " << number << ' ' << one << (number == 1 ? "" : "s");
  }
}

void write_fault(json::Writer& out, const dataset::Fault& fault) {
  out.begin_object();
  out.member("severity", name_of(fault.severity));
  out.member("file", fault.file).member("pointer", fault.pointer);
  out.member_if("item", fault.item).member_if("remark", fault.remark);
  if (fault.line > 0) {
    out.member("line", static_cast<std::uint64_t>(fault.line));
  }
  out.member("expected", fault.expected).member("got", fault.got);
  out.member("message", dataset::to_string(fault));
  out.end_object();
}

void write_summary(std::ostream& out, const std::string& path, const store::ReadResult& read) {
  out << path << ": ";
  if (read.ok()) {
    const Dataset& dataset = *read.dataset;
    const std::size_t simple = read.store == nullptr ? 0 : read.store->simple_event_count();
    out << "no fault; " << dataset.events.size() + simple << " events, " << dataset.actors.size()
        << " actors, " << dataset.claims.size() << " claims, " << dataset.sources.size()
        << " sources";
  } else {
    const std::size_t errors = count(read.faults, Severity::error);
    out << errors << (errors == 1 ? " fault" : " faults");
  }
  write_count(out, count(read.faults, Severity::warning), "warning");
  write_count(out, count(read.faults, Severity::note), "note");
  out << '\n';
}

int check(const CheckArguments& arguments, const Streams& streams) {
  dataset::SourceTexts texts;
  if (!read_texts(arguments.texts, "--text", false, texts, streams.err) ||
      !read_texts(arguments.excerpts, "--excerpt", true, texts, streams.err)) {
    return exit_wrong_usage;
  }
  bool all_fine = true;
  json::Writer out;
  out.begin_object().key("datasets").begin_array();
  for (const std::string& path : arguments.datasets) {
    const store::ReadResult read = store::read_and_verify(path, texts);
    const bool remarked = arguments.strict && count(read.faults, Severity::warning) > 0;
    const bool fine = read.ok() && !remarked;
    all_fine = all_fine && fine;
    out.begin_object().member("path", path).member("ok", fine);
    if (read.ok()) {
      out.member("id", read.dataset->id).member("revision", read.dataset->revision);
    }
    out.key("faults").begin_array();
    for (const dataset::Fault& fault : read.faults) {
      write_fault(out, fault);
      if (!arguments.json) {
        streams.err << dataset::to_string(fault) << '\n';
      }
    }
    out.end_array().end_object();
    if (!arguments.json) {
      write_summary(streams.out, path, read);
    }
  }
  out.end_array().member("ok", all_fine).end_object();
  if (arguments.json) {
    streams.out << out.text() << '\n';
  }
  return all_fine ? exit_fine : exit_faulty_input;
}

}  // namespace

void add_check_command(CLI::App& parley, const Streams& streams, Action& action) {
  CLI::App* command = parley.add_subcommand(
      "check", "Finds every fault of datasets: file, JSON pointer, expected, got");
  auto arguments = std::make_shared<CheckArguments>();
  command->add_option("DATASET", arguments->datasets, "folders, .json files or .db stores")
      ->required();
  command
      ->add_option("--text", arguments->texts,
                   "the text of a source, as ID=FILE: quotes are checked against it")
      ->allow_extra_args(false);
  command
      ->add_option("--excerpt", arguments->excerpts,
                   "a part of the text of a source, as ID=FILE: quotes are looked for in it, and "
                   "one that is not there gets a note")
      ->allow_extra_args(false);
  command->add_flag("--strict", arguments->strict,
                    "exit status 1 for remarks (warnings) too, not for faults alone");
  command->add_flag("--json", arguments->json, "faults as one JSON document on standard output");
  command->callback([&streams, &action, arguments] {
    action = [&streams, arguments] { return check(*arguments, streams); };
  });
}

}  // namespace parley::app
