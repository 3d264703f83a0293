#pragma once

#include <array>
#include <ctime>
#include <string_view>

namespace parley {

/// The moment as HTTP writes it, an IMF-fixdate (RFC 9110, 5.6.7), formatted once per second. One
/// per thread.
class Fixdate {
 public:
  /// 29 characters, valid until the next call.
  std::string_view at(std::time_t now);

 private:
  std::time_t second_ = -1;
  std::array<char, 30> text_{};
};

}  // namespace parley
