#include "signals.hpp"

#include "parley/dataset/output_file.hpp"

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace parley::app {
namespace {

/// The signal then has its usual effect, so that the shell sees 128 + its number.
void clean_up_and_end(int number) {
  dataset::remove_temporary_paths();
  std::signal(number, SIG_DFL);
  std::raise(number);
}

void obey(int number) {
  struct sigaction present {};
  if (sigaction(number, nullptr, &present) != 0 || present.sa_handler == SIG_IGN) {
    return;  // as `nohup` wants it
  }
  struct sigaction wanted {};
  wanted.sa_handler = clean_up_and_end;
  sigemptyset(&wanted.sa_mask);
  sigaction(number, &wanted, nullptr);
}

/// Reading from standard output, or writing to standard input, still fails as if it was closed.
void keep_standard_descriptors() {
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (fcntl(descriptor, F_GETFD) < 0) {
      // The lowest free number is this one.
      (void)::open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
  }
}

}  // namespace

void prepare_process() {
  keep_standard_descriptors();
  for (const int number : {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGPIPE, SIGXCPU}) {
    obey(number);
  }
  std::signal(SIGXFSZ, SIG_IGN);
}

}  // namespace parley::app
