#pragma once

#include "parley/app/command_line.hpp"
#include "parley/http/server.hpp"

#include "log/log.hpp"
#include "serve/endpoint.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace parley::app {

/// What `parley serve` was asked for.
struct ServeOptions {
  std::vector<std::string> datasets;  ///< none: the shipped ones
  http::ServerOptions server;         ///< its `log` and `observer` are set by `serve`
  std::size_t cache_octets = std::size_t{64} * 1024 * 1024;  ///< of answers kept; 0: none are
  LogOptions log;
  std::optional<Endpoint> admin;  ///< where metrics and health are served, if anywhere
  std::string pid_file;           ///< empty: none
  std::string keep;               ///< the folder of kept revisions; empty: none are kept
  std::string public_url;         ///< see api::RouterOptions
  bool watch = false;             ///< reload when files of the datasets change
};

/// Serves until a signal ends it; returns the exit status. Blocks the signals that control it in
/// this thread and all that it starts.
int serve(const ServeOptions& options, const Streams& streams);

}  // namespace parley::app
