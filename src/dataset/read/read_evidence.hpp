#pragma once

#include "parley/model/evidence.hpp"

#include "document/fields.hpp"

#include <vector>

namespace parley::dataset {

/// The member `evidence` of an item.
std::vector<Evidence> read_evidence(Fields& fields, Need need, Seasons seasons, Report& report);

/// The properties of an event among `fields`, in their native shapes. With Need::required, type and
/// label must be there.
EventProperties read_properties(Fields& fields, Need need, Seasons seasons, Report& report);

/// The value of one property, in its native shape.
EventProperties read_property(EventProperty property, const json::Value& value,
                              const JsonPath& path, Seasons seasons, Report& report);

}  // namespace parley::dataset
