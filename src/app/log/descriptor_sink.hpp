#pragma once

#include <spdlog/details/null_mutex.h>
#include <spdlog/sinks/base_sink.h>

#include <atomic>
#include <cstdint>
#include <memory>
#include <string_view>

namespace parley::app {

/// Writes log lines to a descriptor that others may share, such as standard error. A line that
/// cannot be written (full disk, nobody reads the pipe) is dropped and counted; the next one is
/// tried again. Used by one thread, except for the members that say otherwise.
class DescriptorSink final : public spdlog::sinks::base_sink<spdlog::details::null_mutex> {
 public:
  DescriptorSink(int descriptor, std::unique_ptr<spdlog::formatter> formatter);

  /// Lines that could not be written. From any thread.
  std::uint64_t dropped() const noexcept { return dropped_.load(std::memory_order_relaxed); }

  /// From now on a reader who takes nothing is not waited for. From any thread.
  void hurry() noexcept { hurried_.store(true, std::memory_order_relaxed); }

 protected:
  void sink_it_(const spdlog::details::log_msg& message) override;
  void flush_() override {}

 private:
  bool write(std::string_view text) noexcept;
  bool wait_for_room() noexcept;

  int descriptor_;
  bool unfinished_ = false;  ///< a part of a line was written last
  std::atomic<bool> hurried_ = false;
  std::atomic<std::uint64_t> dropped_ = 0;
};

}  // namespace parley::app
