#pragma once

#include "parley/api/message.hpp"
#include "parley/http/limits.hpp"

#include <atomic>
#include <cstddef>
#include <functional>
#include <string_view>

namespace parley::http {

/// What the threads of one server share. After the start only the atomics change.
struct ServerState {
  Limits limits;
  api::Handler handler;
  std::function<void(std::string_view)> log;
  std::atomic<std::size_t> connections{0};
  std::atomic<bool> draining{false};

  /// Passes a line to the log; never throws.
  void report(std::string_view line) const noexcept {
    try {
      if (log) {
        log(line);
      }
    } catch (...) {  // a failing log must not end a connection
    }
  }
};

}  // namespace parley::http
