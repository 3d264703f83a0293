#pragma once

#include "parley/query/neighbours.hpp"

namespace parley::query::testing {

/// The types that a result counts for one of its edges or neighbours, to be compared and shown.
template <class Result, class Told>
TypeCounts types_of(const Result& result, const Told& told) {
  const auto counts = result.by_type(told);
  return {counts.begin(), counts.end()};
}

}  // namespace parley::query::testing
