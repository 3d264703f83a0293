#pragma once

#include "import/input/records.hpp"
#include "import/recipe/recipe.hpp"

namespace parley::formats {

/// Reads a text whose lines have one form, `{name} [{groups}]`, as a table: its columns are those
/// of the form, in a header of no lines. Cells that stand between two pieces of which a line lacks
/// the first are empty: `Bahrain [SIDS]` has no aliases in `{name}: {aliases} [{groups}]`.
Result<RowSourcePtr> open_lines(const std::filesystem::path& path, const std::string& encoding,
                                std::vector<Value::Piece> line);

}  // namespace parley::formats
