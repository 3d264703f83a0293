#pragma once

#include "parley/error/error.hpp"

#include "import/input/records.hpp"
#include "import/recipe/recipe.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace parley::formats {

/// The first rows of a file, and how it is cut into them.
struct Sample {
  TableShape shape;
  std::vector<std::string> reasons;
  std::vector<std::string> header;             ///< names of the columns
  std::vector<std::vector<std::string>> rows;  ///< each as wide as the header
  std::vector<std::uint64_t> lines;            ///< where each begins
};

/// Reads at most the first 1,000 rows. Error: the file cannot be read, or is empty.
Result<Sample> read_sample(const std::filesystem::path& file, const TableShape& stated);

/// The pointers of the arrays of objects in a JSON document, the longest array first; "" where the
/// document is an array or a row of objects.
Result<std::vector<std::string>> arrays_in(const std::filesystem::path& file);

}  // namespace parley::formats
