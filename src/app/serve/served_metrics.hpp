#pragma once

#include "parley/http/server.hpp"
#include "parley/service/catalogue.hpp"

#include "log/log.hpp"
#include "metrics/metrics.hpp"

namespace parley::app {

/// Adds what the parts of a running server know of themselves: the program's version, the datasets
/// and their revisions, connections, lines lost, the process. All must outlive `metrics`' last
/// text.
void add_served_metrics(Metrics& metrics, const service::Catalogue& catalogue,
                        const http::Server& server, const Log& log);

}  // namespace parley::app
