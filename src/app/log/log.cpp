#include "log/log.hpp"

#include "log/descriptor_sink.hpp"

#include <spdlog/async_logger.h>
#include <spdlog/details/thread_pool.h>

#include <string>

namespace parley::app {

Log::Log(const LogOptions& options)
    : format_(options.format),
      sink_(std::make_shared<DescriptorSink>(options.descriptor,
                                             make_line_formatter(options.format))),
      writer_(std::make_shared<spdlog::details::thread_pool>(options.waiting_lines, 1)) {
  const auto make = [&](std::string name) {
    auto logger = std::make_shared<spdlog::async_logger>(
        std::move(name), sink_, writer_, spdlog::async_overflow_policy::overrun_oldest);
    logger->set_level(options.level);
    // spdlog's own handler prints to standard error; what it would print may be a client's text.
    logger->set_error_handler([this](const std::string&) { drop(); });
    return logger;
  };
  messages_ = make("parley");
  requests_ = make(std::string(request_logger));
}

Log::~Log() {
  sink_->hurry();
  writer_.reset();  // writes what waits and ends the thread, which calls `drop` until then
}

void Log::request(std::string_view line) noexcept {
  requests_->log(request_level(), spdlog::string_view_t(line.data(), line.size()));
}

std::uint64_t Log::dropped() const noexcept {
  return unmade_.load(std::memory_order_relaxed) + sink_->dropped() + writer_->overrun_counter();
}

}  // namespace parley::app
