#pragma once

#include "parley/model/terms.hpp"
#include "parley/time/written_dates.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace parley::formats {

// A recipe says how the rows of a table become events or actors. docs/recipes.md describes its
// JSON, which read_recipe() reads and write_recipe() writes; what is absent there is empty here.

/// A text that is made of a row: a constant, a cell, or pieces of both. `values` or a lookup then
/// replaces it.
struct Value {
  /// A piece of a template: a text, or the cell of a column.
  struct Piece {
    std::string text;
    std::string column;
  };

  std::optional<std::string> constant;
  std::string column;
  std::vector<Piece> pieces;  ///< no text at all where every cell among them is empty
  std::map<std::string, std::string, std::less<>> values;  ///< replaces a whole text by another
  std::optional<std::string> otherwise;  ///< for a text that `values` or the lookup lacks
  std::string lookup;                    ///< a key of Recipe::lookups
  bool plain = false;                    ///< without the tags and entities of HTML

  bool is_set() const noexcept { return constant || !column.empty() || !pieces.empty(); }
};

/// A date: of one text, or of its parts.
struct DateValue {
  Value text;
  Value year, month, day;
  Value precision;  ///< names of Precision: the unit of which the date is sure

  bool is_set() const noexcept { return text.is_set() || year.is_set(); }
};

/// Texts of one cell.
struct ListValue {
  Value text;
  std::vector<std::string> separators;  ///< the first that occurs splits the text; none: one text
};

/// Actors of a row.
struct ActorValue {
  ListValue names;
  Value role;                     ///< names of roles; not set: participant
  std::optional<ActorKind> kind;  ///< of an actor that is new
  std::string code;         ///< the names are codes of this scheme of the authority, such as `cow`
  std::size_t longest = 0;  ///< a name of more bytes is the note of the event; 0: no limit
};

struct SourceValue {
  Value title;
  Value url;
  std::string kind = "news";

  bool is_set() const noexcept { return title.is_set() || url.is_set(); }
};

/// What the cell of a column must be. All that is given must hold.
struct Condition {
  std::string column;
  std::vector<std::string> is;      ///< one of these
  std::vector<std::string> is_not;  ///< none of these
  std::optional<bool> filled;       ///< neither empty nor missing, or the contrary
};

/// An event of each row.
struct EventRecipe {
  std::string name;             ///< ends the id where a row becomes several events
  std::vector<Condition> when;  ///< no event of this kind in other rows
  Value id, type, label, place, note, quote, cameo, goldstein;
  DateValue date;
  DateValue end;    ///< the event lasts from `date` to here
  Value date_text;  ///< the source's words for the date
  std::vector<ActorValue> actors;
  SourceValue source;
};

/// An actor of each row.
struct ActorRecipe {
  Value id, name, kind, country, wikidata, note, description;
  std::vector<ListValue> aliases;
  std::map<std::string, Value, std::less<>> codes;  ///< by scheme
  DateValue existed;                                ///< when it began
  DateValue existed_end;                            ///< when it ended
  std::vector<ListValue> member_of;
};

/// A table of codes in a file of its own.
struct Lookup {
  std::string file;  ///< relative to the folder of the recipe
  std::string from;  ///< the column of the codes
  std::string to;    ///< the column of what they stand for
};

enum class TableKind : std::uint8_t { rows, json, lines };

/// How a file is cut into rows and cells; what is empty is judged by the file.
struct TableShape {
  std::optional<TableKind> kind;
  std::string encoding;
  std::optional<char> separator;
  std::optional<bool> quoted;
  bool has_header = true;
  std::vector<std::string> columns;  ///< of a table without a header
  std::string records;               ///< of JSON: the pointer of the array of rows
  std::vector<Value::Piece> line;    ///< of lines: the cells and what stands between them
};

struct Recipe {
  std::string name;
  std::string title;
  std::vector<std::string> recognise;  ///< columns that together only this table has
  TableShape table;
  std::vector<Condition> where;      ///< other rows are left out
  std::vector<std::string> missing;  ///< cells that mean nothing, whatever the column
  DateManner dates;
  std::map<std::string, Lookup, std::less<>> lookups;
  std::vector<EventRecipe> events;
  std::optional<ActorRecipe> actor;
};

}  // namespace parley::formats
