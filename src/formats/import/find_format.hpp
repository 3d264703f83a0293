#pragma once

#include "import/guess/table_reading.hpp"
#include "import/table.hpp"

#include <filesystem>

namespace parley::formats {

/// By what the options say that the file is read, else by what its content says. Error: the recipe
/// cannot be read, or nothing is known that reads the file.
Result<TableReading> find_reading(const ImportOptions& options, const std::filesystem::path& file);

/// The reader for it. Error: a format that is not known, or a mapping or lookup that cannot be
/// read.
Result<TableFormatPtr> make_format(const TableReading& reading, const ImportOptions& options);

}  // namespace parley::formats
