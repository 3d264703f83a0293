#pragma once

#include "parley/time/alternatives.hpp"
#include "parley/time/edtf.hpp"

#include <string>
#include <vector>

namespace parley {

/// Says what an expression loses when its canonical form is read again, or what its bounds and
/// extent contradict each other in; empty when all is well.
inline std::string edtf_contradiction(const Edtf& edtf) {
  const auto again = Edtf::parse(edtf.canonical());
  if (!again) {
    return "the canonical form " + edtf.canonical() + " is refused";
  }
  if (again->canonical() != edtf.canonical()) {
    return "the canonical form is not its own";
  }
  if (again->kind() != edtf.kind() || again->start_kind() != edtf.start_kind() ||
      again->end_kind() != edtf.end_kind()) {
    return "the canonical form is another kind";
  }
  const EdtfQualifiers before = edtf.qualifiers();
  const EdtfQualifiers after = again->qualifiers();
  if (before.uncertain != after.uncertain || before.approximate != after.approximate) {
    return "the canonical form has other qualifiers";
  }
  for (const Seasons seasons :
       {Seasons::unstated, Seasons::northern, Seasons::southern, Seasons::none}) {
    const Bounds bounds = edtf.bounds(seasons);
    if (again->bounds(seasons) != bounds) {
      return "the canonical form has other bounds";
    }
    if (bounds.start_earliest > bounds.start_latest || bounds.end_earliest > bounds.end_latest) {
      return "a latest bound is before its earliest";
    }
    const Bounds padded = edtf.bounds(seasons, Approx::padded);
    if (hull(padded, bounds) != padded || again->bounds(seasons, Approx::padded) != padded) {
      return "the padded bounds are narrower or those of another expression";
    }
    const std::vector<Bounds> alternatives = edtf.alternatives(seasons);
    if (again->alternatives(seasons) != alternatives) {
      return "the canonical form has other alternatives";
    }
    const auto tight = tighten(bounds);
    if (!alternatives.empty() && tight && hull(alternatives) != *tight) {
      return "the alternatives are not what the bounds allow";
    }
    const EdtfExtent extent = edtf.extent(seasons);
    const Day last = bounds.end_latest == no_latest ? no_latest : bounds.end_latest - 1;
    if (extent.earliest.value_or(no_earliest) != bounds.start_earliest ||
        extent.latest.value_or(no_latest) != last) {
      return "the extent is not that of the bounds";
    }
  }
  return "";
}

}  // namespace parley
