#pragma once

#include "parley/model/terms.hpp"

#include "linked/terms.hpp"

#include <span>
#include <string_view>

namespace parley::formats::linked {

/// Classes of other vocabularies that an actor of the kind belongs to, beside sem:Actor.
std::span<const std::string_view> classes_of_kind(std::string_view kind) noexcept;

/// A flag in own words.
struct FlagWords {
  std::string_view type;  ///< the class of events with the flag, such as `parley:DeniedEvent`
  std::string_view label;
  std::string_view comment;
};

const FlagWords& words_of(EventFlag flag) noexcept;

/// The class of events that one source or actor tells of, in a document in its voice.
inline constexpr std::string_view told_event = "parley:ToldEvent";
/// The class above it and those of all flags.
inline constexpr std::string_view unasserted_event = "parley:UnassertedEvent";

/// The property that a relation is written as first, and those that say the same. A word of
/// another vocabulary only where its definition fits.
std::span<const Property* const> properties_of(RelationType type) noexcept;

}  // namespace parley::formats::linked
