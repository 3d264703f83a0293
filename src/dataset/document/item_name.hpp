#pragma once

#include "parley/json/reader.hpp"

#include <string>
#include <string_view>

namespace parley::dataset {

/// What messages call the record that a pointer into a file of a dataset is in: `event "talks"`,
/// or, where records have no ids, `order of "r1" and "r2"`. "" where it is in none, or where the
/// record lacks its id.
std::string item_name(const json::Value& file, std::string_view pointer);

}  // namespace parley::dataset
