#include "document/origin.hpp"

namespace parley::api {

formats::Origin origin_of(const RequestView& view) {
  const Dataset& dataset = view.dataset();
  formats::Origin origin;
  origin.dataset = dataset.id;
  origin.title = view.text(dataset.title);
  origin.revision = dataset.revision;
  origin.policy = to_string(view.policy);
  origin.license = dataset.license;
  origin.citation = dataset.citation;
  origin.version = dataset.version;
  origin.language = view.language;
  origin.base = view.base;
  origin.title_language = tag_in(dataset.title, view.language, dataset.language);
  origin.vocabulary = &dataset.vocabulary;
  return origin;
}

std::vector<formats::Family> families_of(const RequestView& view) {
  std::vector<formats::Family> families;
  families.reserve(view.dataset().vocabulary.families.size());
  for (const EventFamily& family : view.dataset().vocabulary.families) {
    families.push_back({family.id, view.text(family.label)});
  }
  return families;
}

}  // namespace parley::api
