#pragma once

#include "parley/json/writer.hpp"
#include "parley/model/dataset.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace parley::dataset {

// Each writes one item as a JSON object in the canonical form: keys in alphabetical order, absent
// values and defaults left out.

void write_text(json::Writer& out, const LocalizedText& text);
void write_date(json::Writer& out, const DateStatement& date);
void write_evidence(json::Writer& out, const std::vector<Evidence>& evidence);
/// The member `accepts`, where there is anything accepted.
void write_accepts(json::Writer& out, const std::vector<AcceptedRemark>& accepts);
/// The member `quantities` of an open object; left out when there are none.
void write_quantities_if(json::Writer& out, const std::vector<Quantity>& quantities);
/// An object with every property that is present.
void write_properties(json::Writer& out, const EventProperties& properties);
/// The value of one property, which must be present.
void write_value_of(json::Writer& out, const EventProperties& properties, EventProperty property);
void write_event(json::Writer& out, const Event& event);
void write_source(json::Writer& out, const Source& source);
void write_actor(json::Writer& out, const Actor& actor);
void write_affiliation(json::Writer& out, const Affiliation& affiliation);
void write_order(json::Writer& out, const Order& order);
void write_claim(json::Writer& out, const Claim& claim);
void write_event_type(json::Writer& out, const EventType& type);
void write_heading(json::Writer& out, const Dataset& dataset);

/// True for a date that is an EDTF text and nothing else: it is written as a plain string.
bool is_edtf_alone(const DateStatement& date) noexcept;

/// A participant of a simple event.
struct SimplePart {
  std::string_view actor;
  Role role = Role::participant;
};

/// An event without values of the model, as texts: one source states all of it, its date is EDTF
/// alone, and it has no other properties than these.
struct SimpleEvent {
  std::string_view id;
  std::string_view type;
  std::string_view label;   ///< as write_text() writes it
  std::string_view date;    ///< EDTF; empty: undated
  std::string_view place;   ///< empty: not known
  std::string_view source;  ///< its id
  std::span<const SimplePart> parts;
};

/// The same text as for the Event with these values, in less time.
void write_event(json::Writer& out, const SimpleEvent& event);

}  // namespace parley::dataset
