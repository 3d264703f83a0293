#pragma once

#include <string>
#include <string_view>

namespace parley::formats::svg {

/// About the width of a text in pixels. A server has no fonts to measure with: letters of ASCII are
/// as wide as in Noto Sans, all others as their script is on average. `text` is UTF-8.
double text_width(std::string_view text, double font_size, bool bold = false);

/// The text, cut with an ellipsis where it is wider than `width`. Never cut before a combining
/// mark.
std::string fit_text(std::string_view text, double width, double font_size, bool bold = false);

/// True when the first letter that has a direction is written from right to left (Hebrew, Arabic
/// and their neighbours).
bool is_right_to_left(std::string_view text);

}  // namespace parley::formats::svg
