#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace parley::formats {

/// What an attribute of a node or an edge says. The earlier of two that say the same is taken.
enum class AttributeMeaning : std::uint8_t {
  none,       ///< nothing that a dataset has a place for
  kind,       ///< `actor` or `event`, as in our own exports
  type,       ///< of an edge its relation, of a node the kind of actor or type of event
  label,      ///
  edtf,       ///< a date, as EDTF
  date,       ///< a date, however written
  start,      ///< the first day
  end,        ///< the last one
  date_text,  ///< the words of a date
  place,
  note,
  description,
  country,    ///< ISO 3166-1 alpha-3
  wikidata,   ///< a Q-number
  flags,      ///< of an event: future, hypothetical, denied, negated
  rank,       ///< of a value among others
  edge_kind,  ///< what our own exports say that an edge is
  url,        ///< of the source
  publisher,  ///< of the source
  derived,    ///< what our own exports work out from other attributes
};

/// The name in lower case, without anything but letters and digits.
std::string attribute_word(std::string_view name);

/// `is_ours`: the file is an export of our own, whose derived attributes are known.
AttributeMeaning meaning_of(std::string_view name, bool is_edge, bool is_ours);

/// The place of a name among others with the same meaning: the lowest is preferred.
int rank_of_word(std::string_view name);

}  // namespace parley::formats
