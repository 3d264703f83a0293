#pragma once

#include "parley/api/message.hpp"
#include "parley/http/limits.hpp"

#include <atomic>
#include <cstddef>
#include <functional>
#include <string_view>

namespace parley::http {

/// What the threads of one server share. Only the atomics change after the start.
struct ServerState {
  Limits limits;
  api::Handler handler;
  std::function<void(std::string_view)> log;
  std::atomic<std::size_t> connections{0};
  std::atomic<bool> draining{false};

  void report(std::string_view trouble) const noexcept {
    try {
      if (log) {
        log(trouble);
      }
    } catch (...) {  // a log that fails must not end a connection
    }
  }
};

}  // namespace parley::http
