#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace parley::formats {

/// Keeps texts as long as it lives, many in one block of memory.
class TextPool {
 public:
  /// A copy of the text that lives as long as the pool.
  std::string_view keep(std::string_view text);

 private:
  std::vector<std::unique_ptr<char[]>> blocks_;  // NOLINT(*-avoid-c-arrays)
  std::size_t left_ = 0;                         // in the last block
  char* next_ = nullptr;
};

}  // namespace parley::formats
