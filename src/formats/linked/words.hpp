#pragma once

#include "parley/formats/dialect.hpp"
#include "parley/model/terms.hpp"

#include "linked/rdf.hpp"

#include <span>
#include <string_view>

namespace parley::formats::linked {

/// Classes of other vocabularies that an actor of the kind belongs to, beside sem:Actor.
std::span<const std::string_view> classes_of_kind(std::string_view kind) noexcept;

/// The own class of events with the flag, such as `parley:DeniedEvent`.
std::string_view class_of_flag(EventFlag flag) noexcept;

/// The own class of events that one source or actor tells of, in a document in its voice.
inline constexpr std::string_view told_event = "parley:ToldEvent";

/// The property that a relation is written as first, and those that say the same. A word of
/// another vocabulary only where its definition fits.
std::span<const Property* const> properties_of(RelationType type) noexcept;

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
