#include "metrics/request_counters.hpp"

#include "parley/api/route_of.hpp"

#include <algorithm>
#include <chrono>
#include <string>

namespace parley::app {
namespace {

constexpr std::array<std::string_view, 9> methods{"GET",    "HEAD",  "OPTIONS", "POST",   "PUT",
                                                  "DELETE", "PATCH", "TRACE",   "CONNECT"};
constexpr std::string_view other_method = "(other)";  ///< one that a client made up
constexpr std::string_view unread_method = "(none)";  ///< of a request that was refused unread
constexpr std::size_t method_slots = methods.size() + 1;

/// The statuses with a slot of their own; any other is counted too, but more slowly.
constexpr std::array statuses{200, 204, 206, 301, 304, 307, 308, 400, 404, 405, 406, 408, 409,
                              410, 412, 413, 414, 415, 416, 417, 429, 431, 500, 501, 503, 505};

constexpr std::array<std::string_view, 6> cut_reasons{"first_byte",     "head_too_slow", "idle",
                                                      "write_too_slow", "drain",         "fault"};

const prometheus::Histogram::BucketBoundaries seconds{
    0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5};

/// The last slot is that of all others.
std::size_t method_slot(std::string_view method) noexcept {
  return static_cast<std::size_t>(std::find(methods.begin(), methods.end(), method) -
                                  methods.begin());
}

}  // namespace

RequestRoutes::RequestRoutes()
    : names_(api::route_patterns().begin(), api::route_patterns().end()), pages_(names_.size()) {
  for (const std::string_view name : {"/", "/assets/{file}", "/{file}", "(none)"}) {
    names_.push_back(name);
  }
}

std::size_t RequestRoutes::of(const api::Request* request, int status) const {
  const std::size_t none = names_.size() - 1;
  if (request == nullptr) {
    return none;
  }
  const std::string_view target = request->target;
  if (const auto place = api::route_of(target)) {
    return *place;
  }
  const std::string_view path = target.substr(0, target.find('?'));
  if (path == "/") {
    return pages_;
  }
  if (path.starts_with("/assets/")) {
    return pages_ + 1;
  }
  constexpr int first_error = 400;
  return path.starts_with('/') && status < first_error ? pages_ + 2 : none;
}

RequestCounters::RequestCounters(prometheus::Registry& registry)
    : requests_(prometheus::BuildCounter()
                    .Name("parley_http_requests_total")
                    .Help("Requests answered, by the address that answered them.")
                    .Register(registry)),
      slots_(routes_.names().size() * method_slots * statuses.size()) {
  auto& times = prometheus::BuildHistogram()
                    .Name("parley_http_request_duration_seconds")
                    .Help("From the whole request to the whole answer, both in memory.")
                    .Register(registry);
  times_.reserve(routes_.names().size());
  for (const std::string_view route : routes_.names()) {
    times_.push_back(&times.Add({{"route", std::string(route)}}, seconds));
  }
  auto& cuts = prometheus::BuildCounter()
                   .Name("parley_http_cut_total")
                   .Help("Connections that the server ended, by reason.")
                   .Register(registry);
  for (std::size_t i = 0; i < cuts_.size(); ++i) {
    cuts_[i] = &cuts.Add({{"reason", std::string(cut_reasons[i])}});
  }
}

void RequestCounters::count(const http::Answered& what, std::size_t route) {
  const std::string_view method = what.request == nullptr ? unread_method : what.request->method;
  const auto status = std::find(statuses.begin(), statuses.end(), what.status);
  if (status == statuses.end() || what.request == nullptr) {
    add(route, method, what.status).Increment();
  } else {
    const auto place = static_cast<std::size_t>(status - statuses.begin());
    Slot& slot = slots_[(route * method_slots + method_slot(method)) * statuses.size() + place];
    prometheus::Counter* counter = slot.load(std::memory_order_acquire);
    if (counter == nullptr) {
      counter = &add(route, method, what.status);  // the same for every thread that gets here
      slot.store(counter, std::memory_order_release);
    }
    counter->Increment();
  }
  times_[route]->Observe(std::chrono::duration<double>(what.handling).count());
}

void RequestCounters::count(http::Cut why) {
  cuts_[static_cast<std::size_t>(why)]->Increment();
}

prometheus::Counter& RequestCounters::add(std::size_t route, std::string_view method, int status) {
  const bool named = method == unread_method || method_slot(method) < methods.size();
  return requests_.Add({{"route", std::string(route_name(route))},
                        {"method", std::string(named ? method : other_method)},
                        {"code", std::to_string(status)}});
}

}  // namespace parley::app
