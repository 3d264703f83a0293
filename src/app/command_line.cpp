#include "parley/app/command_line.hpp"

#include "parley/api/version.hpp"
#include "parley/error/error.hpp"
#include "parley/text/ascii.hpp"

#include "commands/commands.hpp"
#include "standard_output.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <ostream>
#include <string>
#include <system_error>
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

/// `serve, check, …`
std::string command_names(const CLI::App& parley) {
  std::string names;
  for (const CLI::App* command : parley.get_subcommands({})) {
    names += (names.empty() ? "" : ", ") + command->get_name();
  }
  return names;
}

/// What is wrong with the arguments of a command, in the words of all other messages.
std::string in_plain_words(const CLI::ParseError& wrong, const CLI::App& command) {
  std::string text = wrong.what();
  const std::string subject = text.substr(0, text.find(": "));
  if (dynamic_cast<const CLI::RequiredError*>(&wrong) != nullptr) {
    return "expected " + text.substr(0, text.rfind(" is required")) + ", got none";
  }
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&wrong) != nullptr) {
    const bool none = text.ends_with("missing");
    return subject + (none ? ": expected a value, got none" : ": expected once, got it again");
  }
  const std::vector<std::string> remaining = command.remaining(true);
  if (dynamic_cast<const CLI::ExtrasError*>(&wrong) != nullptr && !remaining.empty()) {
    const auto option = std::find_if(remaining.begin(), remaining.end(), is_option);
    const bool known = option == remaining.end();
    return (known ? "expected no further argument, got " : "expected one of its options, got ") +
           show(known ? remaining.front() : *option);
  }
  return text;
}

int wrong_usage(const CLI::App& parley, const CLI::ParseError& wrong,
                const std::vector<std::string>& arguments, const Streams& streams) {
  const auto chosen = parley.get_subcommands();
  if (chosen.empty()) {
    streams.err << "parley: expected one of the commands " << command_names(parley) << "; got "
                << (arguments.empty() ? "none" : show(arguments.front()))
                << " (see parley --help)\n";
    return exit_wrong_usage;
  }
  const std::string name = "parley " + chosen.front()->get_name();
  streams.err << name << ": " << in_plain_words(wrong, *chosen.front()) << " (see " << name
              << " --help)\n";
  return exit_wrong_usage;
}

}  // namespace

CLI::Validator whole_number(int least, int most) {
  return {[least, most](const std::string& text) {
            int number = 0;
            const char* const end = text.data() + text.size();
            const auto [stop, fault] = std::from_chars(text.data(), end, number);
            const bool fits =
                fault == std::errc() && stop == end && number >= least && number <= most;
            return fits ? std::string()
                        : "expected a whole number from " + std::to_string(least) + " to " +
                              std::to_string(most) + ", got " + show(text);
          },
          ""};
}

CLI::Validator file_name() {
  return {[](const std::string& text) {
            return text.empty() ? "expected a name of a file or folder, got \"\"" : std::string();
          },
          ""};
}

int run_command_line(const std::vector<std::string>& arguments, const Streams& streams) {
  CLI::App parley("Parley: negotiations as typed, time-aware graphs of events and actors.",
                  "parley");
  parley.set_version_flag("--version", "parley " + std::string(api::version()));
  parley.require_subcommand(1);
  Action action;
  add_serve_command(parley, streams, action);
  add_check_command(parley, streams, action);
  add_get_command(parley, streams, action);
  add_import_command(parley, streams, action);
  add_new_command(parley, streams, action);
  add_actors_command(parley, streams, action);
  add_export_command(parley, streams, action);

  std::vector<std::string> reversed = arguments;
  add_edtf_command(parley, streams, action, take_expressions(reversed));
  std::reverse(reversed.begin(), reversed.end());  // CLI11 reads its vector from the back
  try {
    parley.parse(reversed);
  } catch (const CLI::Success& asked_for_text) {
    return finish_output(parley.exit(asked_for_text, streams.out, streams.err), streams);
  } catch (const CLI::ParseError& wrong) {
    return wrong_usage(parley, wrong, arguments, streams);
  }
  return finish_output(action(), streams);
}

}  // namespace parley::app
