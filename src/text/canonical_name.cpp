#include "parley/text/canonical_name.hpp"

#include "parley/text/normal_form.hpp"
#include "parley/text/utf8.hpp"

#include <array>
#include <utf8proc.h>

namespace parley {
namespace {

constexpr utf8proc_int32_t tatweel = 0x0640;
constexpr utf8proc_int32_t non_joiner = 0x200C;

bool is_white_space(utf8proc_int32_t point) noexcept {
  return (point >= '\t' && point <= '\r') || utf8proc_category(point) == UTF8PROC_CATEGORY_ZS;
}

bool is_unseen(utf8proc_int32_t point) noexcept {
  return point == tatweel || utf8proc_get_property(point)->ignorable;
}

utf8proc_int32_t canonical(utf8proc_int32_t point) noexcept {
  switch (point) {
    case 0x0649:  // alef maksura, which looks like the Persian yeh
    case 0x064A: return 0x06CC;
    case 0x0643: return 0x06A9;
    case non_joiner: return ' ';
    default: return point;
  }
}

void append(std::string& out, utf8proc_int32_t point) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto length = utf8proc_encode_char(point, bytes.data());
  out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

/// `use(out, point)` for each code point of a text in UTF-8.
template <class Use>
std::string rewritten(std::string_view text, Use use) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t point = 0;
    at += static_cast<std::size_t>(
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                         static_cast<utf8proc_ssize_t>(text.size() - at), &point));
    use(out, point);
  }
  return out;
}

}  // namespace

std::string canonical_name(std::string_view name) {
  if (!is_utf8(name)) {
    return std::string(name);
  }
  return rewritten(nfc(name), [](std::string& out, utf8proc_int32_t point) {
    if (point == non_joiner || !is_unseen(point)) {
      append(out, canonical(point));
    }
  });
}

std::string without_white_space(std::string_view text) {
  if (!is_utf8(text)) {
    return std::string(text);
  }
  return rewritten(text, [](std::string& out, utf8proc_int32_t point) {
    if (!is_white_space(point)) {
      append(out, point);
    }
  });
}

}  // namespace parley
