#pragma once

#include "parley/api/message.hpp"

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

/// Leaves exactly one X-Request-Id in the request and returns its value: the client's first one, if
/// it consists of 1 to 64 letters, digits, dots, underscores and hyphens and so is harmless in
/// logs; else `uuid`.
std::string_view choose_request_id(api::Request& request, std::string_view uuid);

}  // namespace parley::http
