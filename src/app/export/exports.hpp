#pragma once

#include "commands/commands.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace parley::app {

/// Writes a dataset as a crate: an archive where the name ends with `.zip`, else a folder. `base`:
/// see formats::Origin; empty: the usual one. Returns the exit status.
int export_crate(const std::string& dataset, const std::string& output, std::string_view base,
                 const Streams& streams);

/// Writes the page and every answer that it needs as a folder of files, for these datasets or the
/// shipped ones. Returns the exit status.
int export_site(const std::vector<std::string>& datasets, const std::string& output,
                const Streams& streams);

}  // namespace parley::app
