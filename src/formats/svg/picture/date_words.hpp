#pragma once

#include "parley/formats/date_shape.hpp"
#include "parley/model/terms.hpp"

#include <string>

namespace parley::formats::svg {

/// A date in words with all that is known of it, as `between 2018-05-01 and 2018-05-31 (2018-05,
/// “in May 2018”)`: its bounds, then its expression and the words of the source where they say
/// more.
std::string date_words(const DateShape& date);

/// The flags that are set, as ` (denied, future)`; empty without any.
std::string flag_words(EventFlags flags);

}  // namespace parley::formats::svg
