#pragma once

#include "parley/model/terms.hpp"
#include "parley/time/bounds.hpp"
#include "parley/time/edtf.hpp"

#include <optional>
#include <string>

namespace parley {

/// How far an event is from another one: `least` to `most` days, infinite = no limit. From 0 up
/// they count from the other event's last day to this one's first (P1D/P14D after a one-day event
/// on 24 January: 25 January … 7 February), below 0 back from the other's first day to this one's
/// last.
struct DayOffset {
  Day least = 0;
  Day most = 0;
  std::string text;  ///< as written, e.g. "P1D/P14D"
};

/// A date as somebody gives it: the value, the words, what they are relative to, how it was
/// reached.
struct DateStatement {
  std::optional<Edtf> edtf;  ///< absent: undated, or given by its bounds alone
  std::string text;          ///< the source's words ("over the past year"); may be empty
  std::string anchor;        ///< EDTF or source id the words are relative to; may be empty
  std::string reason;        ///< why this value; may be empty
  std::optional<Basis> basis;
  std::string relative_to;          ///< event id that `offset` counts from; empty: none
  std::optional<DayOffset> offset;  ///< with relative_to only
  bool bounds_given = false;        ///< the four bounds were written out, not derived from `edtf`
  Bounds bounds;                    ///< tightened; all infinite when undated
};

}  // namespace parley
