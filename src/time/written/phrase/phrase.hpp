#pragma once

#include "written/unit/unit.hpp"

namespace parley::written {

struct Phrase {
  std::string edtf;
  bool is_open = false;
};

/// Reads all parts of a cell but its time of day: a date, an interval, one of several, before one.
Read<Phrase> read_phrase(Parts parts, Reading& reading);

}  // namespace parley::written
