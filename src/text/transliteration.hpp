#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace parley {

/// The text in ASCII letters, as ICU's transform `Any-Latin; Latin-ASCII` has it; what that does
/// not know stays. A text of more than 1,024 UTF-16 units is transformed in pieces that end with a
/// word, because ICU's time grows with the square of the length. Absent: ICU has no data for it.
/// The first call in a thread takes about a tenth of a second.
std::optional<std::string> transliterate(std::string_view text);

}  // namespace parley
