#pragma once

#include <functional>

namespace parley::app {

/// What the signals of a server do.
struct Control {
  std::function<void()> reload;  ///< SIGHUP
  std::function<void()> stop;    ///< SIGTERM, SIGINT; begins to end the server
};

/// Blocks these signals in this thread and those it starts from now on. A closed pipe or connection
/// is a failed write from now on, and no signal.
void block_control_signals();

/// Waits for signals and obeys them; returns when `stop` was called. From then on a second signal
/// ends the process at once.
void obey_signals(const Control& control);

}  // namespace parley::app
