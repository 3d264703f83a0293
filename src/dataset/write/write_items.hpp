#pragma once

#include "parley/json/writer.hpp"
#include "parley/model/dataset.hpp"

namespace parley::dataset {

// One item each, as a JSON object whose keys are in alphabetical order, as the canonical form
// wants them. What is absent or the default is left out.

void write_text(json::Writer& out, const LocalizedText& text);
void write_date(json::Writer& out, const DateStatement& date);
void write_evidence(json::Writer& out, const std::vector<Evidence>& evidence);
void write_event(json::Writer& out, const Event& event);
void write_source(json::Writer& out, const Source& source);
void write_actor(json::Writer& out, const Actor& actor);
void write_affiliation(json::Writer& out, const Affiliation& affiliation);
void write_order(json::Writer& out, const Order& order);
void write_claim(json::Writer& out, const Claim& claim);
void write_event_type(json::Writer& out, const EventType& type);
void write_heading(json::Writer& out, const Dataset& dataset);

}  // namespace parley::dataset
