#pragma once

#include "parley/formats/citation_formats.hpp"

#include "events_fixture.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parley::formats {

inline Origin small_origin() {
  return document_of({}).origin;
}

inline DateStatement statement_of(std::string_view edtf) {
  DateStatement statement;
  statement.edtf = parse_edtf(edtf).value();
  statement.bounds = tighten(statement.edtf->bounds()).value();
  return statement;
}

inline Source source_of(std::string_view kind, std::string_view published = {}) {
  Source source;
  source.id = "page";
  source.title = "A page";
  source.kind = kind;
  if (!published.empty()) {
    source.published = statement_of(published);
  }
  return source;
}

/// The list of one source in a dialect, and the losses.
inline std::pair<std::string, std::vector<std::string>> listed(std::string_view dialect,
                                                               const Source& source) {
  SourcesDocument document;
  document.origin = small_origin();
  document.sources = {&source};
  return written(find_sources_format(dialect), document);
}

inline CitedThing cited_dataset() {
  CitedThing thing;
  thing.origin = small_origin();
  thing.id = "small";
  thing.label = "A small dataset";
  thing.address = "https://host/v1/datasets/small?revision=abc";
  return thing;
}

inline CitedThing cited_event() {
  CitedThing thing = cited_dataset();
  thing.kind = CitedThing::Kind::event;
  thing.id = "letter";
  thing.label = "The letter";
  thing.date = date_of("1990-11");
  thing.address = "https://host/v1/datasets/small/events/letter?revision=abc";
  return thing;
}

/// `source` must outlive it.
inline CitedThing cited_source(const Source& source) {
  CitedThing thing = cited_dataset();
  thing.kind = CitedThing::Kind::source;
  thing.id = source.id;
  thing.label = source.title;
  thing.source = &source;
  if (source.published) {
    thing.date = shape_of(*source.published);
  }
  thing.address = "https://host/v1/datasets/small/sources/page?revision=abc";
  return thing;
}

inline std::pair<std::string, std::vector<std::string>> cited(std::string_view dialect,
                                                              const CitedThing& thing) {
  return written(find_citation_format(dialect), thing);
}

}  // namespace parley::formats
