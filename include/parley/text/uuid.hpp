#pragma once

#include <boost/uuid/random_generator.hpp>

#include <array>
#include <random>
#include <string_view>

namespace parley {

/// Makes random UUIDs (RFC 9562 version 4), seeded by the operating system. One per thread.
class UuidSource {
 public:
  UuidSource();
  UuidSource(const UuidSource&) = delete;  // the generator points to its engine
  UuidSource& operator=(const UuidSource&) = delete;

  /// 36 characters, valid until the next call.
  std::string_view next();

 private:
  std::mt19937_64 engine_;
  boost::uuids::basic_random_generator<std::mt19937_64> make_{engine_};
  std::array<char, 36> text_{};
};

}  // namespace parley
