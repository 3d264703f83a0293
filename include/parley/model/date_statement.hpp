#pragma once

#include "parley/model/terms.hpp"
#include "parley/time/bounds.hpp"
#include "parley/time/edtf.hpp"

#include <optional>
#include <string>

namespace parley {

/// The distance of an event from another one: `least` to `most` days, infinite for no limit.
/// Numbers from 0 up count from the last day of the other event to the first of this one (P1D/P14D
/// after a one-day event on 24 January: 25 January to 7 February); negative ones count back from
/// the first day of the other event to the last of this one.
struct DayOffset {
  Day least = 0;
  Day most = 0;
  std::string text;  ///< as written, e.g. "P1D/P14D"
};

/// A date as the dataset states it: the value, the source's words, what they are relative to, and
/// how the value was reached.
struct DateStatement {
  std::optional<Edtf> edtf;  ///< absent: undated, or stated by its bounds alone
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
