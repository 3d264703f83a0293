#pragma once

#include "written/unit/unit.hpp"

namespace parley::written {

/// Takes `c.`, `probably`, `~` from the front and `?` from the back.
Parts take_qualifiers(Parts parts, Unit& unit);

/// Takes `early`, `mid-`, `second half of`, `Q3` from the front, and `Q3` from the back.
Parts take_cut(Parts parts, Unit& unit);

}  // namespace parley::written
