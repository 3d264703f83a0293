#pragma once

#include "parley/model/date_statement.hpp"

namespace parley::dataset {

/// True when both dates say the same of time, whatever words or reasons are beside them.
bool says_the_same(const DateStatement& a, const DateStatement& b);

}  // namespace parley::dataset
