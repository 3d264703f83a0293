#pragma once

#include "parley/formats/event_formats.hpp"
#include "parley/formats/graph_formats.hpp"

#include "unit/formats/events_fixture.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace parley::formats::test {

constexpr EventFlags set_of(EventFlag flag) {
  return static_cast<EventFlags>(1U << static_cast<unsigned>(flag));
}

inline EventParty party_of(std::string_view actor, std::string_view label, Role role) {
  EventParty party;
  party.actor = actor;
  party.label = label;
  party.role = role;
  party.kind = "state";
  return party;
}

/// A list of one event in Turtle, from its first line on: without the prefixes.
inline std::string turtle_of(const EventsDocument& document) {
  Losses losses;
  const std::string text = find_event_format("turtle")->write(document, losses);
  const std::size_t end = text.find("\n\n");
  return end == std::string::npos ? text : text.substr(end + 2);
}

inline std::string turtle_of(const EventRecord& event) {
  EventsDocument document = document_of({event});
  document.origin.language = "en";
  return turtle_of(document);
}

inline std::string json_ld_of(const EventsDocument& document) {
  Losses losses;
  const std::string text = find_event_format("jsonld")->write(document, losses);
  const std::size_t at = text.find("\"@graph\":");
  return at == std::string::npos ? text : text.substr(at);
}

/// What Turtle states of one subject, as written: from the subject to the full stop.
inline std::string block_of(const std::string& turtle, std::string_view subject) {
  std::string begin(subject);
  begin.append("\n");
  std::size_t at = turtle.starts_with(begin) ? 0 : turtle.find("\n" + begin);
  if (at == std::string::npos) {
    return {};
  }
  at += turtle.starts_with(begin) ? 0U : 1U;
  const std::size_t end = turtle.find(" .\n", at);
  return turtle.substr(at, end == std::string::npos ? end : end + 3 - at);
}

}  // namespace parley::formats::test
