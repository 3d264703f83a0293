#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace parley::api {

/// FNV-1a, 64 bits: tells questions apart in tags and cursors. Not for secrets.
class Hash {
 public:
  Hash& add(std::string_view text) noexcept {
    for (const char c : text) {
      step(static_cast<unsigned char>(c));
    }
    step(0xFF);  // ends the text: no UTF-8 holds this byte
    return *this;
  }
  Hash& add(std::uint64_t number) noexcept {
    for (unsigned shift = 0; shift < 64; shift += 8) {
      step(static_cast<unsigned char>(number >> shift));
    }
    return *this;
  }
  std::uint64_t value() const noexcept { return value_; }

 private:
  void step(unsigned char byte) noexcept { value_ = (value_ ^ byte) * 0x100000001b3ULL; }

  std::uint64_t value_ = 0xcbf29ce484222325ULL;
};

/// Sixteen lower-case hexadecimal digits.
std::string to_hex(std::uint64_t number);

}  // namespace parley::api
