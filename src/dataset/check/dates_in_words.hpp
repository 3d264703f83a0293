#pragma once

#include "parley/model/date_statement.hpp"

#include <string>

namespace parley::dataset {

/// A date in a message: its EDTF text, else what it is relative to, else first and last day.
std::string in_words(const DateStatement& date);

/// The same without what it is relative to.
std::string date_in_words(const DateStatement& date);

/// First and last day (`..` where open), or `undated`.
std::string in_words(const Bounds& bounds);

}  // namespace parley::dataset
