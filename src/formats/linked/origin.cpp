#include "linked/origin.hpp"

#include <string>

namespace parley::formats::linked {
namespace {

/// SPDX names have a page each; other texts are rights in words.
void add_license(Resource& dataset, std::string_view license) {
  if (auto iri = iri_of_address(license)) {
    dataset.add(property("dcterms:license"), thing(*std::move(iri)));
    return;
  }
  const bool is_name =
      !license.empty() && license.find_first_not_of(
                              "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                              "0123456789.-+") == std::string_view::npos;
  if (is_name && license != "unknown") {
    dataset.add(property("dcterms:license"),
                thing("https://spdx.org/licenses/" + std::string(license)));
  } else {
    dataset.add_text(property("dcterms:rights"), license);
  }
}

}  // namespace

Voice::Voice(std::string_view policy) noexcept {
  for (const std::string_view kind : {"source:", "actor:"}) {
    if (policy.starts_with(kind)) {
      id = policy.substr(kind.size());
      is_source = kind == "source:";
    }
  }
}

Node voice_node(const Voice& voice, const Names& names) {
  return thing(voice.is_source ? names.source(voice.id) : names.actor(voice.id));
}

void write_origin(const Origin& origin, const Names& names, const Voice& voice, Resource answer,
                  ResourceSink& sink) {
  Resource dataset(thing(names.dataset()));
  dataset.add_type("schema:Dataset").add_type("prov:Entity");
  if (!origin.title.empty()) {
    dataset.add(property("dcterms:title"),
                label(origin.title,
                      origin.title_language.empty() ? origin.language : origin.title_language));
  }
  add_license(dataset, origin.license);
  dataset.add_text(property("dcterms:bibliographicCitation"), origin.citation);
  dataset.add_text(property("schema:version"), origin.version);
  answer.add(property("prov:wasDerivedFrom"), dataset.subject());
  answer.add_text(property("parley:revision"), origin.revision);
  answer.add_text(property("parley:claimPolicy"), origin.policy);
  if (!voice.id.empty()) {
    answer.add(property("sem:accordingTo"), voice_node(voice, names));
  }
  sink.write(dataset);
  sink.write(answer);
}

}  // namespace parley::formats::linked
