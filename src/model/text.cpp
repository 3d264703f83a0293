#include "parley/model/text.hpp"

namespace parley {
namespace {

/// The pair that text_in() describes, or null.
const LocalizedText::value_type* find(const LocalizedText& text, std::string_view language,
                                      std::string_view fallback) noexcept {
  const LocalizedText::value_type* second = nullptr;
  for (const auto& one : text) {
    if (one.first == language) {
      return &one;
    }
    if (one.first == fallback && !one.second.empty()) {
      second = &one;
    }
  }
  if (second != nullptr || text.empty()) {
    return second;
  }
  return &text.front();
}

}  // namespace

std::string_view text_in(const LocalizedText& text, std::string_view language,
                         std::string_view fallback) noexcept {
  const auto* const found = find(text, language, fallback);
  return found == nullptr ? std::string_view() : found->second;
}

std::string_view tag_in(const LocalizedText& text, std::string_view language,
                        std::string_view fallback) noexcept {
  const auto* const found = find(text, language, fallback);
  return found == nullptr ? std::string_view() : found->first;
}

}  // namespace parley
