#pragma once

#include "parley/formats/event_formats.hpp"
#include "parley/model/date_statement.hpp"
#include "parley/time/edtf.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parley::formats {

/// The date that a dataset has when it states this expression. `edtf` must outlive it.
inline DateShape date_of(std::string_view edtf) {
  DateShape shape;
  shape.edtf = edtf;
  shape.bounds = tighten(parse_edtf(edtf).value().bounds()).value();
  return shape;
}

inline EventRecord event_on(std::string_view edtf, std::string_view id = "e") {
  EventRecord event;
  event.id = id;
  event.type = "letter";
  event.type_label = "Letter";
  event.label = "The letter";
  if (!edtf.empty()) {
    event.date = date_of(edtf);
  }
  return event;
}

inline EventsDocument document_of(std::vector<EventRecord> events) {
  EventsDocument document;
  document.origin.dataset = "small";
  document.origin.title = "A small dataset";
  document.origin.revision = "abc";
  document.origin.policy = "preferred";
  document.origin.license = "CC0-1.0";
  document.origin.base = "urn:parley:small/";
  document.total = events.size();
  document.events = std::move(events);
  return document;
}

/// `kind: id id`, in the order in which the losses were recorded; the kind alone of the answer as a
/// whole. Without `members`, which every list of events loses.
inline std::vector<std::string> words_of(const Losses& losses) {
  std::vector<std::string> words;
  for (const Loss& loss : losses.items()) {
    if (loss.kind.slug == "members") {
      continue;
    }
    std::string line(loss.kind.slug);
    line.append(loss.ids.empty() ? "" : ":");
    for (const std::string& id : loss.ids) {
      line.append(" ").append(id);
    }
    words.push_back(std::move(line));
  }
  return words;
}

/// The text and the losses.
template <class Document>
std::pair<std::string, std::vector<std::string>> written(const DialectOf<Document>* format,
                                                         const Document& document) {
  Losses losses;
  std::string text = format->write(document, losses);
  return {std::move(text), words_of(losses)};
}

}  // namespace parley::formats
