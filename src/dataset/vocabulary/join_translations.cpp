#include "vocabulary/join_translations.hpp"

#include "parley/error/error.hpp"
#include "parley/text/closest_word.hpp"

#include <algorithm>

namespace parley::dataset {
namespace {

/// The label of a word; null, and the closest word in `closest`, when there is none of that id.
template <class Words>
LocalizedText* find_label(Words& words, const std::string& id, ClosestWord& closest) {
  for (auto& word : words) {
    if (word.id == id) {
      return &word.label;
    }
    closest.consider(word.id);
  }
  return nullptr;
}

LocalizedText* find_label(Vocabulary& vocabulary, const Translation& translation,
                          ClosestWord& closest) {
  const std::string& list = translation.list;
  if (list == "types") {
    return find_label(vocabulary.event_types, translation.id, closest);
  }
  if (list == "families") {
    return find_label(vocabulary.families, translation.id, closest);
  }
  auto& terms = list == "roles"              ? vocabulary.roles
                : list == "relations"        ? vocabulary.relations
                : list == "actorKinds"       ? vocabulary.actor_kinds
                : list == "affiliationTypes" ? vocabulary.affiliation_types
                                             : vocabulary.claim_forces;
  return find_label(terms, translation.id, closest);
}

void add_labels(const LocalizedText& labels, LocalizedText& to) {
  for (const auto& label : labels) {
    const auto same = std::find_if(to.begin(), to.end(),
                                   [&](const auto& has) { return has.first == label.first; });
    if (same == to.end()) {
      to.push_back(label);
    } else {
      same->second = label.second;
    }
  }
  std::sort(to.begin(), to.end());  // as labels are read: in order of language tag
}

}  // namespace

void join_translations(Loaded& loaded, Report& report) {
  Dataset& dataset = loaded.dataset;
  for (const Translation& translation : dataset.translations) {
    ClosestWord closest(translation.id);
    if (LocalizedText* const label = find_label(dataset.vocabulary, translation, closest)) {
      add_labels(translation.label, *label);
    } else if (loaded.all_files_read || translation.list != "types") {
      const JsonPath file(loaded.heading_file);
      const JsonPath heading(file, "dataset");
      const JsonPath translations(heading, "translations");
      const JsonPath list(translations, translation.list);
      report.error(JsonPath(list, translation.id), "a word of the vocabulary's " + translation.list,
                   show(translation.id) + closest.suggestion());
    }
  }
}

}  // namespace parley::dataset
