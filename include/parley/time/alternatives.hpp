#pragma once

#include "parley/time/allen.hpp"
#include "parley/time/bounds.hpp"
#include "parley/time/window.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace parley {

/// Some dates leave a choice between several bounds, of which one is right: a one-of set such as
/// [2015,2018] between its members. Each of them is a reading here; what holds of the event is the
/// union over them: something is possible when it is by some reading, certain when it is by every
/// one. What lies between the readings is only in their hull.

/// A date of more readings than this is taken by their hull.
inline constexpr std::size_t max_alternatives = 366;

/// The same readings in order of start, without those that another one allows anyway.
std::vector<Bounds> distinct_alternatives(std::vector<Bounds> alternatives);

/// What is left of readings within `limits`, tightened and distinct.
std::vector<Bounds> alternatives_within(std::span<const Bounds> alternatives, const Bounds& limits);

/// The narrowest bounds that allow whatever some reading allows; there must be one.
Bounds hull(std::span<const Bounds> alternatives) noexcept;

/// Every relation that some reading of one date shows to some reading of the other.
AllenSet possible_relations(std::span<const Bounds> a, std::span<const Bounds> b) noexcept;

/// Some reading is possibly active in the window. (Whether all are active for certain their hull
/// tells.)
bool possibly_active(std::span<const Bounds> alternatives, const Window& window) noexcept;

}  // namespace parley
