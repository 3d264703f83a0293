#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace parley::api {

/// The description of the API in OpenAPI 3.1, made from the tables of routes, parameters, formats
/// and problems and from the schema of answers.
struct OpenApiDocument {
  std::string members;     ///< of the whole document, all but `servers`, without the braces
  std::uint64_t hash = 0;  ///< of `members`

  /// The JSON text. `public_url`: where the server is found; empty: where the document was found.
  std::string text_for(std::string_view public_url) const;
};

/// Made once.
const OpenApiDocument& openapi_document();

}  // namespace parley::api
