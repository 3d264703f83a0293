#include "parley/api/router.hpp"

#include "commands/commands.hpp"
#include "load_datasets.hpp"

#include <memory>
#include <ostream>
#include <string>
#include <vector>

namespace parley::app {
namespace {

struct GetArguments {
  std::vector<std::string> datasets_and_target;
  std::vector<std::string> headers;  ///< `Name: value`
};

/// Splits `Name: value`; false when there is no name.
bool read_headers(const std::vector<std::string>& given, std::vector<api::Header>& headers,
                  std::ostream& err) {
  for (const std::string& line : given) {
    const std::size_t colon = line.find(':');
    if (colon == std::string::npos || colon == 0) {
      err << "parley get: -H: expected 'Name: value', got " << show(line) << '\n';
      return false;
    }
    const std::size_t value = line.find_first_not_of(' ', colon + 1);
    headers.push_back(
        {line.substr(0, colon), value == std::string::npos ? "" : line.substr(value)});
  }
  return true;
}

int get(const GetArguments& arguments, const Streams& streams) {
  api::Request request;
  request.target = arguments.datasets_and_target.back();
  if (!request.target.starts_with('/')) {
    streams.err << "parley get: expected a target that starts with '/', got "
                << show(request.target) << '\n';
    return exit_wrong_usage;
  }
  if (!read_headers(arguments.headers, request.headers, streams.err)) {
    return exit_wrong_usage;
  }
  const std::vector<std::string> paths(arguments.datasets_and_target.begin(),
                                       arguments.datasets_and_target.end() - 1);
  // Warnings are for `check` and `serve`: here standard error is for the answer that failed.
  std::vector<std::string> faults;
  auto served = load_datasets(paths, [&](const std::string& line) { faults.push_back(line); });
  if (!served) {
    for (const std::string& line : faults) {
      streams.err << line << '\n';
    }
    return exit_faulty_input;
  }
  const service::Catalogue catalogue(*std::move(served));
  const api::Response response = api::make_router(catalogue)(request);
  constexpr int first_error_status = 400;
  const bool failed = response.status >= first_error_status;
  std::ostream& out = failed ? streams.err : streams.out;
  out << response.body;
  if (!response.body.empty() && response.body.back() != '\n') {
    out << '\n';
  }
  return failed ? exit_faulty_input : exit_fine;
}

}  // namespace

void add_get_command(CLI::App& parley, const Streams& streams, Action& action) {
  CLI::App* command = parley.add_subcommand(
      "get",
      "Prints what GET of a target would answer, without a server; the answer to a faulty "
      "question goes to standard error, with exit status 1");
  auto arguments = std::make_shared<GetArguments>();
  command
      ->add_option("DATASET... TARGET", arguments->datasets_and_target,
                   "datasets (none: the shipped ones), then the target, e.g. /v1/datasets")
      ->required();
  command
      ->add_option("-H,--header", arguments->headers, "a header of the request, as 'Name: value'")
      ->allow_extra_args(false);
  command->callback([&streams, &action, arguments] {
    action = [&streams, arguments] { return get(*arguments, streams); };
  });
}

}  // namespace parley::app
