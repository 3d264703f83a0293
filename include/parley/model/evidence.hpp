#pragma once

#include "parley/model/event_properties.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace parley {

/// At most 25 words of a source, with the text before and behind them (TextQuoteSelector of the Web
/// Annotation Data Model).
struct Quote {
  std::string exact;
  std::string prefix;
  std::string suffix;
  std::string language = {};    ///< a tag; empty: that of the source
  bool is_translation = false;  ///< the source has the words in another language
};

/// The place of the words in Unicode code points, 0-based, end exclusive (TextPositionSelector).
struct Position {
  std::size_t start = 0;
  std::size_t end = 0;
};

/// Support for a statement: a source, its words, and the properties that it states.
struct Evidence {
  std::string source;      ///< id of a Source
  EventProperties states;  ///< only what the source says, in the source's precision
  bool states_all =
      false;  ///< the source states all own properties of the event; `states` is empty
  std::optional<Quote> quote;
  std::optional<Position> position;
  std::string sha256;  ///< of the text that `position` points into; may be empty
  std::string note;
};

}  // namespace parley
