#pragma once

#include "parley/formats/date_shape.hpp"
#include "parley/formats/dialect.hpp"
#include "parley/model/dataset.hpp"
#include "parley/model/terms.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace parley::formats {

/// A list of sources, for reference managers.
struct SourcesDocument {
  Origin origin;
  std::vector<const Source*> sources;  ///< never null
};

/// One thing to be cited: a dataset, or one event or source in it. A citation names the revision.
struct CitedThing {
  enum class Kind { dataset, event, source };

  Origin origin;
  Kind kind = Kind::dataset;
  std::string_view id;             ///< of the event or source; the dataset's own
  std::string_view label;          ///< in the language of the view
  DateShape date;                  ///< of an event, or on which a source was published
  const Source* source = nullptr;  ///< of Kind::source
  std::string address;             ///< absolute or urn, with `revision=` where it is an address
  EventFlags flags = 0;            ///< of an event
};

using SourcesFormat = DialectOf<SourcesDocument>;
using CitationFormat = DialectOf<CitedThing>;

/// Dialects of lists of sources: `csl-json`, `bibtex`.
std::span<const SourcesFormat> sources_formats() noexcept;
const SourcesFormat* find_sources_format(std::string_view name) noexcept;

/// Dialects that cite one thing: `citation` (plain text), `bibtex`, `csl-json`, and for datasets
/// alone `cff`.
std::span<const CitationFormat> citation_formats() noexcept;
const CitationFormat* find_citation_format(std::string_view name) noexcept;

}  // namespace parley::formats
