#pragma once

#include "document/loaded.hpp"
#include "document/report.hpp"

namespace parley::dataset {

/// Joins the vocabulary a dataset names with the types of its own, which take family and symmetry
/// from the type they specialise where they do not say. Reports unknown vocabularies, ids taken
/// twice and types that specialise nothing known, or each other.
void join_vocabulary(Loaded& loaded, Report& report);

}  // namespace parley::dataset
