#pragma once

#include <span>
#include <string_view>

namespace parley::formats {

/// The dialect with that name, or null.
template <class Format>
const Format* find_dialect(std::span<const Format> formats, std::string_view name) noexcept {
  for (const Format& format : formats) {
    if (format.name == name) {
      return &format;
    }
  }
  return nullptr;
}

}  // namespace parley::formats
