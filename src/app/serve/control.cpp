#include "serve/control.hpp"

#include <csignal>
#include <pthread.h>

namespace parley::app {
namespace {

sigset_t control_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGHUP, SIGTERM, SIGINT}) {
    sigaddset(&signals, signal);
  }
  return signals;
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
    int signal = 0;
    sigwait(&signals, &signal);
    if (signal == SIGHUP) {
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
