#include "read/read_translations.hpp"

#include "parley/dataset/spelling.hpp"

#include "vocabulary/translated_lists.hpp"

namespace parley::dataset {

std::vector<Translation> read_translations(Fields& heading, Report& report) {
  std::vector<Translation> all;
  const json::Value* const member = heading.find("translations");
  if (member == nullptr) {
    return all;
  }
  const JsonPath path(heading.path(), "translations");
  Fields lists(*member, path, report);
  for (const std::string_view list : translated_lists) {
    const json::Value* const words = lists.find(list);
    if (words == nullptr) {
      continue;
    }
    const JsonPath here(path, list);
    if (!words->is_object()) {
      report.error(here, "an object with a word's id as each key", describe(*words));
      continue;
    }
    for (const auto& [id, label] : words->items()) {
      all.push_back({std::string(list), id, read_localized(label, JsonPath(here, id), report)});
    }
  }
  lists.finish();
  return all;
}

}  // namespace parley::dataset
