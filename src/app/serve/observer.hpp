#pragma once

#include "parley/http/observer.hpp"

#include "log/log.hpp"
#include "metrics/request_counters.hpp"

namespace parley::app {

/// Counts every request and every connection that was cut, and logs the requests where the log
/// wants them.
class RequestObserver final : public http::Observer {
 public:
  /// Both must outlive the object.
  RequestObserver(prometheus::Registry& registry, Log& log) : counters_(registry), log_(&log) {}

  void answered(const http::Answered& what) noexcept override;
  void cut(http::Cut why) noexcept override;

 private:
  RequestCounters counters_;
  Log* log_;
};

}  // namespace parley::app
