#include "parley/formats/xml_text.hpp"

#include <cstddef>

namespace parley::formats {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// The octets of the forbidden character that `rest` begins with; 0: it begins with none.
std::size_t forbidden_size(std::string_view rest) noexcept {
  const auto first = static_cast<unsigned char>(rest.front());
  if (first < 0x20 && first != '\t' && first != '\n' && first != '\r') {
    return 1;
  }
  return rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF") ? 3 : 0;
}

}  // namespace

std::string xml_text(std::string_view text, std::string_view id, Losses& losses) {
  std::string out;
  out.reserve(text.size());
  bool replaced = false;
  while (!text.empty()) {
    const std::size_t size = forbidden_size(text);
    out.append(size == 0 ? text.substr(0, 1) : replacement);
    replaced = replaced || size != 0;
    text.remove_prefix(size == 0 ? 1 : size);
  }
  if (replaced) {
    losses.add(loss::control_character, id);
  }
  return out;
}

}  // namespace parley::formats
