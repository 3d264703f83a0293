#pragma once

#include "parley/formats/events_document.hpp"

#include "svg/timeline/axis.hpp"
#include "svg/timeline/marks.hpp"

#include <string>
#include <vector>

namespace parley::formats::svg {

/// An event of a timeline with its mark.
struct TimelineEvent {
  const EventRecord* record = nullptr;
  std::string label;  ///< as XML can carry it, with the sign of its date
  Bar bar;
  Mark mark;
  /// How much hangs on it: what refers to it, is part of it, or it refers to, and its sources.
  std::size_t weight = 0;
};

/// The dated events of one family, in order of time.
struct Lane {
  Family family;
  std::vector<TimelineEvent> events;
  std::size_t rows = 0;  ///< set by place_in_rows()
};

/// The events of a list by family, in the order of the vocabulary; families that it does not name
/// follow in order of id, events without one come last. Lanes without events are left out. Undated
/// events come into `undated`. The order of the list does not matter.
std::vector<Lane> lanes_of(const EventsDocument& document, std::vector<TimelineEvent>& undated);

/// Gives every event of a lane a row, so that nothing is drawn over anything else. In
/// `rows_with_labels` rows the weightiest events get theirs first; the rest have none.
void place_in_rows(Lane& lane, const Plot& plot, std::size_t rows_with_labels);

}  // namespace parley::formats::svg
