#pragma once

#include "parley/formats/losses.hpp"

#include <string>
#include <string_view>

namespace parley::formats {

/// One line of text as a field of BibTeX can carry it: characters that LaTeX gives a meaning become
/// commands, and no brace is left that could end the field. Other characters stay as they are, in
/// UTF-8. Line breaks and control characters are changed as by one_line().
std::string latex_text(std::string_view text, std::string_view id, Losses& losses);

/// An address for a field that LaTeX prints letter by letter: what such a field cannot contain is
/// percent-encoded.
std::string latex_url(std::string_view url);

}  // namespace parley::formats
