#pragma once

#include "metrics/metrics_source.hpp"

#include <prometheus/registry.h>
#include <string>
#include <vector>

namespace parley::app {

/// Everything that `/metrics` shows: what the registry counts and what the sources read.
class Metrics {
 public:
  /// Where counters and histograms are registered; they live as long as this object.
  prometheus::Registry& registry() noexcept { return registry_; }

  /// Before the first `text()`. What a source reads must live until the last one.
  void add(MetricsSource source) { sources_.push_back(std::move(source)); }

  /// The text format 0.0.4 of Prometheus. Safe from any thread once every source is added.
  std::string text() const;

 private:
  prometheus::Registry registry_;
  std::vector<MetricsSource> sources_;
};

}  // namespace parley::app
