#pragma once

#include "written/unit/unit.hpp"

#include <string_view>

namespace parley::written {

/// read_written_date() before doubts become errors.
Read<WrittenDate> read_cell(std::string_view cell, Reading& reading);

}  // namespace parley::written
