#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace parley::app {

/// Where a command reads and writes; the process's own streams in `main`, strings in tests.
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

/// Runs `parley` with these arguments (without the program's name).
/// Returns the exit status: 0 fine, 1 the input is at fault, 2 wrong usage.
int run_command_line(const std::vector<std::string>& arguments, const Streams& streams);

}  // namespace parley::app
