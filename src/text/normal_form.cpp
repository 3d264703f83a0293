#include "parley/text/normal_form.hpp"

#include "parley/text/ascii.hpp"

#include <cstdlib>
#include <memory>
#include <utf8proc.h>

namespace parley {
namespace {

std::string map(std::string_view text, int options) {
  if (is_ascii(text)) {
    return std::string(text);
  }
  utf8proc_uint8_t* mapped = nullptr;
  const auto length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &mapped,
                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(mapped, &std::free);
  return length < 0
             ? std::string(text)
             : std::string(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length));
}

}  // namespace

std::string nfc(std::string_view text) {
  return map(text, 0);
}

std::string nfkc(std::string_view text) {
  return map(text, UTF8PROC_COMPAT);
}

}  // namespace parley
