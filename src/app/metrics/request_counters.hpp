#pragma once

#include "parley/http/observer.hpp"

#include <array>
#include <atomic>
#include <cstddef>
#include <prometheus/counter.h>
#include <prometheus/family.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <string_view>
#include <vector>

namespace parley::app {

/// Names what requests are counted under: never anything that a client chose, so that no client
/// can make more of them.
class RequestRoutes {
 public:
  RequestRoutes();

  /// The place in `names()` of the pattern that a request belongs to: an address of the API, `/`,
  /// `/assets/{file}`, `/{file}` for another file of the pages that is there, or `(none)`.
  std::size_t of(const api::Request* request, int status) const;

  const std::vector<std::string_view>& names() const noexcept { return names_; }

 private:
  std::vector<std::string_view> names_;
  std::size_t pages_ = 0;
};

/// Counts requests by route, method and status, their times by route, and connections cut. From any
/// thread.
class RequestCounters {
 public:
  /// `registry` must outlive the object.
  explicit RequestCounters(prometheus::Registry& registry);

  std::string_view route_name(std::size_t route) const noexcept { return routes_.names()[route]; }
  std::size_t route_of(const http::Answered& what) const {
    return routes_.of(what.request, what.status);
  }

  /// `route`: what `route_of` says.
  void count(const http::Answered& what, std::size_t route);
  void count(http::Cut why);

 private:
  using Slot = std::atomic<prometheus::Counter*>;

  prometheus::Counter& add(std::size_t route, std::string_view method, int status);

  RequestRoutes routes_;
  prometheus::Family<prometheus::Counter>& requests_;
  std::vector<Slot> slots_;  ///< route × method × status; null until the first such request
  std::vector<prometheus::Histogram*> times_;   ///< by route
  std::array<prometheus::Counter*, 6> cuts_{};  ///< by http::Cut
};

}  // namespace parley::app
