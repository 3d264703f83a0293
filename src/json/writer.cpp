#include "parley/json/writer.hpp"

#include "utf8.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstring>

namespace parley::json {
namespace {

void append_escaped(std::string& out, unsigned char byte) {
  constexpr std::string_view digits = "0123456789abcdef";
  switch (byte) {
    case '"': out += "\\\""; break;
    case '\\': out += "\\\\"; break;
    case '\n': out += "\\n"; break;
    case '\r': out += "\\r"; break;
    case '\t': out += "\\t"; break;
    case '\b': out += "\\b"; break;
    case '\f': out += "\\f"; break;
    default:
      out += "\\u00";
      out += digits[byte >> 4U];
      out += digits[byte & 0xFU];
  }
}

/// Bytes that stand for themselves in a JSON string.
constexpr std::array<bool, 256> plain = [] {
  std::array<bool, 256> table{};
  for (unsigned i = 0x20; i < 0x80; ++i) {
    table[i] = i != '"' && i != '\\' && i != 0x7F;
  }
  return table;
}();

/// True when every byte stands for itself; looks at eight at a time.
bool is_plain(std::string_view text) noexcept {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  constexpr std::uint64_t tops = 0x8080808080808080U;
  const auto zero_bytes = [](std::uint64_t word) { return (word - ones) & ~word & tops; };
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, 8);
    const std::uint64_t below_space = (word - ones * 0x20) & ~word & tops;
    if (((word & tops) | below_space | zero_bytes(word ^ ones * '"') |
         zero_bytes(word ^ ones * '\\') | zero_bytes(word ^ ones * 0x7F)) != 0) {
      return false;
    }
  }
  for (; at < text.size(); ++at) {
    if (!plain[static_cast<unsigned char>(text[at])]) {
      return false;
    }
  }
  return true;
}

}  // namespace

void append_string(std::string& out, std::string_view text) {
  out += '"';
  if (is_plain(text)) {
    out += text;
    out += '"';
    return;
  }
  std::size_t run = 0;  // start of the plain bytes not yet copied
  std::size_t at = 0;
  while (at < text.size()) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (plain[byte]) {
      ++at;
      continue;
    }
    const std::size_t length = byte >= 0x80 ? sequence_length(text, at) : 0;
    if (length > 0) {
      at += length;
      continue;
    }
    out.append(text, run, at - run);
    if (byte >= 0x80) {
      out += "\xEF\xBF\xBD";
    } else {
      append_escaped(out, byte);
    }
    run = ++at;
  }
  out.append(text, run, std::string_view::npos);
  out += '"';
}

void Writer::separate() {
  if (comma_) {
    text_ += ',';
  }
}

Writer& Writer::begin_object() {
  separate();
  text_ += '{';
  comma_ = false;
  return *this;
}

Writer& Writer::end_object() {
  text_ += '}';
  comma_ = true;
  return *this;
}

Writer& Writer::begin_array() {
  separate();
  text_ += '[';
  comma_ = false;
  return *this;
}

Writer& Writer::end_array() {
  text_ += ']';
  comma_ = true;
  return *this;
}

Writer& Writer::key(std::string_view name) {
  separate();
  append_string(text_, name);
  text_ += ':';
  comma_ = false;
  return *this;
}

Writer& Writer::value(std::string_view text) {
  separate();
  append_string(text_, text);
  comma_ = true;
  return *this;
}

Writer& Writer::value(bool truth) {
  return raw(truth ? "true" : "false");
}

Writer& Writer::value(std::int64_t number) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return raw({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

Writer& Writer::value(std::uint64_t number) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return raw({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

Writer& Writer::value(double number) {
  if (!std::isfinite(number)) {
    return null();
  }
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return raw({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

Writer& Writer::null() {
  return raw("null");
}

Writer& Writer::raw(std::string_view json) {
  separate();
  text_ += json;
  comma_ = true;
  return *this;
}

}  // namespace parley::json
