#pragma once

#include "parley/model/terms.hpp"
#include "parley/time/bounds.hpp"
#include "parley/time/edtf.hpp"

#include <optional>
#include <string>

namespace parley {

/// A date as somebody gives it: the value, the words, what they are relative to, how it was reached.
struct DateStatement {
  std::optional<Edtf> edtf;      ///< absent: undated, or given by its bounds alone
  std::string text;              ///< the source's words ("over the past year"); may be empty
  std::string anchor;            ///< EDTF or source id the words are relative to; may be empty
  std::string reason;            ///< why this value; may be empty
  std::optional<Basis> basis;
  bool bounds_given = false;     ///< the four bounds were written out, not derived from `edtf`
  Bounds bounds;                 ///< tightened; all infinite when undated
};

}  // namespace parley
