#include "events/content_lines.hpp"

#include "parley/text/utf8.hpp"

#include <cstddef>

namespace parley::formats {
namespace {

constexpr std::size_t max_octets = 75;

bool is_control(char c) noexcept {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\t') || byte == 0x7F;
}

/// A TEXT value as RFC 5545, 3.3.11 writes it.
std::string escaped(std::string_view value, std::string_view id, Losses& losses) {
  std::string out;
  out.reserve(value.size());
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    if (c == '\r' && i + 1 < value.size() && value[i + 1] == '\n') {
      continue;  // the line feed follows
    }
    if (c == '\n' || c == '\r') {
      out += "\\n";
    } else if (is_control(c)) {
      out += "\xEF\xBF\xBD";
      losses.add(loss::control_character, id);
    } else {
      out.append(c == '\\' || c == ';' || c == ',' ? "\\" : "").append(1, c);
    }
  }
  return out;
}

}  // namespace

void ContentLines::fold(std::string_view line) {
  std::size_t room = max_octets;
  while (line.size() > room) {
    std::string_view part = cut_utf8(line, room);
    if (part.empty()) {  // no UTF-8
      part = line.substr(0, room);
    }
    text_.append(part).append("\r\n ");
    line.remove_prefix(part.size());
    room = max_octets - 1;  // the space counts
  }
  text_.append(line).append("\r\n");
}

void ContentLines::line(std::string_view name, std::string_view value) {
  fold(std::string(name).append(":").append(value));
}

void ContentLines::text(std::string_view name, std::string_view value, std::string_view id,
                        Losses& losses) {
  line(name, escaped(value, id, losses));
}

}  // namespace parley::formats
