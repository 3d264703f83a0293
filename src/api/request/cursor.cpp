#include "request/cursor.hpp"

#include "hash.hpp"

#include <array>
#include <optional>

namespace parley::api {
namespace {

constexpr std::string_view alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

// Three numbers and the hash of them, which shows a damaged cursor.
constexpr std::size_t numbers = 4;
constexpr std::size_t byte_count = numbers * 8;
constexpr std::size_t text_length = (byte_count * 8 + 5) / 6;

std::uint64_t checksum(const Cursor& cursor) noexcept {
  return Hash()
      .add("cursor-1")
      .add(cursor.revision)
      .add(cursor.question)
      .add(cursor.position)
      .value();
}

std::string encode_bytes(const std::array<unsigned char, byte_count>& bytes) {
  std::string text(text_length, alphabet.front());
  std::size_t at = 0;
  unsigned pending = 0;
  unsigned bits = 0;
  for (const unsigned char byte : bytes) {
    pending = (pending << 8U) | byte;
    for (bits += 8; bits >= 6; bits -= 6) {
      text[at++] = alphabet[(pending >> (bits - 6)) & 0x3FU];
    }
    pending &= (1U << bits) - 1;
  }
  if (bits > 0) {
    text[at] = alphabet[(pending << (6 - bits)) & 0x3FU];
  }
  return text;
}

std::optional<std::array<unsigned char, byte_count>> decode_bytes(std::string_view text) {
  std::array<unsigned char, byte_count> bytes{};
  std::size_t at = 0;
  unsigned pending = 0;
  unsigned bits = 0;
  for (const char c : text) {
    const std::size_t digit = alphabet.find(c);
    if (digit == std::string_view::npos) {
      return std::nullopt;
    }
    pending = (pending << 6U) | static_cast<unsigned>(digit);
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = static_cast<unsigned char>(pending >> bits);
      pending &= (1U << bits) - 1;
    }
  }
  return pending == 0 ? std::optional(bytes) : std::nullopt;
}

}  // namespace

std::string encode_cursor(const Cursor& cursor) {
  const std::array<std::uint64_t, numbers> values{cursor.revision, cursor.question, cursor.position,
                                                  checksum(cursor)};
  std::array<unsigned char, byte_count> bytes{};
  for (std::size_t i = 0; i < byte_count; ++i) {
    bytes[i] = static_cast<unsigned char>(values[i / 8] >> (8 * (i % 8)));
  }
  return encode_bytes(bytes);
}

Result<Cursor> decode_cursor(std::string_view text) {
  const Error bad{ErrorCode::invalid_argument,
                  "expected a cursor from the `next` link of this list, got " + show(text),
                  "cursor"};
  if (text.size() > max_cursor_length) {
    return Error{ErrorCode::invalid_argument,
                 "expected a cursor of at most " + std::to_string(max_cursor_length) +
                     " characters, got " + std::to_string(text.size()),
                 "cursor"};
  }
  if (text.size() != text_length) {
    return bad;
  }
  const auto bytes = decode_bytes(text);
  if (!bytes) {
    return bad;
  }
  std::array<std::uint64_t, numbers> values{};
  for (std::size_t i = 0; i < byte_count; ++i) {
    values[i / 8] |= std::uint64_t{(*bytes)[i]} << (8 * (i % 8));
  }
  const Cursor cursor{values[0], values[1], values[2]};
  if (values[3] != checksum(cursor)) {
    return bad;
  }
  return cursor;
}

}  // namespace parley::api
