#pragma once

namespace parley::app {

/// Prepares the process: a signal that ends it removes unfinished files first; a write beyond the
/// limit on the size of files fails instead of ending it; no file that is opened becomes a standard
/// stream that was closed.
void prepare_process();

}  // namespace parley::app
