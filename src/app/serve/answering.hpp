#pragma once

#include "parley/api/router.hpp"
#include "parley/delivery/exchange.hpp"
#include "parley/delivery/pipeline.hpp"
#include "parley/service/catalogue.hpp"
#include "parley/service/change_feed.hpp"

#include "metrics/metrics.hpp"

#include <cstddef>
#include <memory>

namespace parley::app {

/// Answers the API: light questions on the thread of the connection, heavy ones on the pool, both
/// kept in a cache of that many octets. `catalogue` and `changes` must outlive the deliverer.
delivery::Deliverer make_answering(const service::Catalogue& catalogue,
                                   service::ChangeFeed& changes, api::Handlers handlers,
                                   std::size_t cache_octets,
                                   std::shared_ptr<delivery::PipelineStatistics> statistics);

/// Adds the counts of cache, pool and codings.
void add_answering_metrics(Metrics& metrics,
                           const std::shared_ptr<delivery::PipelineStatistics>& statistics);

}  // namespace parley::app
