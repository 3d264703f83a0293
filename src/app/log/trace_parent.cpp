#include "log/trace_parent.hpp"

#include "parley/text/ascii.hpp"

#include <algorithm>
#include <cstddef>

namespace parley::app {
namespace {

/// Lower case only: the standard forbids capitals.
bool is_hex(std::string_view text) noexcept {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); });
}

bool is_zero(std::string_view text) noexcept {
  return text.find_first_not_of('0') == std::string_view::npos;
}

}  // namespace

// 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
std::string_view trace_id(std::string_view traceparent) noexcept {
  constexpr std::size_t size = 55;
  if (traceparent.size() < size) {
    return {};
  }
  const std::string_view version = traceparent.substr(0, 2);
  const std::string_view trace = traceparent.substr(3, 32);
  const std::string_view parent = traceparent.substr(36, 16);
  const std::string_view flags = traceparent.substr(53, 2);
  // A later version may go on behind a hyphen.
  const bool ends =
      traceparent.size() == size || (version != "00" && traceparent.substr(size).front() == '-');
  const bool hyphens = traceparent[2] == '-' && traceparent[35] == '-' && traceparent[52] == '-';
  const bool digits = is_hex(version) && is_hex(trace) && is_hex(parent) && is_hex(flags);
  const bool valid =
      ends && hyphens && digits && version != "ff" && !is_zero(trace) && !is_zero(parent);
  return valid ? trace : std::string_view();
}

std::string_view trace_id_of(const std::vector<api::Header>& headers) noexcept {
  std::string_view found;
  for (const api::Header& header : headers) {
    if (!api::same_name(header.name, "traceparent")) {
      continue;
    }
    if (!found.empty()) {
      return {};
    }
    found = header.value;
  }
  return trace_id(found);
}

}  // namespace parley::app
