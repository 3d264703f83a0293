#include "document/spelling.hpp"

#include <algorithm>
#include <array>

namespace parley::dataset {
namespace {

bool is_lower(char c) noexcept {
  return c >= 'a' && c <= 'z';
}
bool is_upper(char c) noexcept {
  return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}
bool is_alphanumeric(char c) noexcept {
  return is_lower(c) || is_upper(c) || is_digit(c);
}

bool all(std::string_view text, bool (*fits)(char)) noexcept {
  return std::all_of(text.begin(), text.end(), fits);
}

/// What JavaScript's \s means: ASCII white space and the Unicode spaces.
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

}  // namespace

bool is_id(std::string_view text) noexcept {
  return !text.empty() && text.front() != '-' &&
         all(text, [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}

bool is_language(std::string_view text) noexcept {
  std::size_t dash = std::min(text.find('-'), text.size());
  if (dash < 2 || dash > 3 || !all(text.substr(0, dash), is_lower)) {
    return false;
  }
  while (dash < text.size()) {
    text.remove_prefix(dash + 1);
    dash = std::min(text.find('-'), text.size());
    if (dash < 2 || dash > 8 || !all(text.substr(0, dash), is_alphanumeric)) {
      return false;
    }
  }
  return true;
}

bool is_web_address(std::string_view text) noexcept {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (text.starts_with(scheme)) {
      return text.size() > scheme.size() && !has_white_space(text);
    }
  }
  return false;
}

bool is_country(std::string_view text) noexcept {
  return text.size() == 3 && all(text, is_upper);
}

bool is_wikidata_id(std::string_view text) noexcept {
  return text.size() >= 2 && text[0] == 'Q' && text[1] != '0' && all(text.substr(1), is_digit);
}

bool is_sha256(std::string_view text) noexcept {
  return text.size() == 64 &&
         all(text, [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); });
}

bool is_plover_type(std::string_view text) noexcept {
  return !text.empty() && all(text, is_upper);
}

bool is_cameo_code(std::string_view text) noexcept {
  return text.size() >= 2 && text.size() <= 4 && all(text, is_digit);
}

}  // namespace parley::dataset
