#pragma once

#include "parley/model/terms.hpp"
#include "parley/model/text.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parley {

/// A lane and colour of the page; every event type belongs to one.
struct EventFamily {
  std::string id;
  LocalizedText label;
};

/// Codes of a type in other schemes; empty: none.
struct TypeCodes {
  std::string plover;
  std::string mode;
  std::string cameo;  ///< text, since "010" is not "10"
  std::optional<double> goldstein;
  std::string quad_class;
  std::string quad_scheme;  ///< the scheme of quad_class
};

/// The codes of a type's events that came to one outcome.
struct OutcomeCodes {
  Outcome outcome = Outcome::accepted;
  TypeCodes codes;
};

/// A type of events.
struct EventType {
  std::string id;
  LocalizedText label;
  std::string definition;
  std::string example;
  std::string family;
  std::string specialises;  ///< the type that a dataset's own type specialises; else empty
  bool symmetric = false;   ///< all actors take part alike: edges are undirected
  TypeCodes codes;
  std::vector<OutcomeCodes> outcomes = {};  ///< in the order of the enumerators, each at most once

  /// The codes of an event with that outcome: its own, none of the type's beside them, where the
  /// type states any.
  const TypeCodes& codes_of(std::optional<Outcome> outcome) const noexcept;
};

/// The description of a term of terms.hpp.
struct DescribedTerm {
  std::string id;
  LocalizedText label;
  std::string definition;
  std::string inverse;     ///< relations only
  std::string constraint;  ///< relations only: the implied order in time, in words
  std::string iri;
};

/// Labels of one word of the vocabulary in further languages.
struct Translation {
  std::string list;  ///< `types`, `roles`, …: the list that has the word
  std::string id;
  LocalizedText label;
};

/// Event types and the descriptions of terms.
struct Vocabulary {
  std::string id;
  LocalizedText title;
  std::vector<EventFamily> families;
  std::vector<EventType> event_types;
  std::vector<DescribedTerm> roles;
  std::vector<DescribedTerm> relations;
  std::vector<DescribedTerm> actor_kinds;
  std::vector<DescribedTerm> affiliation_types;
  std::vector<DescribedTerm> claim_forces;
  std::vector<DescribedTerm> outcomes;

  /// The type with that id, or null. Takes linear time.
  const EventType* find_type(std::string_view type) const noexcept;
};

}  // namespace parley
