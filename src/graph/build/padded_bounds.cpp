#include "parley/graph/graph_builder.hpp"

namespace parley {

std::optional<Bounds> padded_bounds(const Edtf& edtf, Seasons seasons, const Bounds& bounds) {
  const EdtfQualifiers marks = edtf.qualifiers();
  if (!marks.uncertain && !marks.approximate) {
    return std::nullopt;
  }
  const auto strict = tighten(edtf.bounds(seasons));
  const auto wide = tighten(edtf.bounds(seasons, Approx::padded));
  if (!strict || !wide) {
    return std::nullopt;
  }
  Bounds padded = bounds;
  const auto widen = [&](Day Bounds::*bound) {
    if (bounds.*bound == (*strict).*bound) {
      padded.*bound = (*wide).*bound;
    }
  };
  widen(&Bounds::start_earliest);
  widen(&Bounds::start_latest);
  widen(&Bounds::end_earliest);
  widen(&Bounds::end_latest);
  const auto tight = tighten(hull(padded, bounds));
  return tight && *tight != bounds ? std::optional<Bounds>(*tight) : std::nullopt;
}

}  // namespace parley
