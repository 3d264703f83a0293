#pragma once

#include "parley/service/catalogue.hpp"
#include "parley/service/change_feed.hpp"
#include "parley/service/kept_revisions.hpp"

#include "metrics/metrics_source.hpp"

#include <spdlog/logger.h>

#include <atomic>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace parley::app {

/// What a reload changes, beside the catalogue; null: nobody asked for it.
struct ReloadParts {
  service::KeptRevisions* kept = nullptr;
  service::ChangeFeed* changes = nullptr;
};

/// Logs one line of a reader: a warning as such, anything else as an error.
void log_fault(spdlog::logger& log, std::string_view line);

/// Reads the datasets again that a program serves, and counts how that went. All that it is given
/// must outlive it.
class Reloader {
 public:
  /// `paths` as for load_datasets().
  Reloader(std::vector<std::string> paths, service::Catalogue& catalogue, const ReloadParts& parts,
           spdlog::logger& log);

  /// Reads every dataset; when any has a fault, the old ones stay and the catalogue has the faults.
  /// A revision that is replaced is kept before the new one is served, and the change is published
  /// after. Returns whether the new data is served. From any thread; one reload at a time.
  bool reload();

  /// `parley_reloads_total`.
  MetricsSource metrics() const;

 private:
  bool read_and_swap();
  void publish(const std::vector<service::Change>& changes);
  bool refuse(const std::vector<std::string>& faults);

  const std::vector<std::string> paths_;
  service::Catalogue& catalogue_;
  const ReloadParts parts_;
  spdlog::logger& log_;
  std::mutex mutex_;  ///< held during a reload
  std::atomic<std::uint64_t> loaded_ = 0;
  std::atomic<std::uint64_t> refused_ = 0;
};

}  // namespace parley::app
