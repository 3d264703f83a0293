#pragma once

#include "document/loaded.hpp"
#include "document/report.hpp"

namespace parley::dataset {

/// Joins the vocabulary that a dataset names with the dataset's own types. An own type that states
/// no family or symmetry has those of the type it specialises; one with the id of a built-in type
/// replaces it. Reports an unknown vocabulary, ids that occur twice, and types that specialise an
/// unknown type or, in a cycle, each other. Adds the dataset's translations.
void join_vocabulary(Loaded& loaded, Report& report);

}  // namespace parley::dataset
