#pragma once

#include <cstdint>
#include <string_view>

namespace parley::api {

/// FNV-1a, 64 bits: distinguishes questions in tags and cursors. Not for secrets.
class Hash {
 public:
  constexpr Hash& add(std::string_view text) noexcept { return add_piece(text).end_text(); }
  /// The same for a text in pieces: call `end_text` after the last.
  constexpr Hash& add_piece(std::string_view piece) noexcept {
    for (const char c : piece) {
      step(static_cast<unsigned char>(c));
    }
    return *this;
  }
  constexpr Hash& end_text() noexcept {
    step(0xFF);  // occurs in no UTF-8
    return *this;
  }
  constexpr Hash& add(std::uint64_t number) noexcept {
    for (unsigned shift = 0; shift < 64; shift += 8) {
      step(static_cast<unsigned char>(number >> shift));
    }
    return *this;
  }
  constexpr std::uint64_t value() const noexcept { return value_; }

 private:
  constexpr void step(unsigned char byte) noexcept { value_ = (value_ ^ byte) * 0x100000001b3ULL; }

  std::uint64_t value_ = 0xcbf29ce484222325ULL;
};

}  // namespace parley::api
