#include "parley/json/writer.hpp"

#include "parley/text/hex.hpp"
#include "parley/text/utf8.hpp"

#include <algorithm>
#include <cmath>

namespace parley::json {
namespace {

constexpr std::size_t max_escape_length = 6;  // \u001f

char* put_escaped(char* to, unsigned char byte) noexcept {
  const auto two = [to](char second) {
    to[0] = '\\';
    to[1] = second;
    return to + 2;
  };
  switch (byte) {
    case '"': return two('"');
    case '\\': return two('\\');
    case '\n': return two('n');
    case '\r': return two('r');
    case '\t': return two('t');
    case '\b': return two('b');
    case '\f': return two('f');
    default:
      for (const char c :
           {'\\', 'u', '0', '0', lower_hex_digits[byte >> 4U], lower_hex_digits[byte & 0xFU]}) {
        *to++ = c;
      }
      return to;
  }
}

bool is_plain(unsigned char byte) noexcept {
  return byte >= 0x20 && byte < 0x7F && byte != '"' && byte != '\\';
}

}  // namespace

void Writer::grow(std::size_t bytes) {
  constexpr std::size_t first = 512;
  text_.resize(std::max({first, text_.size() * 2, size_ + bytes}));
}

void Writer::escaped(std::string_view text) {
  char* at = room(text.size() * max_escape_length + 3);
  *at = ',';
  at += comma_ ? 1 : 0;
  *at++ = '"';
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::size_t length = byte >= 0x80     ? utf8_sequence_length(text, i)
                               : is_plain(byte) ? 1
                                                : 0;
    if (length > 0) {
      std::memcpy(at, text.data() + i, length);
      at += length;
      i += length;
    } else {
      if (byte >= 0x80) {
        for (const char c : {'\xEF', '\xBF', '\xBD'}) {  // U+FFFD
          *at++ = c;
        }
      } else {
        at = put_escaped(at, byte);
      }
      ++i;
    }
  }
  *at++ = '"';
  end_at(at, true);
}

void append_string(std::string& out, std::string_view text) {
  Writer one;
  out += one.value(text).text();
}

Writer& Writer::joined(std::initializer_list<std::string_view> parts, char separator) {
  std::size_t size = 0;
  bool plain = true;
  for (const std::string_view part : parts) {
    size += part.size() + 1;
    plain = plain && json::is_plain(part);
  }
  if (!plain) {
    std::string text;
    for (const std::string_view part : parts) {
      text.append(text.empty() ? 0 : 1, separator).append(part);
    }
    return value(text);
  }
  char* at = room(size + 3);
  *at = ',';
  at += comma_ ? 1 : 0;
  *at++ = '"';
  const char* const begin = at;
  for (const std::string_view part : parts) {
    *at = separator;
    at = put(at + (at == begin ? 0 : 1), part);
  }
  *at++ = '"';
  return end_at(at, true);
}

Writer& Writer::value(double number) {
  if (!std::isfinite(number)) {
    return null();
  }
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return raw({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

}  // namespace parley::json
