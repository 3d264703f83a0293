#pragma once

#include "metrics/metrics.hpp"

namespace parley::app {

/// Adds what the system knows of this process, under the names that Prometheus recommends:
/// `process_resident_memory_bytes`, `process_open_fds`, `process_max_fds`,
/// `process_cpu_seconds_total`, `process_start_time_seconds`. What cannot be read has no sample.
void add_process_metrics(Metrics& metrics);

}  // namespace parley::app
