#include "parley/app/command_line.hpp"

#include "commands.hpp"

#include <algorithm>
#include <cctype>
#include <ostream>

namespace parley::app {
namespace {

/// EDTF has negative years: `parley edtf -0985` means an expression, not four options. CLI11 takes
/// everything behind `--` as it is, so one goes in front of the first such argument.
std::vector<std::string> with_expressions_kept(std::vector<std::string> arguments) {
  if (arguments.empty() || arguments.front() != "edtf") {
    return arguments;
  }
  const auto first =
      std::find_if(arguments.begin() + 1, arguments.end(), [](const std::string& argument) {
        return argument == "--" ||
               (argument.size() > 1 && argument[0] == '-' &&
                (std::isdigit(static_cast<unsigned char>(argument[1])) != 0 || argument[1] == 'X'));
      });
  if (first != arguments.end() && *first != "--") {
    arguments.insert(first, "--");
  }
  return arguments;
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
  add_edtf_command(parley, streams, action);

  std::vector<std::string> reversed = with_expressions_kept(arguments);
  std::reverse(reversed.begin(), reversed.end());  // CLI11 reads its vector from the back
  try {
    parley.parse(reversed);
  } catch (const CLI::Success& asked_for_text) {
    return parley.exit(asked_for_text, streams.out, streams.err);
  } catch (const CLI::ParseError& wrong) {
    streams.err << "parley: " << wrong.what() << " (see parley --help)\n";
    return exit_wrong_usage;
  }
  return action();
}

}  // namespace parley::app
