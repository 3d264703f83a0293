#pragma once

#include "parley/formats/citation_formats.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace parley::formats {

/// What a reference manager distinguishes. Both CSL and BibTeX have a word for each.
enum class WorkType : std::uint8_t {
  newspaper,
  magazine,
  report,
  entry,  ///< of an encyclopedia
  book,
  dataset,
  record,  ///< in a dataset
  document,
};

/// One entry of a bibliography, before it is written in a format. Views into what it was made from.
/// Empty: not known.
struct Reference {
  std::string_view id;
  WorkType type = WorkType::document;
  std::string title;
  std::string_view author;     ///< as one name: nobody said which part is the family's
  std::string_view publisher;  ///< of a newspaper, magazine or entry: what it stands in
  DateShape issued;
  DateShape event_date;        ///< of an event: when it happened
  std::string_view retrieved;  ///< EDTF
  std::string_view url;
  std::string_view language;
  std::string_view kind;         ///< of a source
  std::string note;              ///< sentences
  std::string version;           ///< of a dataset or of the dataset that the entry stands in
  std::string provenance;        ///< of a source: dataset, revision and claim policy
  std::string archive;           ///< of a source that is cited from its dataset: the dataset
  std::string archive_location;  ///< version, revision and claim policy
};

/// The source as a work of its own. Its title is in the language of the document, else in its own.
Reference reference_of(const Source& source, const Origin& origin);

/// The thing as a work that can be cited, with the revision in `version` or `provenance`.
Reference reference_of(const CitedThing& thing);

/// `dataset iran-nuclear, version 1.0, revision …, claims preferred`.
std::string provenance_of(const Origin& origin);

/// For a field that says `version` itself: `1.0, revision …, claims preferred`.
std::string version_of(const Origin& origin);

/// Appends a sentence: a space between two, and a full stop where it does not end with one. Nothing
/// when it is empty.
void append_sentence(std::string& text, std::string_view sentence);

/// The text on one line, without control characters; what had to be changed is recorded.
std::string one_line(std::string_view text, std::string_view id, Losses& losses);

}  // namespace parley::formats
