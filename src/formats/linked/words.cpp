#include "linked/words.hpp"

#include "parley/model/vocabulary.hpp"
#include "parley/text/ascii.hpp"
#include "parley/text/percent.hpp"

#include "linked/crosswalk.hpp"
#include "linked/names.hpp"

#include <algorithm>
#include <string>

namespace parley::formats::linked {
namespace {

constexpr std::string_view usual_language = "en";  // of every word of the shipped vocabulary

/// How an own relation, role, … is called in every dataset, so that datasets can be asked together.
constexpr std::string_view shared_names = "urn:parley:";

const DescribedTerm* find(const std::vector<DescribedTerm>& list, std::string_view id) {
  const auto found = std::find_if(list.begin(), list.end(),
                                  [id](const DescribedTerm& known) { return known.id == id; });
  return found == list.end() ? nullptr : &*found;
}

void add_label(Resource& word, const LocalizedText& texts, const Origin& origin) {
  const auto in = [&texts](std::string_view language) {
    return std::find_if(texts.begin(), texts.end(),
                        [language](const auto& one) { return one.first == language; });
  };
  auto chosen = in(origin.language);
  chosen = chosen == texts.end() ? in(usual_language) : chosen;
  chosen = chosen == texts.end() ? texts.begin() : chosen;
  if (chosen != texts.end()) {
    word.add(property("rdfs:label"), label(chosen->second, chosen->first));
  }
}

/// The label of a closed list's term, by the vocabulary or, without one, the term itself.
void add_label(Resource& word, const DescribedTerm* described, std::string_view id,
               const Origin& origin) {
  if (described != nullptr && !described->label.empty()) {
    add_label(word, described->label, origin);
    return;
  }
  std::string words(id);
  std::replace(words.begin(), words.end(), '-', ' ');
  word.add(property("rdfs:label"), label(words, usual_language));
}

template <class E, class Write>
void for_each_term(unsigned set, Write write) {
  for (std::size_t i = 0; i < terms<E>().size(); ++i) {
    if (((set >> i) & 1U) != 0) {
      write(static_cast<E>(i));
    }
  }
}

void write_role(Role role, const Origin& origin, ResourceSink& sink) {
  Resource resource(word(own_word("role", term(role))));
  resource.add_type("sem:RoleType");
  const DescribedTerm* described =
      origin.vocabulary == nullptr ? nullptr : find(origin.vocabulary->roles, term(role));
  add_label(resource, described, term(role), origin);
  if (described != nullptr && described->iri.starts_with(shared_names)) {
    resource.add(property("owl:sameAs"), thing(described->iri));
  }
  sink.write(resource);
}

void write_relation(RelationType type, const Origin& origin, ResourceSink& sink) {
  const Property& own = *properties_of(type).front();
  if (!own.term.starts_with(own_prefix)) {
    return;  // described by those whose word it is
  }
  Resource resource(word(own.term));
  resource.add_type("rdf:Property");
  const DescribedTerm* described =
      origin.vocabulary == nullptr ? nullptr : find(origin.vocabulary->relations, term(type));
  add_label(resource, described, term(type), origin);
  if (described != nullptr && described->iri.starts_with(shared_names)) {
    resource.add(property("owl:equivalentProperty"), thing(described->iri));
  }
  sink.write(resource);
}

void write_kind(ActorKind kind, const Origin& origin, ResourceSink& sink) {
  Resource resource(word(own_word("kind", term(kind))));
  resource.add_type("sem:ActorType");
  add_label(
      resource,
      origin.vocabulary == nullptr ? nullptr : find(origin.vocabulary->actor_kinds, term(kind)),
      term(kind), origin);
  sink.write(resource);
}

void write_flag(EventFlag flag, ResourceSink& sink) {
  const FlagWords& words = words_of(flag);
  Resource resource(word(own_word("flag", term(flag))));
  resource.add(property("rdfs:label"), label(words.label, usual_language));
  resource.add(property("rdfs:comment"), label(words.comment, usual_language));
  sink.write(resource);
  Resource events(word(words.type));
  events.add_type("rdfs:Class").add(property("rdfs:subClassOf"), word(unasserted_event));
  sink.write(events);
}

void write_unasserted(ResourceSink& sink) {
  Resource events(word(unasserted_event));
  events.add_type("rdfs:Class");
  events.add(property("rdfs:comment"),
             label("An event of which the dataset does not say that it happened. What is said of "
                   "it is said by parley:statement and parley:participation alone.",
                   usual_language));
  sink.write(events);
}

void add_codes(Resource& type, const TypeCodes& codes) {
  const auto add = [&type](std::string_view scheme, std::string_view code) {
    std::string iri(shared_names);
    iri.append(scheme).append(":").append(percent_encode(code, is_letter_or_digit));
    type.add(property("skos:closeMatch"), thing(std::move(iri)));
  };
  if (!codes.plover.empty()) {
    add("plover", codes.plover);
  }
  if (!codes.cameo.empty()) {
    add("cameo", codes.cameo);
  }
}

}  // namespace

void write_type(std::string_view type, std::string_view label_without, const Origin& origin,
                ResourceSink& sink) {
  Resource resource(word(own_word("type", type)));
  resource.add_type("sem:EventType");
  const EventType* known =
      origin.vocabulary == nullptr ? nullptr : origin.vocabulary->find_type(type);
  if (known == nullptr) {
    if (!label_without.empty()) {
      resource.add(property("rdfs:label"), label(label_without, origin.language));
    }
    sink.write(resource);
    return;
  }
  add_label(resource, known->label, origin);
  if (!known->family.empty()) {
    resource.add(property("parley:family"), word(own_word("family", known->family)));
  }
  if (!known->specialises.empty()) {
    resource.add(property("skos:broader"), word(own_word("type", known->specialises)));
  }
  add_codes(resource, known->codes);
  sink.write(resource);
}

void write_family(std::string_view family, const Origin& origin, ResourceSink& sink) {
  Resource resource(word(own_word("family", family)));
  for (const EventFamily& known : origin.vocabulary->families) {
    if (known.id == family) {
      add_label(resource, known.label, origin);
    }
  }
  sink.write(resource);
}

void write_words(const Words& words, const Origin& origin, ResourceSink& sink) {
  for_each_term<Role>(words.roles, [&](Role role) { write_role(role, origin, sink); });
  for_each_term<RelationType>(words.relations,
                              [&](RelationType type) { write_relation(type, origin, sink); });
  for_each_term<ActorKind>(words.kinds, [&](ActorKind kind) { write_kind(kind, origin, sink); });
  for_each_term<EventFlag>(words.flags, [&](EventFlag flag) { write_flag(flag, sink); });
  if (words.has_told) {
    Resource told(word(told_event));
    told.add_type("rdfs:Class").add(property("rdfs:subClassOf"), word(unasserted_event));
    sink.write(told);
  }
  if (words.flags != 0 || words.has_told) {
    write_unasserted(sink);
  }
  for_each_term<Basis>(words.bases, [&](Basis basis) {
    Resource resource(word(own_word("basis", term(basis))));
    add_label(resource, nullptr, term(basis), origin);
    sink.write(resource);
  });
}

}  // namespace parley::formats::linked
