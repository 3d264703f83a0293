#include "parley/app/command_line.hpp"

#include <exception>
#include <iostream>

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  try {
    return parley::app::run_command_line({argv + 1, argv + argc}, {std::cin, std::cout, std::cerr});
  } catch (const std::exception&) {
    std::cerr << "parley: stopped by an internal fault\n";
    return 1;
  }
}
