#pragma once

#include "parley/error/error.hpp"

#include "import/foreign_row.hpp"
#include "import/rows/date_reader.hpp"
#include "import/rows/event_reader.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace parley::formats {

/// Makes the actors of an ActorRecipe.
class ActorReader {
 public:
  /// `recipe` and `dates` must outlive the reader. Error: a column that is not there.
  static Result<ActorReader> make(const ActorRecipe& recipe, const DateManner& dates,
                                  const CellContext& context);

  /// Adds the actor of a row. False when the row has no name.
  bool read(const Record& row, ForeignRows& rows);

 private:
  void read_existed(const Record& row, ForeignRows& rows, ForeignActor& actor);

  CellReader id_, name_, kind_, country_, wikidata_, note_, description_;
  DateReader existed_, until_;
  std::vector<ListReader> aliases_, member_of_;
  std::vector<std::pair<std::string_view, CellReader>> codes_;
};

}  // namespace parley::formats
