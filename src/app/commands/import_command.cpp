#include "parley/dataset/output_file.hpp"
#include "parley/dataset/write.hpp"
#include "parley/formats/import.hpp"
#include "parley/store/convert.hpp"
#include "parley/store/read.hpp"

#include "commands/commands.hpp"
#include "commands/import_report.hpp"
#include "same_file.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <ostream>
#include <string>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

namespace parley::app {
namespace {

struct ImportArguments {
  formats::ImportOptions options;
  std::string output;
  std::string report;
};

constexpr std::string_view native = "parley";

int fail(const Streams& streams, const Error& error) {
  streams.err << "parley import: " << (error.location.empty() ? "" : error.location + ": ")
              << error.message << '\n';
  return exit_faulty_input;
}

/// A folder may be given with a slash at its end.
std::filesystem::path without_slash(const std::filesystem::path& path) {
  return path.has_filename() ? path : path.parent_path();
}

/// Writes a dataset in the form that the extension of the output asks for.
Result<void> write_as_asked(const Dataset& dataset, const std::filesystem::path& output) {
  if (store::is_store(output)) {
    const auto revision = store::write(dataset, output);
    return revision ? Result<void>() : Result<void>(revision.error());
  }
  return output.extension() == ".json" ? dataset::write(dataset, output)
                                       : dataset::write_folder(dataset, output);
}

/// The dataset at a path with all of its events; writes every fault.
std::shared_ptr<const Dataset> read_whole(const std::filesystem::path& path,
                                          const Streams& streams) {
  const store::ReadResult read = store::read(path);
  for (const dataset::Fault& fault : read.faults) {
    if (fault.severity == dataset::Fault::Severity::error) {
      streams.err << dataset::to_string(fault) << '\n';
    }
  }
  if (!read.ok() || read.store == nullptr) {
    return read.dataset;
  }
  auto whole = store::whole_dataset(*read.dataset, *read.store);
  if (!whole) {
    fail(streams, whole.error());
    return nullptr;
  }
  return *std::move(whole);
}

int convert(const ImportArguments& arguments, const Streams& streams) {
  if (arguments.options.files.size() != 1) {
    streams.err << "parley import: expected one dataset with --from parley, got "
                << arguments.options.files.size() << '\n';
    return exit_wrong_usage;
  }
  const auto dataset = read_whole(arguments.options.files.front(), streams);
  if (!dataset) {
    return exit_faulty_input;
  }
  if (auto done = write_as_asked(*dataset, without_slash(arguments.output)); !done) {
    return fail(streams, done.error());
  }
  streams.out << arguments.output << ": " << dataset->events.size() << " events; revision "
              << dataset->revision << std::endl;
  return exit_fine;
}

std::filesystem::path store_between(std::filesystem::path output) {
  output += ".import.db";
  return output;
}

/// Names what a run left that was killed: this one uses its name again and so removes it.
void name_left_overs(const std::filesystem::path& output, const Streams& streams) {
  const std::filesystem::path between = store_between(output);
  const auto name = [&](std::filesystem::path path, std::string_view ending) {
    path += ending;
    streams.err << "parley import: removing " << show(path.string())
                << ", which a run that was killed left\n";
  };
  for (const std::filesystem::path& target : {output, between}) {
    if (dataset::has_left_over(target)) {
      name(target, ".part");
    }
  }
  std::error_code ignored;
  if (!store::is_store(output) && std::filesystem::is_regular_file(between, ignored)) {
    name(between, "");
  }
}

Result<formats::ImportCounts> import_into(const ImportArguments& arguments,
                                          const std::filesystem::path& output, ImportReport& report,
                                          const Streams& streams) {
  formats::ImportWatch watch = report.watch();
  if (store::is_store(output)) {
    watch.before_target = [&report](const auto& counts) { return report.finish(counts); };
    return formats::import_tables(arguments.options, output, watch);
  }
  std::error_code ignored;
  if (output.has_parent_path() && output.extension() != ".json") {
    std::filesystem::create_directories(output.parent_path(), ignored);  // as for the folder itself
  }
  // The store between foreign rows and a native file.
  const dataset::TemporaryPath between(store_between(output));
  auto counts = formats::import_tables(arguments.options, between.path(), watch);
  if (!counts && counts.error().location == between.path().string()) {
    return Error{counts.error().code, counts.error().message, output.string()};
  }
  if (!counts || counts->kept == 0) {
    return counts;
  }
  const auto dataset = read_whole(between.path(), streams);
  if (!dataset) {
    return Error{ErrorCode::internal, "expected a dataset of the rows, got faults", {}};
  }
  if (auto done = report.finish(*counts); !done) {
    return done.error();
  }
  if (auto done = write_as_asked(*dataset, output); !done) {
    return done.error();
  }
  return counts;
}

/// A file that would be written over another one of the same run; empty: none.
std::string clashing_file(const ImportArguments& arguments) {
  const bool is_folder = !store::is_store(arguments.output) &&
                         std::filesystem::path(arguments.output).extension() != ".json";
  std::vector<std::pair<std::string, std::filesystem::path>> read;
  for (const std::filesystem::path& file : arguments.options.files) {
    read.emplace_back("FILE", file);
  }
  read.emplace_back("--mapping", arguments.options.mapping);
  read.emplace_back("--relations", arguments.options.relations);
  for (const auto& [role, file] : read) {
    for (const auto& [option, output] :
         {std::pair("-o", arguments.output), std::pair("--report", arguments.report)}) {
      if (!file.empty() && !output.empty() && is_same_file(file, output)) {
        return std::string(option) + ": expected another file than " + role +
               ", which is read, got " + show(output) + " for both";
      }
    }
  }
  if (!arguments.report.empty() && is_same_file(arguments.report, arguments.output)) {
    return "--report: expected another file than that of -o, got " + show(arguments.report) +
           " for both";
  }
  if (!arguments.report.empty() && is_folder && is_inside(arguments.report, arguments.output)) {
    return "--report: expected a file outside of the folder of -o, got " + show(arguments.report);
  }
  return {};
}

/// An option that another format takes, or that contradicts another; empty: none.
std::string misplaced_option(const ImportArguments& arguments) {
  const std::string& format = arguments.options.format;
  const auto only = [&](std::string_view option, bool given, bool fits, std::string_view with) {
    return given && !fits ? std::string(option) + ": expected only with --from " +
                                std::string(with) + ", got it with --from " + format
                          : std::string();
  };
  std::string fault =
      only("--relations", !arguments.options.relations.empty(), format == "icews-tsv", "icews-tsv");
  if (fault.empty()) {
    fault = only("--mapping", !arguments.options.mapping.empty(), format == "csv", "csv");
  }
  if (fault.empty()) {
    fault = only("--report", !arguments.report.empty(), format != native, "a format of tables");
  }
  return fault.empty() ? clashing_file(arguments) : fault;
}

int import(ImportArguments arguments, const Streams& streams) {
  if (const std::string fault = misplaced_option(arguments); !fault.empty()) {
    streams.err << "parley import: " << fault << '\n';
    return exit_wrong_usage;
  }
  if (arguments.options.format == native) {
    return convert(arguments, streams);
  }
  const std::filesystem::path output = without_slash(arguments.output);
  arguments.options.name = output.stem().string();
  const bool terminal = &streams.err == &std::cerr && ::isatty(STDERR_FILENO) == 1;
  ImportReport report(streams, terminal);
  if (!arguments.report.empty()) {
    if (auto opened = report.open_file(arguments.report); !opened) {
      return fail(streams, opened.error());
    }
  }
  name_left_overs(output, streams);
  const auto counts = import_into(arguments, output, report, streams);
  if (!counts) {
    report.drop();
    return fail(streams, counts.error());
  }
  if (auto reported = report.finish(*counts); !reported) {
    return fail(streams, reported.error());
  }
  streams.out << arguments.output << ": " << summary(*counts) << std::endl;
  if (counts->kept == 0) {
    return fail(streams, {ErrorCode::invalid_argument,
                          "expected at least one row that can be kept, got none; nothing written",
                          {}});
  }
  return exit_fine;
}

}  // namespace

void add_import_command(CLI::App& parley, const Streams& streams, Action& action) {
  CLI::App* command = parley.add_subcommand(
      "import", "Makes a dataset of other people's tables, with a report of every row left out");
  auto arguments = std::make_shared<ImportArguments>();
  std::vector<std::string> known(formats::import_formats().begin(),
                                 formats::import_formats().end());
  known.emplace_back(native);
  command
      ->add_option("--from", arguments->options.format,
                   "what the files are: " + CLI::detail::join(known, ", "))
      ->required()
      ->check(CLI::Validator(
          [known](const std::string& format) {
            return std::find(known.begin(), known.end(), format) != known.end()
                       ? std::string()
                       : "expected one of: " + CLI::detail::join(known, ", ") + "; got " +
                             show(format);
          },
          ""));
  command->add_option("FILE", arguments->options.files, "the files; with --from parley a dataset")
      ->required();
  command
      ->add_option("-o,--output", arguments->output,
                   "the dataset: a .db store, a .json file, else a folder")
      ->required()
      ->check(file_name());
  command
      ->add_option("--relations", arguments->options.relations,
                   "of icews-tsv: a table relation, cameo_code, goldstein")
      ->check(file_name());
  command
      ->add_option("--mapping", arguments->options.mapping,
                   "of csv: a JSON file that says which column is what")
      ->check(file_name());
  command
      ->add_option("--report", arguments->report,
                   "a JSON file for every row that was merged or refused")
      ->check(file_name());
  command->callback([&streams, &action, arguments] {
    action = [&streams, arguments] { return import(*arguments, streams); };
  });
}

}  // namespace parley::app
