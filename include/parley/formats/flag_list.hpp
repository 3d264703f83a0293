#pragma once

#include "parley/json/writer.hpp"
#include "parley/model/terms.hpp"

namespace parley::formats {

/// Writes the flags that are set as a list of words, in the order of EventFlag.
void write_flags(json::Writer& out, EventFlags flags);

}  // namespace parley::formats
