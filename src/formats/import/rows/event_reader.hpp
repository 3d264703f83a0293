#pragma once

#include "parley/error/error.hpp"

#include "import/foreign_row.hpp"
#include "import/rows/cell_reader.hpp"
#include "import/rows/date_reader.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace parley::formats {

/// Conditions on rows with known columns.
class RowFilter {
 public:
  /// `conditions` must outlive the filter. Error: a column that is not there.
  static Result<RowFilter> make(const std::vector<Condition>& conditions,
                                const CellContext& context, const DateManner& dates);

  bool fits(const Record& row) const;

 private:
  bool is_filled(std::string_view cell) const;

  const std::vector<Condition>* conditions_ = nullptr;
  std::vector<std::size_t> columns_;
  const std::vector<std::string>* missing_ = nullptr;
  const DateManner* dates_ = nullptr;
};

/// The texts of one cell, in order; some may be empty.
class ListReader {
 public:
  static Result<ListReader> make(const ListValue& value, const CellContext& context);

  /// Appends the texts of the row.
  void read(const Record& row, HeldTexts& held, std::vector<std::string_view>& to) const;

 private:
  CellReader text_;
  const std::vector<std::string>* separators_ = nullptr;
};

/// Makes the events of one EventRecipe.
class EventReader {
 public:
  /// `recipe` and `dates` must outlive the reader. Error: a column that is not there.
  static Result<EventReader> make(const EventRecipe& recipe, const DateManner& dates,
                                  const CellContext& context);

  bool fits(const Record& row) const { return when_.fits(row); }
  /// Adds the event of a row. `part` ends its id where a row becomes several events; else empty.
  /// Returns whether the row says anything of it.
  bool read(const Record& row, std::string_view part, ForeignRows& rows);

 private:
  struct Actors {
    const ActorValue* value = nullptr;
    ListReader names;
    CellReader role;
  };

  void read_date(const Record& row, ForeignRows& rows, ForeignRow& event);
  void read_roles(const Actors& actors, const Record& row, ForeignRows& rows);
  void read_actors(const Record& row, ForeignRows& rows, ForeignRow& event);
  void read_texts(const Record& row, ForeignRows& rows, ForeignRow& event);
  void read_codes(const Record& row, ForeignRows& rows, ForeignRow& event);

  const EventRecipe* recipe_ = nullptr;
  RowFilter when_;
  CellReader id_, type_, label_, place_, note_, quote_, cameo_, goldstein_, words_, source_, url_;
  DateReader date_, end_;
  std::vector<Actors> actors_;
  std::vector<std::string_view> names_;  // of one cell
  std::vector<Role> roles_;              // of each of them
};

}  // namespace parley::formats
