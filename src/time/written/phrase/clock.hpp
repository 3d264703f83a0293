#pragma once

#include "written/parts/part.hpp"
#include "written/unit/unit.hpp"

#include <string>

namespace parley::written {

struct Clock {
  std::string text;          ///< `T10:30:00Z`; empty: the cell has no time of day
  bool is_midnight = false;  ///< 00:00:00, which programs write when they know none
};

/// Takes a time of day from the end of the parts. A fault when a colon stands in anything else.
Read<Clock> take_clock(Parts& parts, Reading& reading);

}  // namespace parley::written
