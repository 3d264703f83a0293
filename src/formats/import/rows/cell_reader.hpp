#pragma once

#include "parley/error/error.hpp"

#include "import/foreign_types.hpp"
#include "import/input/records.hpp"
#include "import/recipe/recipe.hpp"
#include "import/rows/columns.hpp"

#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parley::formats {

/// The lookups of a recipe, by name.
using LookupTables = std::map<std::string, TextMap<std::string>, std::less<>>;

/// Texts that are made while a row is read and live as long as the row.
using HeldTexts = std::deque<std::string>;

/// What the values of a recipe need to find their cells.
struct CellContext {
  const Columns& columns;
  const LookupTables& lookups;
  const std::vector<std::string>& missing;
  bool is_json = false;  ///< records leave out what they do not say, so a column may be missing
};

/// Reads the text of one Value from rows with known columns.
class CellReader {
 public:
  CellReader() = default;
  /// `value` must outlive the reader. Error: a column or a lookup that is not there.
  static Result<CellReader> make(const Value& value, const CellContext& context);

  bool is_set() const noexcept { return value_ != nullptr; }
  /// The text, without white space at either end; empty where the row does not say. `held` keeps
  /// what is not in the row itself.
  std::string_view read(const Record& row, HeldTexts& held) const;

 private:
  static constexpr std::size_t no_column = static_cast<std::size_t>(-1);
  static Result<std::size_t> find(const std::string& name, const CellContext& context);
  std::string_view cell(const Record& row, std::size_t column) const;
  std::string_view joined(const Record& row, HeldTexts& held) const;
  std::string_view replaced(std::string_view text) const;

  const Value* value_ = nullptr;
  std::size_t column_ = 0;
  std::vector<std::optional<std::size_t>> columns_;  // of the pieces of a template
  const TextMap<std::string>* lookup_ = nullptr;
  const std::vector<std::string>* missing_ = nullptr;
};

/// A text without the tags of HTML and with its commonest entities read.
std::string without_markup(std::string_view text);

}  // namespace parley::formats
