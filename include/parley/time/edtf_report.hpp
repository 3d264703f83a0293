#pragma once

#include "parley/time/edtf.hpp"

#include <optional>
#include <string>
#include <vector>

namespace parley {

/// Whether a text is an EDTF expression and what it means, by the letter of the specification:
/// seasons 21–32 have no days.
struct EdtfReport {
  bool valid = false;
  std::optional<int> level;        ///< absent when invalid
  EdtfExtent extent;               ///< empty when invalid or out of range
  std::optional<Bounds> bounds;    ///< tightened, as of events; absent when invalid or out of range
  bool needs_seasons = false;      ///< a dataset's `seasons` would narrow the bounds
  std::optional<EdtfFault> fault;  ///< set when invalid or out of range
  std::vector<std::string> likely;  ///< see likely_dates(); empty when valid
};

EdtfReport report_edtf(std::string_view text);

}  // namespace parley
