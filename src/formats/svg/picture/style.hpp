#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace parley::formats::svg {

/// Colours of families, the same as the page's: the last is for families without one of their own.
inline constexpr std::size_t colour_count = 7;

/// The colour of a family of event types, 0 to 6.
std::size_t colour_of(std::string_view family) noexcept;

/// The style sheet of every picture: the page's palette, in light and dark. Colours are written out
/// where they are used, since most programs that read SVG know no variables.
std::string style_sheet();

}  // namespace parley::formats::svg
