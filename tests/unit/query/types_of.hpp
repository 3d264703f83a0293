#pragma once

#include "parley/query/neighbours.hpp"

namespace parley::query::testing {

/// The types that a result counts for one of its edges or neighbours, to be compared and shown.
template <class Result, class Counted>
TypeCounts types_of(const Result& result, const Counted& counted) {
  const auto counts = result.by_type(counted);
  return {counts.begin(), counts.end()};
}

}  // namespace parley::query::testing
