#pragma once

#include "parley/model/accepted_remark.hpp"

#include "document/fields.hpp"

#include <vector>

namespace parley::dataset {

/// The member `accepts` of an item: remarks of the checker, each with the reason why the item stays
/// as it is.
std::vector<AcceptedRemark> read_accepts(Fields& fields, Report& report);

}  // namespace parley::dataset
