#pragma once

#include <array>
#include <memory>
#include <string_view>

namespace parley::http {

/// Makes random UUIDs (RFC 9562 version 4), seeded by the operating system. One per thread.
class UuidSource {
 public:
  UuidSource();
  UuidSource(UuidSource&&) noexcept;
  UuidSource& operator=(UuidSource&&) noexcept;
  ~UuidSource();

  /// 36 characters, valid until the next call.
  std::string_view next();

 private:
  struct Generator;
  std::unique_ptr<Generator> generator_;
  std::array<char, 36> text_{};
};

/// True for an id of a client that is harmless in logs: 1 to 64 letters, digits, dots, underscores
/// and hyphens.
bool is_usable_request_id(std::string_view text) noexcept;

}  // namespace parley::http
