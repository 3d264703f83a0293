#include "parley/api/parameters.hpp"
#include "parley/api/percent.hpp"
#include "parley/api/router.hpp"
#include "parley/dataset/output_file.hpp"
#include "parley/dataset/write.hpp"
#include "parley/store/convert.hpp"
#include "parley/store/read.hpp"

#include "commands/commands.hpp"
#include "load_datasets.hpp"

#include <memory>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace parley::app {
namespace {

/// The parameters of the graph, and `sort` and `cursor`, which the graph refuses by name.
constexpr api::ParameterGroups offered = (api::group::events & ~api::group::format) |
                                         api::group::view | api::group::limit | api::group::sort |
                                         api::group::cursor;

/// An option of the same name as a parameter of the HTTP API, with the values given.
struct ParameterOption {
  std::string_view name;
  std::string_view description;
  std::vector<std::string> values;
};

/// In the order of the parameter table.
std::vector<ParameterOption> parameter_options() {
  std::vector<ParameterOption> options;
  for (const api::ParameterSpec& spec : api::all_parameters()) {
    if ((spec.group & offered) != 0) {
      options.push_back({spec.name, spec.description, {}});
    }
  }
  options.push_back({"degrees", "not a parameter of any address", {}});
  return options;
}

constexpr std::string_view native = "parley";

struct ExportArguments {
  std::string dataset;
  std::string format;
  std::string output;
  std::vector<ParameterOption> parameters = parameter_options();
};

std::string target_of(const ExportArguments& arguments, const std::string& id) {
  std::string target =
      "/v1/datasets/" + id + "/graph?format=" + api::encode_query_value(arguments.format);
  for (const ParameterOption& option : arguments.parameters) {
    for (const std::string& value : option.values) {
      target.append("&").append(option.name).append("=").append(api::encode_query_value(value));
    }
  }
  return target;
}

int write_text(const ExportArguments& arguments, const std::string& text, const Streams& streams) {
  if (arguments.output.empty()) {
    streams.out << text;
    if (!text.empty() && text.back() != '\n') {
      streams.out << '\n';
    }
    return exit_fine;
  }
  auto file = dataset::OutputFile::open(arguments.output);
  Result<void> done = file ? Result<void>() : Result<void>(file.error());
  if (file) {
    file->write(text);
    done = file->finish();
  }
  if (!done) {
    streams.err << "parley export: " << done.error().location << ": " << done.error().message
                << '\n';
    return exit_faulty_input;
  }
  return exit_fine;
}

/// The whole dataset in the native format.
int export_native(const ExportArguments& arguments, const Streams& streams) {
  const store::ReadResult read = store::read(arguments.dataset);
  for (const dataset::Fault& fault : read.faults) {
    if (fault.severity == dataset::Fault::Severity::error) {
      streams.err << dataset::to_string(fault) << '\n';
    }
  }
  if (!read.ok()) {
    return exit_faulty_input;
  }
  std::shared_ptr<const Dataset> whole = read.dataset;
  if (read.store != nullptr) {
    auto joined = store::whole_dataset(*read.dataset, *read.store);
    if (!joined) {
      streams.err << joined.error().message << '\n';
      return exit_faulty_input;
    }
    whole = *std::move(joined);
  }
  return write_text(arguments, dataset::native_json(*whole), streams);
}

int run_export(const ExportArguments& arguments, const Streams& streams) {
  if (arguments.format == native) {
    for (const ParameterOption& option : arguments.parameters) {
      if (!option.values.empty()) {
        streams.err << "parley export: expected no filter with --format parley, which is the "
                       "whole dataset, got --"
                    << option.name << '\n';
        return exit_wrong_usage;
      }
    }
    return export_native(arguments, streams);
  }
  std::vector<std::string> faults;
  auto served =
      load_datasets({arguments.dataset}, [&](const std::string& line) { faults.push_back(line); });
  if (!served) {
    for (const std::string& line : faults) {
      streams.err << line << '\n';
    }
    return exit_faulty_input;
  }
  api::Request request;
  request.target = target_of(arguments, served->front()->dataset().id);
  const service::Catalogue catalogue(*std::move(served));
  const api::Response response = api::make_router(catalogue)(request);
  if (response.status != 200) {
    streams.err << response.body << '\n';
    return exit_faulty_input;
  }
  return write_text(arguments, response.body, streams);
}

}  // namespace

void add_export_command(CLI::App& parley, const Streams& streams, Action& action) {
  CLI::App* command = parley.add_subcommand(
      "export", "Writes the graph of a dataset in a format of graph programs");
  auto arguments = std::make_shared<ExportArguments>();
  command->add_option("DATASET", arguments->dataset, "a folder, a .json file or a .db store")
      ->required();
  command
      ->add_option("--format", arguments->format,
                   "parley (the whole dataset), or a format= of the graph: json, cytoscape, d3 …")
      ->required();
  for (ParameterOption& option : arguments->parameters) {
    command
        ->add_option("--" + std::string(option.name), option.values,
                     std::string(option.description))
        ->allow_extra_args(false);
  }
  command->add_option("-o,--output", arguments->output, "the file to write; else standard output");
  command->callback([&streams, &action, arguments] {
    action = [&streams, arguments] { return run_export(*arguments, streams); };
  });
}

}  // namespace parley::app
