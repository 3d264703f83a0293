#pragma once

#include "parley/formats/dialect.hpp"
#include "parley/model/terms.hpp"

#include "linked/rdf.hpp"

#include <string_view>

namespace parley::formats::linked {

/// Words of closed lists: bit i stands for the i-th term.
struct Words {
  unsigned roles = 0;
  unsigned relations = 0;
  unsigned kinds = 0;
  unsigned flags = 0;
  unsigned bases = 0;
  bool has_told = false;  ///< `told_event` is among the classes
};

/// Describe words of the dataset's vocabulary, in the language of the document where they have it.
/// `label` is used where the document knows no vocabulary.
void write_type(std::string_view type, std::string_view label, const Origin& origin,
                ResourceSink& sink);
void write_family(std::string_view family, const Origin& origin, ResourceSink& sink);
void write_words(const Words& words, const Origin& origin, ResourceSink& sink);

}  // namespace parley::formats::linked
