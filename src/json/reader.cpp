#include "parley/json/reader.hpp"

namespace parley::json {}  // namespace parley::json
