#include "parley/text/fold.hpp"

#include <cstdlib>
#include <memory>
#include <utf8proc.h>

namespace parley {
namespace {

/// UTF8PROC_LUMP turns every kind of space into a blank.
constexpr auto folding = static_cast<utf8proc_option_t>(
    UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_STRIPMARK |
    UTF8PROC_CASEFOLD | UTF8PROC_IGNORE | UTF8PROC_LUMP);

std::string with_single_blanks(std::string_view text) {
  std::string joined;
  bool gap = false;
  for (const char c : text) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      gap = true;
      continue;
    }
    if (gap && !joined.empty()) {
      joined += ' ';
    }
    gap = false;
    joined += c;
  }
  return joined;
}

}  // namespace

std::string fold(std::string_view text) {
  utf8proc_uint8_t* mapped = nullptr;
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &mapped, folding);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(mapped, &std::free);
  if (length < 0) {
    return std::string(text);
  }
  return with_single_blanks(
      {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)});
}

}  // namespace parley
