#pragma once

#include "parley/formats/dialect.hpp"

#include "linked/names.hpp"
#include "linked/rdf.hpp"

#include <string_view>

namespace parley::formats::linked {

/// Under the claim policies `source:ID` and `actor:ID` the only one who speaks in a document, so
/// that nothing in it is a fact of the dataset.
struct Voice {
  explicit Voice(std::string_view policy) noexcept;

  std::string_view id;  ///< empty: the dataset itself speaks
  bool is_source = false;
};

/// Who speaks; the voice must have an id.
Node voice_node(const Voice& voice, const Names& names);

/// Describes the dataset and the answer, before everything else. `answer` has what the kind of
/// document adds, such as totals.
void write_origin(const Origin& origin, const Names& names, const Voice& voice, Resource answer,
                  ResourceSink& sink);

}  // namespace parley::formats::linked
