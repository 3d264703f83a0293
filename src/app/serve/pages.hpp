#pragma once

#include "parley/delivery/exchange.hpp"

#include <spdlog/logger.h>

namespace parley::app {

/// The API at its paths, the built pages at every other one. Without pages, says so in the log and
/// returns the API alone.
delivery::Deliverer with_pages(delivery::Deliverer api, spdlog::logger& log);

}  // namespace parley::app
