#pragma once

#include <spdlog/formatter.h>

#include <memory>
#include <string>
#include <string_view>

namespace parley::app {

enum class LogFormat { text, json };

/// The name of the logger whose messages are members of a JSON object already.
inline constexpr std::string_view request_logger = "request";

/// The longest message in octets; what is behind it is cut off.
inline constexpr std::size_t max_message = 8'192;

/// Appends text for a terminal: valid UTF-8 without control characters or marks that turn the
/// direction of writing. Controls are written as `\xNN`, those beyond ASCII and the marks as
/// `\u{NNNN}`, invalid octets as U+FFFD.
void append_printable(std::string& out, std::string_view text);

/// A line with the time (RFC 3339, milliseconds, UTC), the level and the message, which cannot
/// break out of it whatever it contains:
/// `2026-11-29T10:00:00.123Z info message`, or
/// `{"time":"2026-11-29T10:00:00.123Z","level":"info","message":"…"}`.
std::unique_ptr<spdlog::formatter> make_line_formatter(LogFormat format);

/// The line that stands for a message now, with its newline.
std::string format_line(LogFormat format, spdlog::level::level_enum level,
                        std::string_view message);

/// `trace`, `debug`, `info`, `warn`, `error`, `off`: as options name the levels and lines show
/// them.
std::string_view name_of(spdlog::level::level_enum level) noexcept;

}  // namespace parley::app
