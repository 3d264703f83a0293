#pragma once

#include "parley/json/writer.hpp"
#include "parley/model/date_statement.hpp"
#include "parley/model/terms.hpp"
#include "parley/time/bounds.hpp"

#include <optional>
#include <string_view>

namespace parley::formats {

/// The fields of a date in JSON. Views into the dataset or graph.
struct DateShape {
  std::string_view edtf;  ///< empty: none
  std::string_view text;  ///< empty: none
  std::optional<Basis> basis;
  Bounds bounds;
  std::string_view written = {};  ///< the members as JSON, when the caller has them already
};

/// The fields of a statement, which must outlive them.
DateShape shape_of(const DateStatement& statement) noexcept;

/// Writes the seven members `edtf … endLatest` into an open object. Days are inclusive; unknown
/// values are null, and no key is left out.
void write_date_members(json::Writer& out, const DateShape& date);

/// Writes the last four of them.
void write_bounds_members(json::Writer& out, const Bounds& bounds);

/// Writes an object with all seven.
void write_date(json::Writer& out, const DateShape& date);

}  // namespace parley::formats
