#include "parley/app/command_line.hpp"

#include "signals.hpp"
#include "standard_output.hpp"

#include <exception>
#include <iostream>
#include <new>
#include <unistd.h>

int main(int argc, char** argv) {
  try {
    std::ios::sync_with_stdio(false);
    parley::app::prepare_process();
    parley::app::DescriptorBuffer buffer(STDOUT_FILENO);
    std::ostream out(&buffer);
    return parley::app::run_command_line({argv + 1, argv + argc}, {std::cin, out, std::cerr});
  } catch (const std::bad_alloc&) {
    std::cerr << "parley: expected enough memory, got too little for this; ask for less at once\n";
    return 1;
  } catch (const std::exception&) {
    std::cerr << "parley: stopped by an internal fault\n";
    return 1;
  }
}
