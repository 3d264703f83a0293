#pragma once

#include "parley/json/writer.hpp"
#include "parley/model/date_statement.hpp"
#include "parley/model/terms.hpp"
#include "parley/time/bounds.hpp"

#include <optional>
#include <string_view>

namespace parley::formats {

/// A date as every JSON text shows it. Views into the dataset or graph it was taken from.
struct DateShape {
  std::string_view edtf;  ///< empty: none
  std::string_view text;  ///< empty: none
  std::optional<Basis> basis;
  Bounds bounds;
  std::string_view written = {};  ///< its members as JSON, where somebody has them already
};

/// The same of a statement, which must outlive it.
DateShape shape_of(const DateStatement& statement) noexcept;

/// The seven members `edtf … endLatest` inside an object that is already open; days are inclusive,
/// what is not known is null. The keys are always there.
void write_date_members(json::Writer& out, const DateShape& date);

/// The last four of them alone.
void write_bounds_members(json::Writer& out, const Bounds& bounds);

/// The same as a whole object.
void write_date(json::Writer& out, const DateShape& date);

}  // namespace parley::formats
