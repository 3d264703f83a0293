#pragma once

#include "parley/json/writer.hpp"
#include "parley/model/date_statement.hpp"
#include "parley/model/terms.hpp"
#include "parley/time/bounds.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace parley::formats {

/// The fields of a date in JSON. Views into the dataset or graph.
struct DateShape {
  std::string_view edtf;  ///< empty: none
  std::string_view text;  ///< empty: none
  std::optional<Basis> basis;
  Bounds bounds;
  /// The first seven members as JSON, when the caller has them already.
  std::string_view written = {};
  std::span<const Bounds> one_of = {};  ///< see EventGraph::date_alternatives
};

/// The fields of a statement, which must outlive them.
DateShape shape_of(const DateStatement& statement) noexcept;

/// Writes the seven members `edtf … endLatest` into an open object, and `oneOf`, the bounds of each
/// alternative, where the date has any. Days are inclusive; unknown values are null, and no other
/// key is left out.
void write_date_members(json::Writer& out, const DateShape& date);

/// Writes the four members `startEarliest … endLatest`.
void write_bounds_members(json::Writer& out, const Bounds& bounds);

/// Writes an object with all of them.
void write_date(json::Writer& out, const DateShape& date);

}  // namespace parley::formats
