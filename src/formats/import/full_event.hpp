#pragma once

#include "parley/model/dataset.hpp"

#include "import/foreign_row.hpp"

namespace parley::formats {

/// True for a row that says more than a simple event of a store holds.
bool is_full(const ForeignRow& row) noexcept;

/// Adds to the event of a row what a simple event does not hold: the words of its date, its note,
/// its flags and relations, and at most the first 25 words of its quote.
void add_details(const ForeignRow& row, Event& event);

}  // namespace parley::formats
