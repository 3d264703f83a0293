#pragma once

#include "parley/error/error.hpp"

#include "import/foreign_types.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace parley::formats {

/// The columns of a table by their names.
class Columns {
 public:
  /// Names are trimmed. An empty name is `column N`, with N from 1.
  explicit Columns(const std::vector<std::string_view>& header);

  /// The column of that name; of the name `#3`, where no column has it, the third. Error: missing()
  /// or repeated().
  Result<std::size_t> find(std::string_view name) const;
  bool has(std::string_view name) const { return numbers_.find(name) != numbers_.end(); }

  /// The name of a column by which find() finds it: `#3` where another one has its name too.
  std::string unique_name(std::size_t column) const;

  /// No column has that name; names the closest one and those that there are.
  Error missing(std::string_view name) const;
  static Error repeated(std::string_view name, std::size_t first, std::size_t second);

  const std::vector<std::string>& names() const noexcept { return names_; }

 private:
  std::vector<std::string> names_;
  TextMap<std::size_t> numbers_;  // of the first column of the name
  TextMap<std::size_t> repeated_;
};

}  // namespace parley::formats
