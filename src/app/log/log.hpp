#pragma once

#include "log/line_formatter.hpp"

#include <spdlog/logger.h>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <unistd.h>

namespace spdlog::details {
class thread_pool;
}

namespace parley::app {

class DescriptorSink;

/// Lines that wait to be written at most; then the oldest is dropped. The queue itself takes 3.3 MB
/// (408 octets a line); lines of requests that wait add some 400 octets each as a rule, and at most
/// some 5,000, when a client fills every field with what has to be escaped.
inline constexpr std::size_t max_waiting_lines = 8'192;

struct LogOptions {
  spdlog::level::level_enum level = spdlog::level::info;  ///< this one and graver ones
  LogFormat format = LogFormat::text;
  int descriptor = STDERR_FILENO;  ///< stays open, and stays the caller's
  std::size_t waiting_lines = max_waiting_lines;
};

/// The program's log. Logging never blocks and never throws, from any thread: a thread of its own
/// writes the lines, and lines that it cannot write are dropped and counted.
class Log {
 public:
  explicit Log(const LogOptions& options);
  ~Log();  ///< writes what waits; a reader who takes nothing is not waited for
  Log(const Log&) = delete;
  Log& operator=(const Log&) = delete;

  /// For messages. Control characters and the like in them are made visible.
  spdlog::logger& messages() const noexcept { return *messages_; }

  LogFormat format() const noexcept { return format_; }

  /// Whether a line for each request is wanted: in JSON from `info`, in text from `debug`, where
  /// people read the log.
  bool logs_requests() const noexcept { return requests_->should_log(request_level()); }

  /// Logs what `line_of_request` made.
  void request(std::string_view line) noexcept;

  /// Counts a line that was not even made.
  void drop() noexcept { unmade_.fetch_add(1, std::memory_order_relaxed); }

  /// Lines that were wanted and are not in the log.
  std::uint64_t dropped() const noexcept;

 private:
  spdlog::level::level_enum request_level() const noexcept {
    return format_ == LogFormat::json ? spdlog::level::info : spdlog::level::debug;
  }

  LogFormat format_;
  std::atomic<std::uint64_t> unmade_ = 0;
  std::shared_ptr<DescriptorSink> sink_;
  std::shared_ptr<spdlog::details::thread_pool> writer_;
  std::shared_ptr<spdlog::logger> messages_;
  std::shared_ptr<spdlog::logger> requests_;
};

}  // namespace parley::app
