#pragma once

#include <string>
#include <string_view>

namespace parley {

/// A name in the form that is equal for spellings which nobody would call two names: normal form C,
/// `ي` and `ى` as `ی`, `ك` as `ک`, without tatweel and other signs that nobody sees, with one blank
/// for a run of white space and zero-width non-joiners, and none at either end. Case, accents,
/// points and hamza stay: people go by names that differ in them (`fold` is for searching). A text
/// that is not UTF-8 stays as it is.
std::string canonical_name(std::string_view name);

}  // namespace parley
