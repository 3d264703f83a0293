#pragma once

#include "parley/json/reader.hpp"
#include "parley/model/vocabulary.hpp"

#include "document/report.hpp"

#include <string_view>

namespace parley::dataset {

/// The text of data/vocabulary/negotiation.json as it was when the program was built.
std::string_view negotiation_vocabulary_text() noexcept;

/// A vocabulary file, already parsed; reports what does not fit its schema.
Vocabulary read_vocabulary(const json::Value& value, const Path& path, Report& report);

}  // namespace parley::dataset
