#pragma once

#include "parley/formats/events_document.hpp"

#include "linked/mentions.hpp"
#include "linked/origin.hpp"

namespace parley::formats::linked {

/// Where the descriptions of one document go.
struct Description {
  const Origin& origin;
  Names names;
  ResourceSink& sink;
  Losses& losses;
  Voice voice;
  Mentions mentions = {};
};

/// Writes an event with its time-span, its participations, and what is told of it by one source or
/// actor alone. An event with a flag or in one voice, and everything that is contested, is written
/// as statements about it and not as facts.
void write_event(const EventRecord& event, Description& to);

}  // namespace parley::formats::linked
