#include "parley/text/canonical_name.hpp"

#include "parley/text/normal_form.hpp"
#include "parley/text/utf8.hpp"

#include <array>
#include <utf8proc.h>

namespace parley {
namespace {

constexpr utf8proc_int32_t tatweel = 0x0640;
constexpr utf8proc_int32_t non_joiner = 0x200C;

bool is_blank(utf8proc_int32_t point) noexcept {
  return point == non_joiner || (point >= '\t' && point <= '\r') ||
         utf8proc_category(point) == UTF8PROC_CATEGORY_ZS;
}

bool is_unseen(utf8proc_int32_t point) noexcept {
  return point == tatweel || utf8proc_get_property(point)->ignorable;
}

utf8proc_int32_t persian_form(utf8proc_int32_t point) noexcept {
  switch (point) {
    case 0x0649:  // alef maksura, which looks like the Persian yeh
    case 0x064A: return 0x06CC;
    case 0x0643: return 0x06A9;
    default: return point;
  }
}

void append(std::string& out, utf8proc_int32_t point) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto length = utf8proc_encode_char(point, bytes.data());
  out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

}  // namespace

std::string canonical_name(std::string_view name) {
  if (!is_utf8(name)) {
    return std::string(name);
  }
  const std::string composed = nfc(name);
  std::string canonical;
  canonical.reserve(composed.size());
  bool gap = false;
  for (std::size_t at = 0; at < composed.size();) {
    utf8proc_int32_t point = 0;
    at += static_cast<std::size_t>(
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(composed.data()) + at,
                         static_cast<utf8proc_ssize_t>(composed.size() - at), &point));
    if (is_blank(point)) {
      gap = true;
    } else if (!is_unseen(point)) {
      canonical += gap && !canonical.empty() ? " " : "";
      gap = false;
      append(canonical, persian_form(point));
    }
  }
  return canonical;
}

}  // namespace parley
