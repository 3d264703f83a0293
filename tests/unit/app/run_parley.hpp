#pragma once

#include "parley/app/command_line.hpp"

#include <sstream>
#include <string>
#include <vector>

namespace parley::app {

/// What a run of the program leaves behind.
struct Outcome {
  int status = 0;
  std::string out;
  std::string err;
};

/// Runs the program in this process, with nothing on its standard input.
inline Outcome run(const std::vector<std::string>& arguments) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  const int status = run_command_line(arguments, {in, out, err});
  return {status, out.str(), err.str()};
}

}  // namespace parley::app
