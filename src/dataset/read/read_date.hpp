#pragma once

#include "parley/json/reader.hpp"
#include "parley/model/date_statement.hpp"

#include "document/json_path.hpp"
#include "document/report.hpp"

#include <optional>
#include <string_view>

namespace parley::dataset {

/// An EDTF expression; reports a fault with its byte.
std::optional<Edtf> read_edtf(const json::Value& value, const JsonPath& path, Report& report);

/// Whether a date may be relative to an event.
enum class RelativeDates { allowed, refused };

/// A date: an EDTF string, or an object with the source's words and how the value was reached.
/// Bounds written beside an EDTF value narrow it. The bounds of a relative date do not follow from
/// its event here but in the temporal network of check_order().
DateStatement read_date(const json::Value& value, const JsonPath& path, Seasons seasons,
                        Report& report, RelativeDates relative = RelativeDates::allowed);

}  // namespace parley::dataset
