#pragma once

#include "parley/model/vocabulary.hpp"

namespace parley::store {

/// The label of an event that is labelled by its type. It is part of a dataset's canonical form, so
/// it has to stay as it was when the store was written: of a built-in type it has the languages
/// that the vocabulary had then, English and Persian, without those that came later.
LocalizedText label_by_type(const EventType& type);

}  // namespace parley::store
