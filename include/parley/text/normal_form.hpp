#pragma once

#include <string>
#include <string_view>

namespace parley {

/// The text in Unicode's normal form C: equal for canonically equivalent texts (UAX 15), such as
/// `é` in one character and in two. A text that is not UTF-8 stays as it is.
std::string nfc(std::string_view text);

/// Normal form KC, in which compatible characters are equal too: `ﬁ` is `fi`, `½` is `1⁄2`.
std::string nfkc(std::string_view text);

}  // namespace parley
