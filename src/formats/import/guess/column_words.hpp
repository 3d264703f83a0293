#pragma once

#include "parley/model/terms.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace parley::formats {

/// What a column may hold.
enum class Meaning : std::uint8_t {
  id,
  date,
  year,
  month,
  day,
  end_date,
  end_year,
  end_month,
  end_day,
  date_words,
  type,
  label,
  actor,
  country,  ///< an actor where no other column says who takes part
  place,
  source,
  url,
  quote,
  note,
  cameo,
  goldstein,
};

/// What the name of a column says of it.
struct ColumnMeaning {
  Meaning meaning = Meaning::label;
  Role role = Role::participant;  ///< of an actor
  bool is_plural = false;         ///< of actors: a cell has several
};

/// By the whole name, whatever case, accents and signs between its words: English, French, German
/// and Spanish names, and those of the usual tables of the field. A number behind the name of an
/// actor does not count. Absent when the name says nothing.
std::optional<ColumnMeaning> meaning_of(std::string_view name);

}  // namespace parley::formats
