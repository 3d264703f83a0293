#include "type_label.hpp"

#include "parley/dataset/read.hpp"

namespace parley::store {

LocalizedText label_by_type(const EventType& type) {
  // Only a dataset's own types specialise another one.
  const EventType* const built_in =
      type.specialises.empty() ? dataset::built_in_vocabulary().find_type(type.id) : nullptr;
  if (built_in == nullptr) {
    return type.label;
  }
  LocalizedText label;
  for (const auto& text : built_in->label) {
    if (text.first == "en" || text.first == "fa") {
      label.push_back(text);
    }
  }
  return label;
}

}  // namespace parley::store
