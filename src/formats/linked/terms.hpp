#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <stdexcept>
#include <string_view>

namespace parley::formats::linked {

/// A prefix and the IRI that it stands for.
struct Prefix {
  std::string_view name;
  std::string_view iri;
};

/// Prefixes of the vocabularies of others. Own terms have the prefix `parley`, whose IRI is the
/// vocabulary of the document's dataset.
inline constexpr std::array prefixes{
    Prefix{"crm", "http://www.cidoc-crm.org/cidoc-crm/"},
    Prefix{"crmsci", "http://www.ics.forth.gr/isl/CRMsci/"},
    Prefix{"dcterms", "http://purl.org/dc/terms/"},
    Prefix{"edtf", "http://id.loc.gov/datatypes/edtf/"},
    Prefix{"oa", "http://www.w3.org/ns/oa#"},
    Prefix{"org", "http://www.w3.org/ns/org#"},
    Prefix{"owl", "http://www.w3.org/2002/07/owl#"},
    Prefix{"prov", "http://www.w3.org/ns/prov#"},
    Prefix{"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    Prefix{"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
    Prefix{"schema", "https://schema.org/"},
    Prefix{"sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"},
    Prefix{"skos", "http://www.w3.org/2004/02/skos/core#"},
    Prefix{"wikibase", "http://wikiba.se/ontology#"},
    Prefix{"xsd", "http://www.w3.org/2001/XMLSchema#"},
};
inline constexpr std::string_view own_prefix = "parley:";

/// What the context of JSON-LD says of a property's values, so that they can be plain strings.
enum class Values : std::uint8_t {
  things,  ///< IRIs in full
  words,   ///< terms of a vocabulary
  labels,  ///< texts with languages, as an object by language
  texts,   ///< texts without a language, numbers, truth values; a datatype stands at the value
  days,    ///< xsd:date
};

struct Property {
  std::string_view term;  ///< with its prefix
  std::string_view key;   ///< in JSON-LD
  Values values = Values::texts;
  bool many = false;  ///< an array in JSON-LD even of one value
};

/// Every property that a document can have, in the order of the context.
inline constexpr std::array properties{
    Property{"rdf:type", "@type", Values::words, true},
    Property{"rdf:value", "value", Values::things},
    Property{"rdf:subject", "subject", Values::things},
    Property{"rdf:predicate", "predicate", Values::words},
    Property{"rdf:object", "object", Values::things},
    Property{"rdfs:label", "label", Values::labels},
    Property{"rdfs:comment", "comment", Values::texts},
    Property{"rdfs:subClassOf", "subClassOf", Values::words},
    Property{"owl:sameAs", "sameAs", Values::things},
    Property{"owl:equivalentProperty", "equivalentProperty", Values::things},
    Property{"skos:closeMatch", "closeMatch", Values::things, true},
    Property{"skos:broader", "broader", Values::words},
    Property{"sem:eventType", "eventType", Values::words},
    Property{"sem:actorType", "actorType", Values::words},
    Property{"sem:roleType", "roleType", Values::words},
    Property{"sem:hasActor", "hasActor", Values::things, true},
    Property{"sem:hasPlace", "hasPlace", Values::things},
    Property{"sem:hasTimeStamp", "hasTimeStamp", Values::texts},
    Property{"sem:hasEarliestBeginTimeStamp", "hasEarliestBeginTimeStamp", Values::days},
    Property{"sem:hasLatestBeginTimeStamp", "hasLatestBeginTimeStamp", Values::days},
    Property{"sem:hasEarliestEndTimeStamp", "hasEarliestEndTimeStamp", Values::days},
    Property{"sem:hasLatestEndTimeStamp", "hasLatestEndTimeStamp", Values::days},
    Property{"sem:subEventOf", "subEventOf", Values::things, true},
    Property{"sem:accordingTo", "accordingTo", Values::things},
    Property{"crm:P4_has_time-span", "hasTimeSpan", Values::things},
    Property{"crm:P7_took_place_at", "tookPlaceAt", Values::things},
    Property{"crm:P11_had_participant", "hadParticipant", Values::things, true},
    Property{"crm:P82a_begin_of_the_begin", "startEarliest", Values::days},
    Property{"crm:P81a_end_of_the_begin", "startLatest", Values::days},
    Property{"crm:P81b_begin_of_the_end", "endEarliest", Values::days},
    Property{"crm:P82b_end_of_the_end", "endLatest", Values::days},
    Property{"crm:P9i_forms_part_of", "formsPartOf", Values::things, true},
    Property{"crm:P183i_starts_after_the_end_of", "startsAfterTheEndOf", Values::things, true},
    Property{"crm:P134_continued", "continued", Values::things, true},
    Property{"crm:P17_was_motivated_by", "wasMotivatedBy", Values::things, true},
    Property{"crmsci:O13_triggers", "triggers", Values::things, true},
    Property{"schema:name", "name", Values::labels},
    Property{"schema:startDate", "startDate", Values::days},
    Property{"schema:endDate", "endDate", Values::days},
    Property{"schema:location", "location", Values::things},
    Property{"schema:about", "about", Values::things, true},
    Property{"schema:superEvent", "superEvent", Values::things, true},
    Property{"schema:sameAs", "sameAsPage", Values::things},
    Property{"schema:url", "url", Values::things},
    Property{"schema:version", "version", Values::texts},
    Property{"prov:wasDerivedFrom", "wasDerivedFrom", Values::things, true},
    Property{"dcterms:source", "source", Values::things, true},
    Property{"dcterms:title", "title", Values::texts},
    Property{"dcterms:date", "date", Values::texts, true},
    Property{"dcterms:license", "license", Values::things},
    Property{"dcterms:rights", "rights", Values::texts},
    Property{"dcterms:bibliographicCitation", "bibliographicCitation", Values::texts},
    Property{"dcterms:references", "references", Values::things, true},
    Property{"dcterms:replaces", "replaces", Values::things, true},
    Property{"wikibase:rank", "rank", Values::words},
    Property{"oa:hasSource", "hasSource", Values::things},
    Property{"oa:hasSelector", "hasSelector", Values::things},
    Property{"oa:exact", "exact", Values::texts},
    Property{"parley:implements", "implements", Values::things, true},
    Property{"parley:violates", "violates", Values::things, true},
    Property{"parley:stageOf", "stageOf", Values::things, true},
    Property{"parley:participation", "participation", Values::things, true},
    Property{"parley:statement", "statement", Values::things, true},
    Property{"parley:evidence", "evidence", Values::things, true},
    Property{"parley:flag", "flag", Values::words, true},
    Property{"parley:statedType", "statedType", Values::words},
    Property{"parley:statedPlace", "statedPlace", Values::things},
    Property{"parley:statedTimeSpan", "statedTimeSpan", Values::things},
    Property{"parley:oneOf", "oneOf", Values::things, true},
    Property{"parley:dateText", "dateText", Values::texts},
    Property{"parley:dateBasis", "dateBasis", Values::words},
    Property{"parley:hasAlternatives", "hasAlternatives", Values::texts},
    Property{"parley:country", "country", Values::texts},
    Property{"parley:family", "family", Values::words},
    Property{"parley:initiator", "initiator", Values::things},
    Property{"parley:recipient", "recipient", Values::things},
    Property{"parley:between", "between", Values::things, true},
    Property{"parley:eventCount", "eventCount", Values::texts},
    Property{"parley:byType", "byType", Values::things, true},
    Property{"parley:byFlag", "byFlag", Values::things, true},
    Property{"parley:first", "first", Values::things},
    Property{"parley:last", "last", Values::things},
    Property{"parley:revision", "revision", Values::texts},
    Property{"parley:claimPolicy", "claimPolicy", Values::texts},
    Property{"parley:totalEvents", "totalEvents", Values::texts},
    Property{"parley:totalNodes", "totalNodes", Values::texts},
    Property{"parley:totalEdges", "totalEdges", Values::texts},
    Property{"parley:truncated", "truncated", Values::texts},
};

/// The property with that term; a term that is not in the table does not compile.
consteval const Property& property(std::string_view term) {
  const auto* const found = std::find_if(properties.begin(), properties.end(),
                                         [term](const Property& p) { return p.term == term; });
  if (found == properties.end()) {
    throw std::invalid_argument("expected a term of the table of properties");
  }
  return *found;
}

}  // namespace parley::formats::linked
