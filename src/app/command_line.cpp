#include "parley/app/command_line.hpp"

#include "parley/text/ascii.hpp"

#include "commands/commands.hpp"
#include "standard_output.hpp"

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <utility>

namespace parley::app {
namespace {

/// True when `edtf` reads the argument as an option: EDTF has negative years, so `-0985` is none.
bool is_option(const std::string& argument) {
  return argument.size() > 1 && argument[0] == '-' && !is_digit(argument[1]) && argument[1] != 'X';
}

/// Removes the expressions of `edtf` from the arguments and returns them unchanged: CLI11 would
/// read `[2015,2018]` as two values and `-0985` as options.
std::vector<std::string> take_expressions(std::vector<std::string>& arguments) {
  std::vector<std::string> expressions;
  if (arguments.empty() || arguments.front() != "edtf") {
    return expressions;
  }
  std::vector<std::string> others = {arguments.front()};
  bool options_end = false;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    if (!options_end && arguments[i] == "--") {
      options_end = true;
    } else if (!options_end && is_option(arguments[i])) {
      others.push_back(std::move(arguments[i]));
    } else {
      expressions.push_back(std::move(arguments[i]));
    }
  }
  arguments = std::move(others);
  return expressions;
}

}  // namespace

int run_command_line(const std::vector<std::string>& arguments, const Streams& streams) {
  CLI::App parley("Parley: negotiations as typed, time-aware graphs of events and actors.",
                  "parley");
  parley.set_version_flag("--version", "parley 0.1.0");
  parley.require_subcommand(1);
  Action action;
  add_serve_command(parley, streams, action);
  add_check_command(parley, streams, action);
  add_get_command(parley, streams, action);
  add_import_command(parley, streams, action);
  add_export_command(parley, streams, action);

  std::vector<std::string> reversed = arguments;
  add_edtf_command(parley, streams, action, take_expressions(reversed));
  std::reverse(reversed.begin(), reversed.end());  // CLI11 reads its vector from the back
  try {
    parley.parse(reversed);
  } catch (const CLI::Success& asked_for_text) {
    return finish_output(parley.exit(asked_for_text, streams.out, streams.err), streams);
  } catch (const CLI::ParseError& wrong) {
    streams.err << "parley: " << wrong.what() << " (see parley --help)\n";
    return exit_wrong_usage;
  }
  return finish_output(action(), streams);
}

}  // namespace parley::app
