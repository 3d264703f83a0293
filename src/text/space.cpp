#include "parley/text/space.hpp"

#include <algorithm>
#include <array>

namespace parley {

bool has_white_space(std::string_view text) noexcept {
  constexpr std::array<std::string_view, 19> wide{"\u00A0", "\u1680", "\u2000", "\u2001", "\u2002",
                                                  "\u2003", "\u2004", "\u2005", "\u2006", "\u2007",
                                                  "\u2008", "\u2009", "\u200A", "\u2028", "\u2029",
                                                  "\u202F", "\u205F", "\u3000", "\uFEFF"};
  return text.find_first_of(" \t\n\v\f\r") != std::string_view::npos ||
         std::any_of(wide.begin(), wide.end(), [text](std::string_view space) {
           return text.find(space) != std::string_view::npos;
         });
}

}  // namespace parley
