#pragma once

#include "document/loaded.hpp"
#include "document/report.hpp"

namespace parley::dataset {

/// Adds the labels of the dataset's `translations` to the words of its vocabulary. A language that
/// a word has already gets the dataset's label. Reports words that the vocabulary does not have.
void join_translations(Loaded& loaded, Report& report);

}  // namespace parley::dataset
