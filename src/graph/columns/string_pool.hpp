#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace parley {

/// A string of a StringPool; equal strings of one pool have equal numbers.
enum class StringIndex : std::uint32_t {};

constexpr std::size_t to_size(StringIndex index) noexcept {
  return static_cast<std::size_t>(index);
}

/// Number of the empty string in every pool.
inline constexpr StringIndex empty_string{0};

/// Every distinct string once, in one buffer, numbered in order of arrival.
class StringPool {
 public:
  StringPool();

  /// The number of `text`, added when new. Not after finish().
  StringIndex intern(std::string_view text);

  /// Valid until the next intern().
  std::string_view operator[](StringIndex index) const noexcept;

  std::size_t size() const noexcept { return begins_.size() - 1; }

  /// Releases the memory that only intern() needs.
  void finish();

  std::size_t characters() const noexcept { return characters_.capacity(); }
  /// Memory besides the characters, in bytes.
  std::size_t bytes() const noexcept;

 private:
  /// Has some bits of the hash, so that other strings are hardly ever compared.
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;  ///< of the string, plus 1; 0 = free
  };

  void grow();

  std::string characters_;
  std::vector<std::uint64_t> begins_;  // one more than there are strings
  std::vector<Slot> slots_;            // open addressing, at most half full
};

}  // namespace parley
