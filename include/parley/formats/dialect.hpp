#pragma once

#include "parley/formats/losses.hpp"
#include "parley/model/vocabulary.hpp"

#include <span>
#include <string>
#include <string_view>

namespace parley::formats {

/// A format of other programs in which an answer can be given. All views live as long as the
/// program.
struct Dialect {
  std::string_view name;        ///< the value of `format=`
  std::string_view media_type;  ///< as in Content-Type
  std::string_view extension;   ///< of a file, without the dot
  std::string_view summary;     ///< which programs read it
  /// The media type belongs to this dialect alone, so that `Accept` can ask for it.
  bool negotiable = true;
};

/// A dialect for one kind of document: graphs, lists of events, sources, citations. `write` returns
/// the whole text and records what the dialect could not carry; equal documents get equal texts.
template <class Document>
struct DialectOf : Dialect {
  std::string (*write)(const Document& document, Losses& losses) = nullptr;
  bool drawn = false;  ///< a picture: graphs need place_nodes() first
};

/// A family of event types: a lane and a colour of pictures.
struct Family {
  std::string_view id;
  std::string_view label;  ///< in the language of the document
};

/// What every document says of where it comes from. Views into the dataset and the request.
struct Origin {
  std::string_view dataset;   ///< id
  std::string_view title;     ///< of the dataset, in `language`
  std::string_view revision;  ///< 64 hexadecimal digits
  std::string policy;         ///< the claim policy, as in `claims=`
  std::string_view license;   ///< an SPDX name, a URL or `unknown`
  std::string_view citation;  ///< as the dataset wants to be cited; may be empty
  std::string_view version;   ///< of the dataset; may be empty
  std::string_view language;  ///< a tag: of all labels
  /// Ends with a slash. `events/ID`, `actors/ID`, `sources/ID`, `claims/ID` and `vocabulary` behind
  /// it name the things of the dataset: `https://host/v1/datasets/ID/` where the server was given
  /// its public address, else `urn:parley:ID/`.
  std::string base;
  std::string_view title_language = {};    ///< of `title`; empty: `language`
  const Vocabulary* vocabulary = nullptr;  ///< of the dataset; null: not known
};

}  // namespace parley::formats
