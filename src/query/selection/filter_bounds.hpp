#pragma once

#include "parley/graph/columns.hpp"
#include "parley/query/selection.hpp"

namespace parley::query {

/// The bounds of events, strict or padded as a filter asks; strict ones without a call for each
/// event.
class FilterBounds {
 public:
  FilterBounds(const EventGraph& graph, const EventFilter& filter)
      : graph_(graph), strict_(graph.columns().bounds), approx_(filter.approx) {}

  Bounds operator[](EventIndex event) const noexcept {
    return approx_ == Approx::strict ? strict_[to_size(event)] : graph_.bounds(event, approx_);
  }

 private:
  const EventGraph& graph_;
  BoundsView strict_;
  Approx approx_;
};

}  // namespace parley::query
