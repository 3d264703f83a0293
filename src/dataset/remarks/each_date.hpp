#pragma once

#include "parley/time/edtf.hpp"

#include "document/loaded.hpp"

#include <functional>
#include <string_view>

namespace parley::dataset {

/// An EDTF date of a record, and the source's words for it; empty where there are none.
using UseDate = std::function<void(const Edtf& date, std::string_view words, const JsonPath& path)>;

/// Calls `use` with every date that a record gives as its own or as an alternative: of events,
/// sources, claims, affiliations, actors and their aliases. What evidence states is left out, since
/// it repeats these.
void each_date(const Loaded& loaded, const UseDate& use);

}  // namespace parley::dataset
