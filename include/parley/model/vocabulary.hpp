#pragma once

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

/// Codes of a type in other people's schemes; empty = no counterpart.
struct TypeCodes {
  std::string plover;
  std::string mode;
  std::string cameo;  ///< kept as text: "010" is not "10"
  std::optional<double> goldstein;
  std::string quad_class;
  std::string quad_scheme;  ///< whose classes quad_class means
};

/// A kind of event, as data.
struct EventType {
  std::string id;
  LocalizedText label;
  std::string definition;
  std::string example;
  std::string family;
  std::string specialises;  ///< of a dataset's own type: the type it narrows; else empty
  bool symmetric = false;   ///< all take part alike: links have no direction
  TypeCodes codes;
};

/// A described word of one of the closed lists of terms.hpp.
struct DescribedTerm {
  std::string id;
  LocalizedText label;
  std::string definition;
  std::string inverse;     ///< relations only
  std::string constraint;  ///< relations only: the order in time it implies, in words
  std::string iri;
};

/// The words of a domain: event types and what the closed lists mean.
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

  /// The type of that id, or null. Linear: callers on a hot path keep an index.
  const EventType* find_type(std::string_view type) const noexcept;
};

}  // namespace parley
