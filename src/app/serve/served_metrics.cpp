#include "serve/served_metrics.hpp"

#include "parley/api/version.hpp"

#include "metrics/process_metrics.hpp"

#include <string>

namespace parley::app {

void add_served_metrics(Metrics& metrics, const service::Catalogue& catalogue,
                        const http::Server& server, const Log& log) {
  metrics.add(
      {"parley_build_info", "1, with the version of the program.", MetricsSource::Kind::gauge, [] {
         return std::vector<Sample>{{{{"version", std::string(api::version())}}, 1}};
       }});
  metrics.add(
      {"parley_dataset_info", "1 for each dataset served, with its revision.",
       MetricsSource::Kind::gauge, [&catalogue] {
         const auto datasets = catalogue.snapshot();
         std::vector<Sample> samples;
         samples.reserve(datasets->size());
         for (const auto& served : *datasets) {
           const Dataset& dataset = served->dataset();
           samples.push_back({{{"dataset", dataset.id}, {"revision", dataset.revision}}, 1});
         }
         return samples;
       }});
  metrics.add(gauge_source("parley_http_connections", "Connections open.",
                           [&server] { return static_cast<double>(server.connections()); }));
  metrics.add(counter_source("parley_log_dropped_total",
                             "Log lines that were lost: more than could be written in time, or "
                             "the log could not be written.",
                             [&log] { return static_cast<double>(log.dropped()); }));
  add_process_metrics(metrics);
}

}  // namespace parley::app
