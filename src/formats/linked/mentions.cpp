#include "linked/mentions.hpp"

#include "linked/crosswalk.hpp"
#include "linked/words.hpp"

#include <optional>

namespace parley::formats::linked {
namespace {

void write_actor(const ActorFacts& actor, const Names& names, ResourceSink& sink) {
  Resource resource(thing(names.actor(actor.id)));
  resource.add_type("sem:Actor");
  for (const std::string_view type : classes_of_kind(actor.kind)) {
    resource.add_type(type);
  }
  resource.add(property("rdfs:label"), label(actor.label, actor.language));
  resource.add(property("schema:name"), label(actor.label, actor.language));
  if (!actor.kind.empty()) {
    resource.add(property("sem:actorType"), word(own_word("kind", actor.kind)));
  }
  resource.add_text(property("parley:country"), actor.country);
  if (!actor.wikidata.empty()) {
    const std::string id(actor.wikidata);
    resource.add(property("owl:sameAs"), thing("http://www.wikidata.org/entity/" + id));
    resource.add(property("schema:sameAs"), thing("https://www.wikidata.org/wiki/" + id));
  }
  sink.write(resource);
}

void write_source(const SourceFacts& source, const Names& names, ResourceSink& sink) {
  Resource resource(thing(names.source(source.id)));
  resource.add_type("crm:E31_Document").add_type("schema:CreativeWork").add_type("prov:Entity");
  resource.add_text(property("dcterms:title"), source.title);
  if (auto iri = iri_of_address(source.url)) {
    resource.add(property("schema:url"), thing(*std::move(iri)));
  } else {
    resource.add_text(property("schema:url"), source.url);
  }
  sink.write(resource);
}

void write_place(std::string_view name, const Names& names, ResourceSink& sink) {
  Resource resource(thing(names.place(name)));
  resource.add_type("sem:Place").add_type("crm:E53_Place").add_type("schema:Place");
  resource.add(property("rdfs:label"), text(name));
  resource.add(property("schema:name"), text(name));
  sink.write(resource);
}

}  // namespace

void Mentions::add(const ActorFacts& actor) {
  if (actor_ids_.insert(actor.id).second) {
    actors_.push_back(actor);
  }
}

void Mentions::add(const SourceFacts& source) {
  if (source_ids_.insert(source.id).second) {
    sources_.push_back(source);
  }
}

void Mentions::add_place(std::string_view name) {
  if (place_names_.insert(name).second) {
    places_.push_back(name);
  }
}

void Mentions::add_type(std::string_view type, std::string_view label) {
  if (type_ids_.insert(type).second) {
    types_.push_back({type, label});
  }
}

void Mentions::add_role(Role role) {
  roles_ |= 1U << static_cast<unsigned>(role);
}

void Mentions::add_flags(EventFlags flags) {
  flags_ |= flags;
}

void Mentions::add_relation(RelationType type) {
  relations_ |= 1U << static_cast<unsigned>(type);
}

void Mentions::add_basis(Basis basis) {
  bases_ |= 1U << static_cast<unsigned>(basis);
}

void Mentions::write(const Origin& origin, const Names& names, ResourceSink& sink) const {
  unsigned kinds = 0;
  for (const ActorFacts& actor : actors_) {
    write_actor(actor, names, sink);
    if (const auto kind = parse_term<ActorKind>(actor.kind)) {
      kinds |= 1U << static_cast<unsigned>(*kind);
    }
  }
  for (const SourceFacts& source : sources_) {
    write_source(source, names, sink);
  }
  for (const std::string_view place : places_) {
    write_place(place, names, sink);
  }
  std::unordered_set<std::string_view> families;
  for (const Type& type : types_) {
    write_type(type.id, type.label, origin, sink);
    const EventType* known =
        origin.vocabulary == nullptr ? nullptr : origin.vocabulary->find_type(type.id);
    if (known != nullptr && !known->family.empty() && families.insert(known->family).second) {
      write_family(known->family, origin, sink);
    }
  }
  write_words(Words{roles_, relations_, kinds, flags_, bases_, has_told_}, origin, sink);
}

}  // namespace parley::formats::linked
