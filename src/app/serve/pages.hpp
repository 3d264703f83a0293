#pragma once

#include "parley/api/message.hpp"

#include <spdlog/logger.h>

namespace parley::app {

/// The API at its paths, the built pages at every other one. Without pages, says so in the log and
/// returns the API alone.
api::Handler with_pages(api::Handler router, spdlog::logger& log);

}  // namespace parley::app
