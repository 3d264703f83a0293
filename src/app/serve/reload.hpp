#pragma once

#include "parley/service/catalogue.hpp"

#include "metrics/metrics_source.hpp"

#include <spdlog/logger.h>

#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace parley::app {

/// Logs one line of a reader: a warning as such, anything else as an error.
void log_fault(spdlog::logger& log, std::string_view line);

/// Reads the datasets that are served again, and counts how that went.
class Reloader {
 public:
  /// All must outlive the object. No paths: the shipped datasets.
  Reloader(const std::vector<std::string>& paths, service::Catalogue& catalogue,
           spdlog::logger& log) noexcept
      : paths_(&paths), catalogue_(&catalogue), log_(&log) {}

  /// Reads every dataset again and serves them from now on; when any has a fault, or memory does
  /// not suffice, the old ones stay. Returns whether the new ones are served.
  bool reload();

  /// `parley_reloads_total`.
  MetricsSource metrics() const;

 private:
  bool read_and_swap();

  const std::vector<std::string>* paths_;
  service::Catalogue* catalogue_;
  spdlog::logger* log_;
  std::atomic<std::uint64_t> loaded_ = 0;
  std::atomic<std::uint64_t> refused_ = 0;
};

}  // namespace parley::app
