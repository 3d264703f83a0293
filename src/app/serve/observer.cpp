#include "serve/observer.hpp"

#include "log/request_line.hpp"

#include <exception>

namespace parley::app {

void RequestObserver::answered(const http::Answered& what) noexcept {
  try {
    const std::size_t route = counters_.route_of(what);
    counters_.count(what, route);
    if (log_->logs_requests()) {
      log_->request(line_of_request(what, counters_.route_name(route), log_->format()));
    }
  } catch (const std::exception&) {
    log_->drop();  // too little memory for the line or for a new counter
  }
}

void RequestObserver::cut(http::Cut why) noexcept {
  counters_.count(why);
}

}  // namespace parley::app
