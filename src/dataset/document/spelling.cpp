#include "document/spelling.hpp"

#include "parley/text/ascii.hpp"
#include "parley/text/space.hpp"

#include <algorithm>

namespace parley::dataset {
namespace {

bool all(std::string_view text, bool (*fits)(char)) noexcept {
  return std::all_of(text.begin(), text.end(), fits);
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
    if (dash < 2 || dash > 8 || !all(text.substr(0, dash), is_letter_or_digit)) {
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
