#pragma once

#include "parley/model/vocabulary.hpp"

#include "document/fields.hpp"

#include <vector>

namespace parley::dataset {

/// The member `translations` of a heading: labels by list of the vocabulary, word and language. In
/// the order of their keys; whether there is such a word is seen when the vocabulary is joined.
std::vector<Translation> read_translations(Fields& heading, Report& report);

}  // namespace parley::dataset
