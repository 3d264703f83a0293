#pragma once

#include <string>
#include <string_view>

namespace parley::api {

/// The text with `&`, `<`, `>`, `"` and `'` as character references, for HTML and XML, in content
/// and in quoted attributes.
std::string escape_markup(std::string_view text);

/// An `iframe` with that address. Everything is escaped here.
std::string frame_markup(std::string_view address, std::string_view title, int width, int height);

}  // namespace parley::api
