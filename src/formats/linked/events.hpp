#pragma once

#include "parley/formats/events_document.hpp"

#include "linked/mentions.hpp"

namespace parley::formats::linked {

/// Under the claim policies `source:ID` and `actor:ID` the only one who speaks in a document, so
/// that nothing in it is a fact of the dataset.
struct Voice {
  explicit Voice(std::string_view policy) noexcept;

  std::string_view id;  ///< empty: the dataset itself speaks
  bool is_source = false;
};

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

/// Describes the dataset and the answer, before everything else. `answer` has what the kind of
/// document adds, such as totals.
void write_origin(const Origin& origin, const Names& names, const Voice& voice, Resource answer,
                  ResourceSink& sink);

}  // namespace parley::formats::linked
