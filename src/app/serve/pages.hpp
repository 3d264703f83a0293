#pragma once

#include "parley/delivery/exchange.hpp"
#include "parley/service/catalogue.hpp"

#include <spdlog/logger.h>

#include <string>

namespace parley::app {

/// The API at its paths, the built pages at every other one. Without pages, says so in the log and
/// returns the API alone. `catalogue` must outlive the deliverer; `public_url` as
/// api::RouterOptions has it.
delivery::Deliverer with_pages(delivery::Deliverer api, const service::Catalogue& catalogue,
                               std::string public_url, spdlog::logger& log);

}  // namespace parley::app
