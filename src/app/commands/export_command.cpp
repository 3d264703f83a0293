#include "parley/api/parameters.hpp"
#include "parley/api/percent.hpp"
#include "parley/api/router.hpp"
#include "parley/dataset/output_file.hpp"
#include "parley/dataset/write.hpp"
#include "parley/formats/graph_formats.hpp"
#include "parley/json/reader.hpp"
#include "parley/store/convert.hpp"
#include "parley/store/read.hpp"

#include "commands/commands.hpp"
#include "export/exports.hpp"
#include "load_datasets.hpp"
#include "same_file.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace parley::app {
namespace {

/// The parameters of the graph; the format has an option of its own.
constexpr api::ParameterGroups offered =
    (api::group::events & ~api::group::format) | api::group::view | api::group::limit;

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
          limit ? "edges at most; without it the graph is whole" : spec.description;
      options.push_back({spec.name, description, spec.is_list(), {}});
    }
  }
  return options;
}

constexpr std::string_view native = "parley";
constexpr std::string_view graph_json = "json";
constexpr std::string_view crate = "crate";
constexpr std::string_view site = "site";

/// A format of whole datasets, which takes no filter.
bool is_whole(std::string_view format) {
  return format == native || format == crate || format == site;
}

/// Every format with what it is for, a line each, as help shows them.
std::string describe_formats() {
  std::string text =
      "one of\nparley: the whole dataset, in the native format\n"
      "crate: the whole dataset with tables of it and their descriptions, for archives; -o is a "
      "folder or FILE.zip\n"
      "site: the page with every answer that it needs, for any web host; -o is a folder\n"
      "json: the graph as the HTTP API answers it";
  for (const formats::GraphFormat& format : formats::graph_formats()) {
    text.append("\n").append(format.name).append(": ").append(format.summary);
  }
  return text;
}

/// `expected one of: …`; empty when there is such a format.
std::string format_fault(std::string_view name) {
  if (is_whole(name) || name == graph_json || formats::find_graph_format(name) != nullptr) {
    return {};
  }
  std::string fault = "expected one of: crate, json";
  for (const formats::GraphFormat& format : formats::graph_formats()) {
    fault.append(", ").append(format.name);
  }
  return fault + ", parley, site; got " + show(name);
}

struct ExportArguments {
  std::vector<std::string> datasets;
  std::string dataset;  ///< the first of them
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

/// True when no dataset takes the value: it is none of the words, no number, no date.
bool is_wrong_for_any_dataset(std::string_view parameter) {
  const api::ParameterSpec* const spec = api::find_parameter(parameter, offered);
  return spec != nullptr && (!spec->words.empty() || spec->type == api::ParameterType::number ||
                             spec->name == "datetime" || spec->name == "lang");
}

/// Writes what is wrong with the question, a line for each parameter, in the names of the options.
/// Returns the exit status.
int write_problem(const std::string& problem, const Streams& streams) {
  const json::Parsed parsed = json::parse(problem);
  const json::Value value = parsed.value.value_or(json::Value::object());
  const auto errors = value.find("errors");
  if (errors != value.end() && !errors->empty()) {
    bool wrong_usage = false;
    for (const json::Value& fault : *errors) {
      const std::string parameter = fault.value("parameter", "");
      wrong_usage = wrong_usage || is_wrong_for_any_dataset(parameter);
      streams.err << "parley export: --" << parameter << ": " << fault.value("reason", "") << '\n';
    }
    return wrong_usage ? exit_wrong_usage : exit_faulty_input;
  }
  streams.err << "parley export: " << value.value("detail", "the graph could not be made") << '\n';
  return exit_faulty_input;
}

/// Says what `--limit` left out. Every format has these members, in this order.
void warn_when_truncated(std::string_view graph, const Streams& streams) {
  constexpr std::string_view edges = R"("edges":)";
  const std::size_t end = graph.find(R"(},"truncated":true)");
  const std::size_t begin = end == graph.npos ? end : graph.rfind(edges, end);
  if (begin != graph.npos) {
    const std::size_t digits = begin + edges.size();
    streams.err << "parley export: warning: --limit cuts the graph off, which has "
                << graph.substr(digits, end - digits) << " edges in all\n";
  }
}

int run_export(const ExportArguments& arguments, const Streams& streams) {
  if (const std::string fault = format_fault(arguments.format); !fault.empty()) {
    streams.err << "parley export: --format: " << fault << '\n';
    return exit_wrong_usage;
  }
  if (arguments.datasets.size() > 1 && arguments.format != site) {
    streams.err << "parley export: expected one dataset, or --format site, got "
                << arguments.datasets.size() << " datasets\n";
    return exit_wrong_usage;
  }
  if (!arguments.output.empty() && (is_same_file(arguments.output, arguments.dataset) ||
                                    is_inside(arguments.output, arguments.dataset))) {
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
    return arguments.format == crate  ? export_crate(arguments.dataset, arguments.output, {}, streams)
           : arguments.format == site ? export_site(arguments.datasets, arguments.output, streams)
                                      : export_native(arguments, streams);
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
  // The limits of the server protect it from its clients; here the one who asks has the machine.
  const api::RouterOptions whole{.max_visits = std::numeric_limits<std::uint64_t>::max(),
                                 .largest_graph = std::numeric_limits<std::size_t>::max()};
  const api::Response response = api::make_router(catalogue, whole)(request);
  if (response.status != 200) {
    return write_problem(response.body, streams);
  }
  warn_when_truncated(response.body, streams);
  return write_text(arguments, response.body, streams);
}

}  // namespace

void add_export_command(CLI::App& parley, const Streams& streams, Action& action) {
  CLI::App* command = parley.add_subcommand(
      "export", "Writes the graph of a dataset in a format of graph programs");
  auto arguments = std::make_shared<ExportArguments>();
  command
      ->add_option("DATASET", arguments->datasets,
                   "a folder, a .json file or a .db store; several for a site")
      ->required();
  command->add_option("--format", arguments->format, describe_formats())->required();
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
