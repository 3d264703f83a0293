#pragma once

#include "parley/http/observer.hpp"

#include "log/line_formatter.hpp"

#include <string_view>

namespace parley::app {

/// Longest texts of a request in its line, in octets; a longer one is cut and ends in `…`.
inline constexpr std::size_t max_logged_target = 1'024;
inline constexpr std::size_t max_logged_header = 256;

/// The line of a request without its time and level, for `Log::request`: members of a JSON object,
/// or words. Every text of the client is escaped. Valid until the thread asks again.
std::string_view line_of_request(const http::Answered& what, std::string_view route,
                                 LogFormat format);

}  // namespace parley::app
