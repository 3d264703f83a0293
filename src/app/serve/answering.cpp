#include "serve/answering.hpp"

#include "live/change_streams.hpp"

#include <string>
#include <utility>

namespace parley::app {
namespace {

using delivery::PipelineCounts;
using Statistics = std::shared_ptr<delivery::PipelineStatistics>;

/// A function of a scrape that picks one number of the counts.
template <class Pick>
auto number(const Statistics& statistics, Pick pick) {
  return [statistics, pick] { return static_cast<double>(pick(statistics->read())); };
}

}  // namespace

delivery::Deliverer make_answering(const service::Catalogue& catalogue,
                                   service::ChangeFeed& changes, api::Handlers handlers,
                                   std::size_t cache_octets, Statistics statistics) {
  delivery::PipelineOptions options;
  options.at_once = std::move(handlers.light);
  options.whole = std::move(handlers.whole);
  options.generation = [&catalogue] { return catalogue.generation(); };
  options.stream = [&changes](const api::Request& request, api::Response head) {
    return change_stream(changes, request, std::move(head));
  };
  options.cache_octets = cache_octets;
  options.statistics = std::move(statistics);
  return delivery::make_pipeline(std::move(options));
}

void add_answering_metrics(Metrics& metrics, const Statistics& statistics) {
  const auto counter = [&](std::string name, std::string help, auto pick) {
    metrics.add(counter_source(std::move(name), std::move(help), number(statistics, pick)));
  };
  const auto gauge = [&](std::string name, std::string help, auto pick) {
    metrics.add(gauge_source(std::move(name), std::move(help), number(statistics, pick)));
  };
  counter("parley_cache_hits_total", "Answers that were kept and given again.",
          [](const PipelineCounts& counts) { return counts.cache.hits; });
  counter("parley_cache_misses_total", "Questions whose answer was not kept.",
          [](const PipelineCounts& counts) { return counts.cache.misses; });
  counter("parley_cache_evictions_total", "Kept answers that made room for others.",
          [](const PipelineCounts& counts) { return counts.cache.evictions; });
  gauge("parley_cache_bytes", "Octets of the answers kept.",
        [](const PipelineCounts& counts) { return counts.cache.octets; });
  gauge("parley_cache_entries", "Answers kept.",
        [](const PipelineCounts& counts) { return counts.cache.entries; });
  gauge("parley_queue_length", "Heavy questions that wait for a worker.",
        [](const PipelineCounts& counts) { return counts.pool.queued; });
  gauge("parley_queue_running", "Heavy questions being answered.",
        [](const PipelineCounts& counts) { return counts.pool.running; });
  counter("parley_queue_rejected_total",
          "Heavy questions answered with 503: the queue was full or they waited too long.",
          [](const PipelineCounts& counts) { return counts.pool.refused + counts.pool.expired; });
  counter("parley_queue_joined_total", "Questions that found the same question under way.",
          [](const PipelineCounts& counts) { return counts.joined; });
}

}  // namespace parley::app
