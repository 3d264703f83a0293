#pragma once

#include "parley/delivery/exchange.hpp"
#include "parley/http/head_guard.hpp"
#include "parley/http/limits.hpp"
#include "parley/http/observer.hpp"

#include <atomic>
#include <cstddef>
#include <functional>
#include <string_view>

namespace parley::http {

/// What the threads of one server share. After the start only the atomics change.
struct ServerState {
  Limits limits;
  delivery::Deliverer deliver;
  ContentLimit content_limit;
  std::function<void(std::string_view)> log;
  Observer* observer = nullptr;
  std::atomic<std::size_t> connections{0};
  std::atomic<std::size_t> unsent{0};  ///< octets of all answers that clients have yet to take
  std::atomic<bool> draining{false};

  /// Passes a line to the log, `detail` after it; never throws, and puts them together itself,
  /// since the memory for a line may be what is missing.
  void report(std::string_view line, std::string_view detail = {}) const noexcept {
    try {
      if (log) {
        log(detail.empty() ? std::string(line) : std::string(line).append(detail));
      }
    } catch (...) {  // a failing log must not end a connection
    }
  }

  void note_cut(Cut why) const noexcept {
    if (observer != nullptr) {
      observer->cut(why);
    }
  }
};

}  // namespace parley::http
