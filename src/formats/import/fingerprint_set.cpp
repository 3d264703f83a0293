#include "import/fingerprint_set.hpp"

#include <bit>
#include <cstring>
#include <utility>

namespace parley::formats {
namespace {

constexpr std::size_t first_size = 1U << 12U;

/// The finalizer of MurmurHash3: every bit of the input reaches every bit of the output.
std::uint64_t mix(std::uint64_t x) noexcept {
  x = (x ^ x >> 33U) * 0xff51afd7ed558ccdULL;
  x = (x ^ x >> 33U) * 0xc4ceb9fe1a85ec53ULL;
  return x ^ x >> 33U;
}

}  // namespace

FingerprintSet::FingerprintSet() : slots_(first_size) {}

FingerprintSet::Fingerprint FingerprintSet::of(std::string_view text) noexcept {
  // Two lanes over the same words with different multipliers, as in MurmurHash3 x64 128.
  std::uint64_t a = 0x243f6a8885a308d3ULL ^ text.size();
  std::uint64_t b = 0x13198a2e03707344ULL + text.size();
  const char* at = text.data();
  std::size_t left = text.size();
  while (left > 0) {
    std::uint64_t word = 0;
    const std::size_t taken = left < sizeof(word) ? left : sizeof(word);
    std::memcpy(&word, at, taken);
    a = std::rotl(a ^ mix(word + 0x9e3779b97f4a7c15ULL), 27) * 5 + 0x52dce729;
    b = std::rotl((b ^ word) * 0x87c37b91114253d5ULL, 31) + a;
    at += taken;
    left -= taken;
  }
  Fingerprint print{mix(a + b), mix(b ^ std::rotl(a, 17))};
  print.low |= print.high == 0 && print.low == 0 ? 1U : 0U;
  return print;
}

bool FingerprintSet::place(const Fingerprint& print) noexcept {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = print.low & mask;; at = (at + 1) & mask) {
    if (slots_[at] == Fingerprint{}) {
      slots_[at] = print;
      return true;
    }
    if (slots_[at] == print) {
      return false;
    }
  }
}

void FingerprintSet::grow() {
  std::vector<Fingerprint> old(slots_.size() * 2);
  std::swap(old, slots_);
  for (const Fingerprint& print : old) {
    if (!(print == Fingerprint{})) {
      place(print);
    }
  }
}

bool FingerprintSet::contains(std::string_view text) const noexcept {
  const Fingerprint print = of(text);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = print.low & mask; !(slots_[at] == Fingerprint{}); at = (at + 1) & mask) {
    if (slots_[at] == print) {
      return true;
    }
  }
  return false;
}

bool FingerprintSet::insert(std::string_view text) {
  if ((used_ + 1) * 4 > slots_.size() * 3) {
    grow();
  }
  const bool is_new = place(of(text));
  used_ += is_new ? 1 : 0;
  return is_new;
}

}  // namespace parley::formats
