#pragma once

#include "parley/formats/losses.hpp"

namespace parley::formats::svg::lost {

inline constexpr LossKind labels{
    "label", "A label is shortened or has no free place; it stands whole in the tooltip."};
inline constexpr LossKind bundled{
    "bundled", "There are too many for a mark each; it is counted in a number instead."};
inline constexpr LossKind not_drawn{
    "not-drawn", "There are too many to draw; the one with fewest links is left out."};
inline constexpr LossKind relations{
    "relations", "Relations to other events and the whole that an event is part of are not drawn."};
inline constexpr LossKind notes{"note", "The note on an event is left out."};
inline constexpr LossKind details{"details",
                                  "A picture has no data to read: ids, places, countries, ranks, "
                                  "who asserts a value, and numbers "
                                  "by type or flag are left out or stand in tooltips alone."};
inline constexpr LossKind own_date{
    "own-date",
    "Where a stated order narrowed a date, the narrower bounds are drawn; those of the date alone "
    "are left out."};

}  // namespace parley::formats::svg::lost
