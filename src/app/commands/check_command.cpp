#include "parley/json/writer.hpp"
#include "parley/store/read.hpp"

#include "commands/commands.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

namespace parley::app {
namespace {

struct CheckArguments {
  std::vector<std::string> datasets;
  std::vector<std::string> texts;  ///< ID=FILE
  bool json = false;
};

/// Splits ID=FILE; false when there is no ID or no FILE.
bool read_texts(const std::vector<std::string>& given, dataset::SourceTexts& texts,
                std::ostream& err) {
  for (const std::string& text : given) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == text.size()) {
      err << "parley check: --text: expected ID=FILE, got " << show(text) << '\n';
      return false;
    }
    texts[text.substr(0, equals)] = std::filesystem::path(text.substr(equals + 1));
  }
  return true;
}

bool is_error(const dataset::Fault& fault) {
  return fault.severity == dataset::Fault::Severity::error;
}

void write_fault(json::Writer& out, const dataset::Fault& fault) {
  out.begin_object();
  out.member("severity", is_error(fault) ? "error" : "warning");
  out.member("file", fault.file).member("pointer", fault.pointer);
  if (fault.line > 0) {
    out.member("line", static_cast<std::uint64_t>(fault.line));
  }
  out.member("expected", fault.expected).member("got", fault.got);
  out.member("message", dataset::to_string(fault));
  out.end_object();
}

void write_summary(std::ostream& out, const std::string& path, const store::ReadResult& read) {
  const auto errors =
      static_cast<std::size_t>(std::count_if(read.faults.begin(), read.faults.end(), is_error));
  const std::size_t warnings = read.faults.size() - errors;
  out << path << ": ";
  if (read.ok()) {
    const Dataset& dataset = *read.dataset;
    const std::size_t simple = read.store == nullptr ? 0 : read.store->simple_event_count();
    out << "no fault; " << dataset.events.size() + simple << " events, " << dataset.actors.size()
        << " actors, " << dataset.claims.size() << " claims, " << dataset.sources.size()
        << " sources";
  } else {
    out << errors << (errors == 1 ? " fault" : " faults");
  }
  if (warnings > 0) {
    out << "; " << warnings << (warnings == 1 ? " warning" : " warnings");
  }
  out << '\n';
}

int check(const CheckArguments& arguments, const Streams& streams) {
  dataset::SourceTexts texts;
  if (!read_texts(arguments.texts, texts, streams.err)) {
    return exit_wrong_usage;
  }
  bool all_fine = true;
  json::Writer out;
  out.begin_object().key("datasets").begin_array();
  for (const std::string& path : arguments.datasets) {
    const store::ReadResult read = store::read_and_verify(path, texts);
    all_fine = all_fine && read.ok();
    out.begin_object().member("path", path).member("ok", read.ok());
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
  command->add_flag("--json", arguments->json, "faults as one JSON document on standard output");
  command->callback([&streams, &action, arguments] {
    action = [&streams, arguments] { return check(*arguments, streams); };
  });
}

}  // namespace parley::app
