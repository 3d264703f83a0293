#pragma once

#include "parley/time/allen.hpp"
#include "parley/time/bounds.hpp"
#include "parley/time/window.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace parley {

/// Some dates are one of several bounds, of which one is right: a one-of set such as [2015,2018] is
/// one of its members. Each of these bounds is an alternative. What holds of the event is the union
/// over its alternatives: something is possible when it is possible by some alternative, and
/// certain when it is certain by every one. The days between the alternatives belong to their hull
/// only.

/// A date of more alternatives than this is represented by their hull.
inline constexpr std::size_t max_alternatives = 366;

/// The same alternatives in order of start, without those that lie within another one.
std::vector<Bounds> distinct_alternatives(std::vector<Bounds> alternatives);

/// What `limits` leave of the alternatives, tightened and distinct.
std::vector<Bounds> alternatives_within(std::span<const Bounds> alternatives, const Bounds& limits);

/// The narrowest bounds that allow whatever some alternative allows. At least one is required.
Bounds hull(std::span<const Bounds> alternatives) noexcept;

/// Every relation that is possible between some alternative of one date and some of the other.
AllenSet possible_relations(std::span<const Bounds> a, std::span<const Bounds> b) noexcept;

/// Some alternative is possibly active in the window. (All are certainly active exactly when their
/// hull is.)
bool possibly_active(std::span<const Bounds> alternatives, const Window& window) noexcept;

}  // namespace parley
