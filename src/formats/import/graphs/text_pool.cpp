#include "import/graphs/text_pool.hpp"

#include <algorithm>

namespace parley::formats {

std::string_view TextPool::keep(std::string_view text) {
  constexpr std::size_t block = 1U << 16U;
  if (text.empty()) {
    return {};
  }
  if (text.size() > left_) {
    const std::size_t size = std::max(block, text.size());
    blocks_.push_back(std::make_unique<char[]>(size));  // NOLINT(*-avoid-c-arrays)
    next_ = blocks_.back().get();
    left_ = size;
  }
  char* const kept = next_;
  std::copy(text.begin(), text.end(), kept);
  next_ += text.size();
  left_ -= text.size();
  return {kept, text.size()};
}

}  // namespace parley::formats
