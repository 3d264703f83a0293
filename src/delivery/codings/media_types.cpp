#include "parley/delivery/codings.hpp"
#include "parley/text/ascii.hpp"
#include "parley/text/space.hpp"

#include <algorithm>

namespace parley::delivery {
namespace {

bool ends_ignoring_case(std::string_view text, std::string_view ending) noexcept {
  return text.size() >= ending.size() &&
         equals_ignoring_case(text.substr(text.size() - ending.size()), ending);
}

}  // namespace

bool is_compressible(std::string_view media_type) noexcept {
  constexpr std::array<std::string_view, 6> others{"application/json", "application/javascript",
                                                   "application/xml",  "application/x-yaml",
                                                   "application/wasm", "image/x-icon"};
  const std::string_view type = trim_blanks(media_type.substr(0, media_type.find(';')));
  if (equals_ignoring_case(type, "text/event-stream")) {
    return false;  // its pieces must reach the client one by one
  }
  return equals_ignoring_case(type.substr(0, 5), "text/") || ends_ignoring_case(type, "+json") ||
         ends_ignoring_case(type, "+xml") ||
         std::any_of(others.begin(), others.end(),
                     [type](std::string_view other) { return equals_ignoring_case(type, other); });
}

}  // namespace parley::delivery
