#include "parley/model/text.hpp"

namespace parley {

std::string_view text_in(const LocalizedText& text, std::string_view language,
                         std::string_view fallback) noexcept {
  std::string_view second;
  for (const auto& [tag, words] : text) {
    if (tag == language) {
      return words;
    }
    if (tag == fallback) {
      second = words;
    }
  }
  if (!second.empty() || text.empty()) {
    return second;
  }
  return text.front().second;
}

}  // namespace parley
