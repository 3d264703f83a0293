#include "serve/control.hpp"

#include <csignal>
#include <initializer_list>
#include <pthread.h>

namespace parley::app {
namespace {

sigset_t set_of(std::initializer_list<int> members) {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : members) {
    sigaddset(&signals, signal);
  }
  return signals;
}

sigset_t control_signals() {
  return set_of({SIGHUP, SIGTERM, SIGINT});
}

/// Waits for the next signal. The kernel gives the one with the lowest number first, which is
/// SIGHUP: reloads that are asked for again and again would keep the end waiting.
int next_signal() {
  const sigset_t signals = control_signals();
  int signal = 0;
  sigwait(&signals, &signal);
  sigset_t pending;
  sigemptyset(&pending);
  sigpending(&pending);
  if (signal == SIGHUP &&
      (sigismember(&pending, SIGTERM) == 1 || sigismember(&pending, SIGINT) == 1)) {
    const sigset_t ends = set_of({SIGTERM, SIGINT});
    sigwait(&ends, &signal);
  }
  return signal;
}

}  // namespace

void block_control_signals() {
  const sigset_t signals = control_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
}

void obey_signals(const Control& control) {
  const sigset_t signals = control_signals();
  for (;;) {
    if (next_signal() == SIGHUP) {
      control.reload();
      continue;
    }
    control.stop();
    // From here the usual action of a second signal, ending the process, is the right one.
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
    return;
  }
}

}  // namespace parley::app
