#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace parley::formats {

/// A set of texts, stored as 128-bit fingerprints of 16 bytes each in an open table at most three
/// quarters full. Among n different texts two share a fingerprint with a probability of n²/2¹²⁹.
class FingerprintSet {
 public:
  FingerprintSet();

  /// Returns true when the text was not in the set.
  bool insert(std::string_view text);
  bool contains(std::string_view text) const noexcept;

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
