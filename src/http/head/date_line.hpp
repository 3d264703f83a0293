#pragma once

#include <array>
#include <ctime>
#include <string_view>

namespace parley::http {

/// The value of the Date field, formatted once per second. One per thread.
class DateLine {
 public:
  /// An IMF-fixdate, valid until the next call.
  std::string_view at(std::time_t now);

 private:
  std::time_t second_ = -1;
  std::array<char, 30> text_{};
};

}  // namespace parley::http
