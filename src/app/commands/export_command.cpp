#include "parley/api/router.hpp"
#include "parley/dataset/write.hpp"
#include "parley/store/convert.hpp"
#include "parley/store/read.hpp"
#include "parley/text/percent.hpp"

#include "commands/commands.hpp"
#include "load_datasets.hpp"

#include <array>
#include <fstream>
#include <memory>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace parley::app {
namespace {

/// The filters of the HTTP API and what else a graph can be asked with, as options of their names.
constexpr std::array<std::string_view, 21> parameters{
    "view",   "datetime", "certainty", "type", "actor",    "actorsAll", "role",
    "place",  "source",   "claims",    "q",    "approx",   "before",    "after",
    "during", "limit",    "lang",      "sort", "revision", "degrees",   "cursor"};

constexpr std::string_view native = "parley";

struct ExportArguments {
  std::string dataset;
  std::string format;
  std::string output;
  std::array<std::vector<std::string>, parameters.size()> values;
};

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view unreserved =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~,:/";
  return percent_encode(text, [&](char c) { return unreserved.find(c) != std::string_view::npos; });
}

std::string target_of(const ExportArguments& arguments, const std::string& id) {
  std::string target = "/v1/datasets/" + id + "/graph?format=" + percent_encoded(arguments.format);
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    for (const std::string& value : arguments.values[i]) {
      target += '&' + std::string(parameters[i]) + '=' + percent_encoded(value);
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
    streams.out.flush();
    return exit_fine;
  }
  std::ofstream file(arguments.output, std::ios::binary | std::ios::trunc);
  file << text;
  file.close();
  if (!file) {
    streams.err << "parley export: expected a file that can be written, got "
                << show(arguments.output) << '\n';
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
    for (std::size_t i = 0; i < parameters.size(); ++i) {
      if (!arguments.values[i].empty()) {
        streams.err << "parley export: expected no filter with --format parley, which is the "
                       "whole dataset, got --"
                    << parameters[i] << '\n';
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
  const api::Catalogue catalogue(*std::move(served));
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
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    command
        ->add_option("--" + std::string(parameters[i]), arguments->values[i],
                     "as the parameter of that name over HTTP")
        ->allow_extra_args(false);
  }
  command->add_option("-o,--output", arguments->output, "the file to write; else standard output");
  command->callback([&streams, &action, arguments] {
    action = [&streams, arguments] { return run_export(*arguments, streams); };
  });
}

}  // namespace parley::app
