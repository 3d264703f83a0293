#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace parley::formats {

/// Remembers texts by 128-bit fingerprints, 16 bytes each in an open table at most three quarters
/// full. Two different texts share one with a chance of n²/2¹²⁹: none for any file there can be.
class FingerprintSet {
 public:
  FingerprintSet();

  /// True when the text was not there yet.
  bool insert(std::string_view text);

 private:
  struct Fingerprint {
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    friend bool operator==(const Fingerprint&, const Fingerprint&) = default;
  };

  static Fingerprint of(std::string_view text) noexcept;
  bool place(const Fingerprint& print) noexcept;
  void grow();

  std::vector<Fingerprint> slots_;  // both zero: free
  std::size_t used_ = 0;
};

}  // namespace parley::formats
