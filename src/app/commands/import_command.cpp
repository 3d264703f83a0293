#include "parley/dataset/output_file.hpp"
#include "parley/dataset/write.hpp"
#include "parley/formats/import.hpp"
#include "parley/store/convert.hpp"
#include "parley/store/read.hpp"

#include "commands/commands.hpp"
#include "commands/import_preview.hpp"
#include "commands/import_report.hpp"
#include "same_file.hpp"
#include "shipped_files.hpp"

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
  std::string gdelt_actors;
  std::string collapse;
  bool dry_run = false;
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
  read.emplace_back("--recipe", arguments.options.recipe);
  read.emplace_back("--actors", arguments.options.actors);
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
  const formats::ImportOptions& options = arguments.options;
  const std::string& format = options.format;
  struct Use {
    std::string_view option;
    bool is_given;
    bool fits;
    std::string_view with;
  };
  const bool is_found = format.empty();
  const Use uses[] = {
      {"--relations", !options.relations.empty(), format == "icews-tsv" || is_found,
       "--from icews-tsv"},
      {"--mapping", !options.mapping.empty(), format == "csv" || is_found, "--from csv"},
      {"--recipe", !options.recipe.empty(), is_found && options.mapping.empty(),
       "neither --from nor --mapping"},
      {"--gdelt-actors", !arguments.gdelt_actors.empty(), format == "gdelt" || is_found,
       "--from gdelt"},
      {"--report", !arguments.report.empty(), format != native && !arguments.dry_run,
       "a format of tables and without --dry-run"},
      {"--dry-run", arguments.dry_run, format != native, "a format of tables"}};
  for (const Use& use : uses) {
    if (use.is_given && !use.fits) {
      return std::string(use.option) + ": expected only with " + std::string(use.with) +
             (is_found ? ", got it with another one" : ", got it with --from " + format);
    }
  }
  if (arguments.output.empty()) {
    return arguments.dry_run ? std::string() : "expected -o and the name of the dataset, got none";
  }
  return clashing_file(arguments);
}

/// The options that are words on the command line, and what is shipped.
void complete_options(ImportArguments& arguments) {
  formats::ImportOptions& options = arguments.options;
  options.recipes = shipped_recipes().value_or(std::filesystem::path());
  options.known_actors = shipped_actors().value_or(std::filesystem::path());
  if (options.actors == "states") {
    options.actors = options.known_actors;
  }
  options.collapse_day = arguments.collapse == "day";
  options.gdelt_actors = arguments.gdelt_actors == "code"      ? formats::GdeltActors::code
                         : arguments.gdelt_actors == "country" ? formats::GdeltActors::country
                                                               : formats::GdeltActors::name;
}

int import(ImportArguments arguments, const Streams& streams) {
  if (const std::string fault = misplaced_option(arguments); !fault.empty()) {
    streams.err << "parley import: " << fault << '\n';
    return exit_wrong_usage;
  }
  if (arguments.options.format == native) {
    return convert(arguments, streams);
  }
  complete_options(arguments);
  if (arguments.dry_run) {
    return preview(arguments.options, streams);
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

/// Accepts one of the words.
CLI::Validator one_of(std::vector<std::string> words) {
  return CLI::Validator(
      [words = std::move(words)](const std::string& word) {
        return std::find(words.begin(), words.end(), word) != words.end()
                   ? std::string()
                   : "expected one of: " + CLI::detail::join(words, ", ") + "; got " + show(word);
      },
      "");
}

void add_reading_options(CLI::App& command, ImportArguments& arguments) {
  command.add_option("--recipe", arguments.options.recipe,
                     "how to read the table: a JSON file, or the name of a shipped recipe");
  command.add_flag("--dry-run", arguments.dry_run,
                   "shows how the first ten rows would be read and prints the recipe; writes "
                   "nothing");
  command.add_flag("--strict", arguments.options.strict,
                   "refuses a row on which there is a remark");
  command
      .add_option(
          "--actors", arguments.options.actors,
          "a table of known actors: names, aliases, codes, kinds, memberships; \"states\" is the "
          "shipped one")
      ->check(file_name());
  command
      .add_option("--report", arguments.report,
                  "a JSON file for every row that was merged or refused, or has a remark")
      ->check(file_name());
}

void add_options_of_formats(CLI::App& command, ImportArguments& arguments) {
  command
      .add_option("--gdelt-actors", arguments.gdelt_actors,
                  "what names the actors of GDELT: name (usual), code or country")
      ->check(one_of({"name", "code", "country"}));
  command
      .add_option("--collapse", arguments.collapse,
                  "day: reports of the same day, type and actors become one event")
      ->check(one_of({"day"}));
  command
      .add_option("--relations", arguments.options.relations,
                  "of icews-tsv: a table relation, cameo_code, goldstein")
      ->check(file_name());
  command
      .add_option("--mapping", arguments.options.mapping,
                  "of csv: a JSON file that says which column is what")
      ->check(file_name());
}

}  // namespace

int import_sheet(const std::filesystem::path& sheet, const std::string& output,
                 const Streams& streams) {
  ImportArguments arguments;
  arguments.options.files = {sheet};
  arguments.output = output;
  return import(std::move(arguments), streams);
}

void add_import_command(CLI::App& parley, const Streams& streams, Action& action) {
  CLI::App* command = parley.add_subcommand(
      "import", "Makes a dataset of other people's tables, with a report of every row left out");
  auto arguments = std::make_shared<ImportArguments>();
  std::vector<std::string> known(formats::import_formats().begin(),
                                 formats::import_formats().end());
  known.emplace_back(native);
  command
      ->add_option("--from", arguments->options.format,
                   "what the files are: " + CLI::detail::join(known, ", ") +
                       "; without it their content says")
      ->check(one_of(known));
  command->add_option("FILE", arguments->options.files, "the files; with --from parley a dataset")
      ->required();
  command
      ->add_option("-o,--output", arguments->output,
                   "the dataset: a .db store, a .json file, else a folder")
      ->check(file_name());
  add_reading_options(*command, *arguments);
  add_options_of_formats(*command, *arguments);
  command->callback([&streams, &action, arguments] {
    action = [&streams, arguments] { return import(*arguments, streams); };
  });
}

}  // namespace parley::app
