#pragma once

#include "parley/app/command_line.hpp"
#include "parley/formats/import.hpp"

namespace parley::app {

/// Shows on standard error how the first file would be read: every guess and its reason, then the
/// first ten rows before and after. Prints the recipe on standard output. Returns the exit status.
int preview(const formats::ImportOptions& options, const Streams& streams);

}  // namespace parley::app
