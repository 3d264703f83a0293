#pragma once

#include "parley/json/writer.hpp"
#include "parley/model/range.hpp"

namespace parley {

// A range as JSON, the same in the dataset format and in answers: a number, or an object with
// `atLeast`, `atMost` or both.

void write_range(json::Writer& out, const CountRange& range);
/// Whole numbers have neither a point nor an exponent.
void write_range(json::Writer& out, const NumberRange& range);

}  // namespace parley
