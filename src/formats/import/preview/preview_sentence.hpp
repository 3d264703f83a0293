#pragma once

#include "parley/formats/import_preview.hpp"

#include "import/foreign_row.hpp"

namespace parley::formats {

/// Adds to a row that is not refused a line for each event and actor that it becomes, and to any
/// row its remarks.
void add_sentences(const ForeignRows& rows, ImportPreview::Row& shown);

}  // namespace parley::formats
