#pragma once

#include "parley/formats/date_shape.hpp"
#include "parley/formats/dialect.hpp"
#include "parley/model/terms.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace parley::formats {

/// An actor in one role of an event.
struct EventParty {
  std::string_view actor;  ///< id
  std::string_view label;
  Role role = Role::participant;
  std::string_view rank;                 ///< empty: preferred
  std::string_view asserted_by;          ///< empty: the event's own value
  bool asserted_by_source = false;       ///< `asserted_by` is the id of a source, not of an actor
  std::string_view label_language = {};  ///< of `label`; empty: that of the document
  std::string_view kind = {};            ///< a term of ActorKind; empty: not known
  std::string_view country = {};         ///< empty: none
  std::string_view wikidata = {};        ///< a Q-number; empty: none
};

/// A relation from an event to another.
struct EventTie {
  RelationType type = RelationType::refers_to;
  std::string_view to;  ///< event id
  std::string_view rank;
  std::string_view asserted_by;
  bool asserted_by_source = false;
  EventFlags to_flags = 0;  ///< of the other event
};

/// A source that the event rests on, once each.
struct EventSource {
  std::string_view id;
  std::string_view title;
  std::string_view url;    ///< may be empty
  std::string_view quote;  ///< its first quote for the event; may be empty
};

/// One event under the view's policy. Views into the graph, the dataset and the request.
struct EventRecord {
  std::string_view id;
  std::string_view type;
  std::string_view type_label;
  std::string_view family;  ///< of the type; may be empty
  std::string_view label;
  std::string_view note;  ///< may be empty
  std::string_view place;
  DateShape date;
  EventFlags flags = 0;
  std::vector<EventParty> parties;  ///< as the event lists them
  std::string_view part_of;         ///< event id; may be empty
  std::vector<EventTie> ties;       ///< from this event; part-of is not among them
  std::vector<EventSource> sources;
  bool has_alternatives = false;         ///< sources state other values beside these
  std::string_view label_language = {};  ///< of `label`; empty: that of the document
  EventFlags part_of_flags = 0;          ///< of the event that this one is part of
};

/// A list of events in time order, undated last.
struct EventsDocument {
  Origin origin;
  std::size_t total = 0;  ///< of all matches; more than `events` when the list is a page
  std::vector<EventRecord> events;
  std::vector<Family> families = {};  ///< in the order of the vocabulary
};

}  // namespace parley::formats
