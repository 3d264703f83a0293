#pragma once

#include <string>
#include <string_view>

namespace parley {

/// A name in the form that is equal for spellings which nobody would call two names: normal form C,
/// `ي` and `ى` as `ی`, `ك` as `ک`, a blank for a zero-width non-joiner, without tatweel and other
/// signs that nobody sees. Case, accents, points, hamza and white space stay: people go by names
/// that differ in them (`fold` is for searching). A text that is not UTF-8 stays as it is.
std::string canonical_name(std::string_view name);

/// The text without white space, ASCII and Unicode. A text that is not UTF-8 stays as it is.
std::string without_white_space(std::string_view text);

}  // namespace parley
