#include "log/line_formatter.hpp"

#include "parley/json/harmless.hpp"
#include "parley/json/writer.hpp"
#include "parley/text/hex.hpp"
#include "parley/text/unseen.hpp"
#include "parley/text/utf8.hpp"

#include <spdlog/details/log_msg.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>

namespace parley::app {
namespace {

void append_code_point(std::string& out, std::string_view sequence) {
  const unsigned point = code_point_of(sequence);
  out += "\\u{";
  append_hex_byte(out, static_cast<char>(point >> 8U), upper_hex_digits);
  append_hex_byte(out, static_cast<char>(point & 0xFFU), upper_hex_digits);
  out += '}';
}

class LineFormatter final : public spdlog::formatter {
 public:
  explicit LineFormatter(LogFormat format) noexcept : format_(format) {}

  void format(const spdlog::details::log_msg& message, spdlog::memory_buf_t& out) override {
    const std::string_view payload(message.payload.data(), message.payload.size());
    const std::string_view shown = payload.substr(0, max_message);
    const std::string_view level = name_of(message.level);
    const std::string_view time = time_of(message.time);
    if (format_ == LogFormat::text) {
      line_.assign(time).append(1, ' ').append(level).append(1, ' ');
      append_printable(line_, shown);
      line_ += shown.size() < payload.size() ? "…\n" : "\n";
      out.append(line_.data(), line_.data() + line_.size());
      return;
    }
    json_.clear();
    json_.begin_object().member("time", time).member("level", level);
    if (std::string_view(message.logger_name.data(), message.logger_name.size()) ==
        request_logger) {
      json_.raw(payload);  // of bounded size: its parts were cut before
    } else {
      json_.member("message", shown);
    }
    json_.end_object();
    line_.clear();
    json::append_harmless(line_, json_.text());
    line_ += '\n';
    out.append(line_.data(), line_.data() + line_.size());
  }

  std::unique_ptr<spdlog::formatter> clone() const override {
    return std::make_unique<LineFormatter>(format_);
  }

 private:
  /// The calendar is asked once a second.
  std::string_view time_of(std::chrono::system_clock::time_point time) {
    using std::chrono::duration_cast;
    const auto whole = std::chrono::floor<std::chrono::seconds>(time);
    const auto milliseconds =
        static_cast<unsigned>(duration_cast<std::chrono::milliseconds>(time - whole).count());
    const std::time_t second = std::chrono::system_clock::to_time_t(whole);
    if (second != second_) {
      std::tm parts{};
      gmtime_r(&second, &parts);
      std::strftime(time_.data(), time_.size(), "%Y-%m-%dT%H:%M:%S.000Z", &parts);
      second_ = second;
    }
    time_[20] = static_cast<char>('0' + milliseconds / 100);
    time_[21] = static_cast<char>('0' + milliseconds / 10 % 10);
    time_[22] = static_cast<char>('0' + milliseconds % 10);
    return {time_.data(), 24};
  }

  LogFormat format_;
  std::time_t second_ = -1;
  std::array<char, 32> time_{};
  std::string line_;
  json::Writer json_;
};

}  // namespace

void append_printable(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    const std::size_t length = utf8_sequence_length(text, at);
    const std::string_view sequence = text.substr(at, length);
    if (length == 0) {
      out += "\xEF\xBF\xBD";  // U+FFFD
    } else if (length == 1 && (c < ' ' || c == '\x7F')) {
      out += "\\x";
      append_hex_byte(out, c, upper_hex_digits);
    } else if (is_unseen(sequence)) {
      append_code_point(out, sequence);
    } else {
      out += sequence;
    }
    at += length == 0 ? 1 : length;
  }
}

std::unique_ptr<spdlog::formatter> make_line_formatter(LogFormat format) {
  return std::make_unique<LineFormatter>(format);
}

std::string format_line(LogFormat format, spdlog::level::level_enum level,
                        std::string_view message) {
  spdlog::memory_buf_t line;
  const spdlog::details::log_msg stamped("parley", level, {message.data(), message.size()});
  LineFormatter(format).format(stamped, line);
  return {line.data(), line.size()};
}

std::string_view name_of(spdlog::level::level_enum level) noexcept {
  switch (level) {
    case spdlog::level::trace: return "trace";
    case spdlog::level::debug: return "debug";
    case spdlog::level::info: return "info";
    case spdlog::level::warn: return "warn";
    case spdlog::level::err:
    case spdlog::level::critical: return "error";
    case spdlog::level::off:
    case spdlog::level::n_levels: break;
  }
  return "off";
}

}  // namespace parley::app
