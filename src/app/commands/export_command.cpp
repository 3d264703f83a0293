#include "parley/api/parameters.hpp"
#include "parley/api/percent.hpp"
#include "parley/dataset/write.hpp"
#include "parley/store/convert.hpp"
#include "parley/store/read.hpp"

#include "commands/commands.hpp"
#include "export/answer_export.hpp"
#include "export/export_formats.hpp"
#include "export/export_output.hpp"
#include "export/exports.hpp"
#include "load_datasets.hpp"
#include "same_file.hpp"

#include <algorithm>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parley::app {
namespace {

/// The parameters of the graph; the format has an option of its own.
constexpr api::ParameterGroups offered =
    (api::group::events & ~api::group::shape) | api::group::view | api::group::limit;

/// An option of the same name as a parameter of the HTTP API, with the values given.
struct ParameterOption {
  std::string_view name;
  std::string_view description;
  bool several = false;  ///< may be given several times
  std::vector<std::string> values;
};

/// In the order of the parameter table.
std::vector<ParameterOption> parameter_options() {
  std::vector<ParameterOption> options;
  for (const api::ParameterSpec& spec : api::all_parameters()) {
    if ((spec.group & offered) != 0) {
      const bool limit = spec.group == api::group::limit;
      const std::string_view description =
          limit ? "edges or items at most; without it the answer is whole" : spec.description;
      options.push_back({spec.name, description, spec.is_list(), {}});
    }
  }
  return options;
}

struct ExportArguments {
  std::vector<std::string> datasets;
  std::string dataset;  ///< the first of them
  std::string of;       ///< an address below the dataset; empty: what the format is for
  std::string format;
  std::string output;
  std::vector<ParameterOption> parameters = parameter_options();
};

/// The address with the format and what the options say.
std::string target_of(const ExportArguments& arguments, const std::string& id) {
  const std::string_view below =
      arguments.of.empty() ? usual_address(arguments.format) : std::string_view(arguments.of);
  std::string target = "/v1/datasets/" + id;
  target.append(below.empty() ? "" : "/").append(below);
  target.append(below.find('?') == below.npos ? "?" : "&");
  target.append("format=").append(api::encode_query_value(arguments.format));
  for (const ParameterOption& option : arguments.parameters) {
    for (const std::string& value : option.values) {
      target.append("&").append(option.name).append("=").append(api::encode_query_value(value));
    }
  }
  return target;
}

bool has_limit(const ExportArguments& arguments) {
  return arguments.of.find("limit=") != arguments.of.npos ||
         std::any_of(arguments.parameters.begin(), arguments.parameters.end(),
                     [](const ParameterOption& option) {
                       return option.name == "limit" && !option.values.empty();
                     });
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
  ExportOutput output(arguments.output, streams);
  if (!output.open()) {
    return exit_faulty_input;
  }
  output.write(dataset::native_json(*whole));
  return output.finish();
}

int export_whole(const ExportArguments& arguments, const Streams& streams) {
  if (arguments.format == crate_format) {
    return export_crate(arguments.dataset, arguments.output, {}, streams);
  }
  return arguments.format == site_format
             ? export_site(arguments.datasets, arguments.output, streams)
             : export_native(arguments, streams);
}

int run_export(const ExportArguments& arguments, const Streams& streams) {
  if (const std::string fault = format_fault(arguments.format, arguments.of); !fault.empty()) {
    streams.err << "parley export: --format: " << fault << '\n';
    return exit_wrong_usage;
  }
  if (arguments.datasets.size() > 1 && arguments.format != site_format) {
    streams.err << "parley export: expected one dataset, or --format site, got "
                << arguments.datasets.size() << " datasets\n";
    return exit_wrong_usage;
  }
  const auto is_read = [&arguments](const std::string& dataset) {
    return is_same_file(arguments.output, dataset) || is_inside(arguments.output, dataset);
  };
  if (!arguments.output.empty() &&
      std::any_of(arguments.datasets.begin(), arguments.datasets.end(), is_read)) {
    streams.err << "parley export: -o: expected a file outside of the dataset, which is read, got "
                << show(arguments.output) << '\n';
    return exit_wrong_usage;
  }
  if (is_whole(arguments.format)) {
    for (const ParameterOption& option : arguments.parameters) {
      if (!option.values.empty()) {
        streams.err << "parley export: expected no filter with --format " << arguments.format
                    << ", which is the whole dataset, got --" << option.name << '\n';
        return exit_wrong_usage;
      }
    }
    return export_whole(arguments, streams);
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
  AnswerExport asked;
  asked.target = target_of(arguments, served->front()->dataset().id);
  asked.format = arguments.format;
  asked.has_limit = has_limit(arguments);
  asked.output = arguments.output;
  return export_answer(asked, served->front(), streams);
}

}  // namespace

void add_export_command(CLI::App& parley, const Streams& streams, Action& action) {
  CLI::App* command = parley.add_subcommand(
      "export",
      "Writes a dataset, or what the HTTP API answers about it, in the format of a program");
  auto arguments = std::make_shared<ExportArguments>();
  command
      ->add_option("DATASET", arguments->datasets,
                   "a folder, a .json file or a .db store; several for a site")
      ->required();
  command->add_option("--format", arguments->format, describe_formats())->required();
  command->add_option(
      "--of", arguments->of,
      "what to export: an address below the dataset, such as events, actors, sources "
      "or 'centrality?measure=pagerank'; without it, what the format is for: the "
      "graph, else events, else sources");
  for (ParameterOption& option : arguments->parameters) {
    command
        ->add_option("--" + std::string(option.name), option.values,
                     std::string(option.description))
        ->allow_extra_args(false)
        ->option_text(option.several ? "TEXT (again, or with commas)" : "TEXT");
  }
  command
      ->add_option("-o,--output", arguments->output,
                   "the file to write, whole or not at all; else standard output")
      ->check(file_name());
  command->callback([&streams, &action, arguments] {
    action = [&streams, arguments] {
      arguments->dataset = arguments->datasets.front();
      return run_export(*arguments, streams);
    };
  });
}

}  // namespace parley::app
