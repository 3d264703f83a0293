#pragma once

#include "parley/model/evidence.hpp"

#include "document/fields.hpp"

#include <vector>

namespace parley::dataset {

/// The member `evidence` of an item.
std::vector<Evidence> read_evidence(Fields& fields, Need need, Seasons seasons, Report& report);

/// Any of the properties of an event that `fields` has, in their native shapes; type and label
/// are required as `need` says.
EventProperties read_properties(Fields& fields, Need need, Seasons seasons, Report& report);

/// The value of one property, in its native shape.
EventProperties read_property(EventProperty property, const json::Value& value,
                              const JsonPath& path, Seasons seasons, Report& report);

}  // namespace parley::dataset
