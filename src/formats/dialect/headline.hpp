#pragma once

#include "parley/model/terms.hpp"

#include <string>
#include <string_view>

namespace parley::formats {

/// The flags that are set, with commas between.
std::string flag_words(EventFlags flags);

/// The label, behind the flags that say that the event is no plain fact: `[denied] The letter`.
std::string headline(std::string_view label, EventFlags flags);

}  // namespace parley::formats
