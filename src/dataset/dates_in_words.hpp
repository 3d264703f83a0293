#pragma once

#include "parley/model/date_statement.hpp"

#include <string>

namespace parley::dataset {

/// A date as a message names it: its EDTF text, else first and last day (`..` where open).
std::string in_words(const DateStatement& date);

}  // namespace parley::dataset
