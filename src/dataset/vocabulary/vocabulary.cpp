#include "vocabulary/vocabulary.hpp"

#include "parley/dataset/read.hpp"

#include "document/fields.hpp"
#include "read/items.hpp"

#include <cassert>

namespace parley::dataset {
namespace {

DescribedTerm read_term(const json::Value& value, const JsonPath& path, bool relation,
                        Report& report) {
  DescribedTerm term;
  Fields fields(value, path, report);
  term.id = fields.id("id", Need::required);
  term.label = fields.localized("label", Need::required);
  term.definition = fields.text("definition");
  term.iri = fields.text("iri");
  if (relation) {
    term.inverse = fields.id("inverse", Need::required);
    fields.localized("inverseLabel");
    term.constraint = fields.id("constraint", Need::required);
    fields.boolean("acyclic");
  }
  fields.finish();
  return term;
}

std::vector<DescribedTerm> read_terms(Fields& fields, std::string_view key, Need need,
                                      Report& report) {
  std::vector<DescribedTerm> terms;
  fields.list(key, need, [&](const json::Value& item, const JsonPath& path) {
    terms.push_back(read_term(item, path, key == "relations", report));
  });
  return terms;
}

}  // namespace

Vocabulary read_vocabulary(const json::Value& value, const JsonPath& path, Report& report) {
  Vocabulary vocabulary;
  Fields fields(value, path, report);
  vocabulary.id = fields.id("id", Need::required);
  vocabulary.title = fields.localized("title", Need::required);
  for (const DescribedTerm& term : read_terms(fields, "families", Need::required, report)) {
    vocabulary.families.push_back({term.id, term.label});
  }
  fields.list("eventTypes", Need::required, [&](const json::Value& item, const JsonPath& here) {
    vocabulary.event_types.push_back(read_event_type(item, here, false, report));
  });
  vocabulary.roles = read_terms(fields, "roles", Need::required, report);
  vocabulary.relations = read_terms(fields, "relations", Need::required, report);
  vocabulary.actor_kinds = read_terms(fields, "actorKinds", Need::optional, report);
  vocabulary.affiliation_types = read_terms(fields, "affiliationTypes", Need::optional, report);
  vocabulary.claim_forces = read_terms(fields, "claimForces", Need::optional, report);
  vocabulary.outcomes = read_terms(fields, "outcomes", Need::optional, report);
  // These lists are for people and other programs; this one has them in its code.
  for (const std::string_view key : {"$schema", "description", "prefixes", "orders", "flags",
                                     "claimStatuses", "ranks", "dateBases", "sourceKinds"}) {
    fields.find(key);
  }
  fields.finish();
  return vocabulary;
}

const Vocabulary& built_in_vocabulary() {
  static const Vocabulary vocabulary = [] {
    const json::Parsed parsed = json::parse(negotiation_vocabulary_text());
    Report report;
    const JsonPath path(report.add_file("data/vocabulary/negotiation.json", {}));
    assert(parsed.value.has_value());
    return read_vocabulary(*parsed.value, path, report);
  }();
  return vocabulary;
}

std::vector<EventType> own_types(const Dataset& dataset) {
  std::vector<EventType> own;
  for (const EventType& type : dataset.vocabulary.event_types) {
    if (!type.specialises.empty()) {
      own.push_back(type);
    }
  }
  return own;
}

}  // namespace parley::dataset
