#pragma once

#include "parley/json/reader.hpp"
#include "parley/model/dataset.hpp"

#include "document/report.hpp"

#include <string_view>
#include <vector>

namespace parley::dataset {

/// The text of data/vocabulary/negotiation.json at build time.
std::string_view negotiation_vocabulary_text() noexcept;

/// Reads a parsed vocabulary file; reports what does not fit its schema.
Vocabulary read_vocabulary(const json::Value& value, const JsonPath& path, Report& report);

/// The types that a dataset adds to the built-in vocabulary, or replaces in it. They alone
/// specialise another type.
std::vector<EventType> own_types(const Dataset& dataset);

}  // namespace parley::dataset
