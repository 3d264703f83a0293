#pragma once

#include "import/input/records.hpp"

namespace parley::formats {

/// Reads JSON objects as rows of a table: those of the array at the pointer `records` of one
/// document, or, where `records` is empty, those of an array or of a file of objects one after the
/// other (JSON lines, or printed on several lines).
///
/// A header of no lines names the columns: the members of all objects, of objects within them as
/// `start_date.year`. An array is one cell, its items joined by `; `; of objects in an array each
/// member is one cell likewise. null is an empty cell.
///
/// Reads the whole file, of at most 1 GiB; with `only_beginning` no more than the first MiB of rows
/// that do not stand inside of a document. Error: it cannot be read, or is no such JSON.
Result<RowSourcePtr> open_json(const std::filesystem::path& path, const std::string& encoding,
                               const std::string& records, bool only_beginning = false);

}  // namespace parley::formats
