#pragma once

#include "parley/app/command_line.hpp"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace parley::app {

/// Runs the chosen subcommand after its arguments are read; returns the exit status.
using Action = std::function<int()>;

/// Exit statuses of the contract.
inline constexpr int exit_fine = 0;
inline constexpr int exit_faulty_input = 1;
inline constexpr int exit_wrong_usage = 2;

/// Accepts whole numbers in that range, both ends included.
CLI::Validator whole_number(int least, int most);
/// Accepts what is not empty.
CLI::Validator file_name();

// Each adds one subcommand and, when that one is chosen, stores what it does in `action`.
void add_serve_command(CLI::App& parley, const Streams& streams, Action& action);
void add_check_command(CLI::App& parley, const Streams& streams, Action& action);
void add_get_command(CLI::App& parley, const Streams& streams, Action& action);
void add_import_command(CLI::App& parley, const Streams& streams, Action& action);
void add_new_command(CLI::App& parley, const Streams& streams, Action& action);
void add_actors_command(CLI::App& parley, const Streams& streams, Action& action);
void add_export_command(CLI::App& parley, const Streams& streams, Action& action);
/// `expressions`: those given as arguments, which CLI11 does not see.
void add_edtf_command(CLI::App& parley, const Streams& streams, Action& action,
                      std::vector<std::string> expressions);

/// Does what `parley import SHEET -o OUTPUT` does; returns the exit status.
int import_sheet(const std::filesystem::path& sheet, const std::string& output,
                 const Streams& streams);

}  // namespace parley::app
