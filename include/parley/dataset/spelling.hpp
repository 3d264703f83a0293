#pragma once

#include <string_view>

namespace parley::dataset {

// The patterns of the JSON Schema.

bool is_id(std::string_view text) noexcept;           ///< [a-z0-9][a-z0-9-]*
bool is_language(std::string_view text) noexcept;     ///< [a-z]{2,3}(-[A-Za-z0-9]{2,8})*
bool is_web_address(std::string_view text) noexcept;  ///< https?://, then no white space
bool is_country(std::string_view text) noexcept;      ///< [A-Z]{3}
bool is_wikidata_id(std::string_view text) noexcept;  ///< Q[1-9][0-9]*
bool is_sha256(std::string_view text) noexcept;       ///< [0-9a-f]{64}
bool is_plover_type(std::string_view text) noexcept;  ///< [A-Z]+
bool is_cameo_code(std::string_view text) noexcept;   ///< [0-9]{2,4}
inline bool is_not_empty(std::string_view text) noexcept {
  return !text.empty();
}

}  // namespace parley::dataset
