#pragma once

#include "parley/model/event_properties.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace parley {

/// Words in a source: at most 25 of them, with what stands before and behind
/// (Web Annotation TextQuoteSelector).
struct Quote {
  std::string exact;
  std::string prefix;
  std::string suffix;
};

/// Where the words stand: Unicode code points, 0-based, end exclusive (TextPositionSelector).
struct Position {
  std::size_t start = 0;
  std::size_t end = 0;
};

/// What a statement rests on: a source, the words there, and what that source itself states.
struct Evidence {
  std::string source;       ///< id of a Source
  EventProperties states;   ///< only what the source says, in its own precision
  bool states_all = false;  ///< it states every property the event itself has; `states` is empty
  std::optional<Quote> quote;
  std::optional<Position> position;
  std::string sha256;  ///< of the text that `position` points into; may be empty
  std::string note;
};

}  // namespace parley
