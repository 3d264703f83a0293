#pragma once

#include <array>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace parley::json {

/// True when a JSON string can contain the text without any escape.
bool is_plain(std::string_view text) noexcept;

/// Writes one JSON text, piece by piece, into a string that it owns; without a tree in between,
/// since lists of events are written thousands of times a second. The caller follows the grammar (a
/// key before every value in an object); the writer adds the commas. Text should be UTF-8: invalid
/// bytes are written as U+FFFD.
class Writer {
 public:
  Writer& begin_object() { return open('{'); }
  Writer& end_object() { return close('}'); }
  Writer& begin_array() { return open('['); }
  Writer& end_array() { return close(']'); }

  Writer& key(std::string_view name);
  /// The same for a literal, which must need no escapes.
  template <std::size_t size>
  Writer& key(const char (&name)[size]) {  // NOLINT(*-avoid-c-arrays): what a literal is
    char* at = room(size + 3);
    *at = ',';
    at += comma_ ? 1 : 0;
    *at++ = '"';
    std::memcpy(at, name, size - 1);
    at += size - 1;
    *at++ = '"';
    *at++ = ':';
    return end_at(at, false);
  }
  /// The same for a name that is a JSON string already, with its quotes.
  Writer& raw_key(std::string_view json) {
    char* at = room(json.size() + 2);
    *at = ',';
    at += comma_ ? 1 : 0;
    at = put(at, json);
    *at++ = ':';
    return end_at(at, false);
  }

  Writer& value(std::string_view text);
  Writer& value(const char* text) { return value(std::string_view(text)); }
  Writer& value(const std::string& text) { return value(std::string_view(text)); }
  Writer& value(bool truth) { return raw(truth ? "true" : "false"); }
  Writer& value(std::int64_t number) { return integer(number); }
  Writer& value(std::uint64_t number) { return integer(number); }
  Writer& value(int number) { return integer(number); }
  Writer& value(double number);  ///< shortest form that reads back the same; null when not finite
  /// One string: the parts with `separator`, which must need no escape, between them.
  Writer& joined(std::initializer_list<std::string_view> parts, char separator);
  Writer& null() { return raw("null"); }
  Writer& raw(std::string_view json) {  ///< one value, or several members, that are JSON already
    char* at = room(json.size() + 1);
    *at = ',';
    at += comma_ ? 1 : 0;
    return end_at(put(at, json), true);
  }

  /// key(name) and value(v) in one.
  template <class T>
  Writer& member(std::string_view name, const T& v) {
    return key(name).value(v);
  }
  template <std::size_t size, class T>
  Writer& member(const char (&name)[size], const T& v) {  // NOLINT(*-avoid-c-arrays)
    return key(name).value(v);
  }
  /// The same, left out when the text is empty.
  Writer& member_if(std::string_view name, std::string_view text) {
    return text.empty() ? *this : key(name).value(text);
  }

  /// The text written so far; valid until the next call.
  std::string_view text() const noexcept { return {text_.data(), size_}; }
  std::string take() {
    text_.resize(std::exchange(size_, 0));
    comma_ = false;
    return std::exchange(text_, std::string());
  }
  /// Begins a new text in the memory of the last.
  void clear() noexcept {
    size_ = 0;
    comma_ = false;
  }
  /// Allocates room for `bytes` in advance, to save time.
  void reserve(std::size_t bytes) {
    if (bytes > text_.size()) {
      text_.resize(bytes);
    }
  }

 private:
  /// Where the next bytes go; at least `bytes` of them fit.
  char* room(std::size_t bytes) {
    if (text_.size() - size_ < bytes) {
      grow(bytes);
    }
    return text_.data() + size_;
  }
  void grow(std::size_t bytes);

  Writer& end_at(const char* end, bool comma) noexcept {
    size_ = static_cast<std::size_t>(end - text_.data());
    comma_ = comma;
    return *this;
  }

  /// Copies the text and nothing behind it. Most texts are short: two copies of a fixed size, which
  /// overlap inside the text, cost less than one of a variable size.
  static char* put(char* to, std::string_view text) noexcept {
    if (text.size() <= 32 && text.size() >= 16) {
      std::memcpy(to, text.data(), 16);
      std::memcpy(to + text.size() - 16, text.data() + text.size() - 16, 16);
    } else if (text.size() < 16 && text.size() >= 8) {
      std::memcpy(to, text.data(), 8);
      std::memcpy(to + text.size() - 8, text.data() + text.size() - 8, 8);
    } else if (!text.empty()) {  // an empty view may point nowhere
      std::memcpy(to, text.data(), text.size());
    }
    return to + text.size();
  }

  Writer& open(char bracket) {
    char* at = room(2);
    *at = ',';
    at += comma_ ? 1 : 0;
    *at++ = bracket;
    return end_at(at, false);
  }
  Writer& close(char bracket) {
    char* at = room(1);
    *at++ = bracket;
    return end_at(at, true);
  }
  Writer& integer(std::integral auto number) {
    constexpr std::size_t max_digits = 20;
    char* at = room(max_digits + 1);
    *at = ',';
    at += comma_ ? 1 : 0;
    return end_at(std::to_chars(at, at + max_digits, number).ptr, true);
  }
  /// Writes `text` with its quotes, then `behind` when it is not 0.
  void string(std::string_view text, char behind, bool comma);
  void escaped(std::string_view text);

  std::string text_;  ///< its first `size_` bytes are the text, the others are room
  std::size_t size_ = 0;
  bool comma_ = false;  ///< the next value or key needs a comma
};

inline void Writer::string(std::string_view text, char behind, bool comma) {
  if (!is_plain(text)) {
    escaped(text);
    if (behind != 0) {
      *room(1) = behind;
      ++size_;
    }
    comma_ = comma;
    return;
  }
  char* at = room(text.size() + 4);
  *at = ',';
  at += comma_ ? 1 : 0;
  *at++ = '"';
  at = put(at, text);
  *at++ = '"';
  *at = behind;
  end_at(at + (behind != 0 ? 1 : 0), comma);
}

inline Writer& Writer::key(std::string_view name) {
  string(name, ':', false);
  return *this;
}

inline Writer& Writer::value(std::string_view text) {
  string(text, 0, true);
  return *this;
}

/// Appends `text` as a JSON string with its quotes.
void append_string(std::string& out, std::string_view text);

// Checks eight bytes at a time.
inline bool is_plain(std::string_view text) noexcept {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  constexpr std::uint64_t tops = 0x8080808080808080U;
  const auto special = [](std::uint64_t word) {
    const auto zero_bytes = [](std::uint64_t w) { return (w - ones) & ~w & tops; };
    const std::uint64_t below_space = (word - ones * 0x20) & ~word & tops;
    return (word & tops) | below_space | zero_bytes(word ^ ones * '"') |
           zero_bytes(word ^ ones * '\\') | zero_bytes(word ^ ones * 0x7F);
  };
  std::uint64_t found = 0;
  std::size_t at = 0;
  std::uint64_t word = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::memcpy(&word, text.data() + at, 8);
    found |= special(word);
  }
  if (at < text.size()) {
    word = ones * ' ';
    std::memcpy(&word, text.data() + at, text.size() - at);
    found |= special(word);
  }
  return found == 0;
}

}  // namespace parley::json
