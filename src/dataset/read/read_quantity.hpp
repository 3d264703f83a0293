#pragma once

#include "parley/model/quantity.hpp"

#include "document/fields.hpp"

#include <optional>
#include <vector>

namespace parley::dataset {

/// A count from 1 up: a whole number, or an object with `atLeast`, `atMost` or both.
std::optional<CountRange> read_count(const json::Value& value, const JsonPath& path,
                                     Report& report);

/// The member `quantities` of an event or a claim; `evidence` says whether each needs some.
std::vector<Quantity> read_quantities(Fields& fields, Need evidence, Seasons seasons,
                                      Report& report);

}  // namespace parley::dataset
