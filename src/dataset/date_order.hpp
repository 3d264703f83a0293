#pragma once

#include "parley/model/terms.hpp"
#include "parley/time/bounds.hpp"

namespace parley::dataset {

/// True when some days within the bounds of both events fit what the relation, carried by `a` and
/// pointing to `b`, says of their order. With whole days all are weak: cause and effect may share
/// a day.
bool can_hold(RelationType relation, const Bounds& a, const Bounds& b) noexcept;

/// The same for a stated order.
bool can_hold(StatedOrder order, const Bounds& a, const Bounds& b) noexcept;

}  // namespace parley::dataset
