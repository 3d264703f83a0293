#include "unit/formats/linked/linked_fixture.hpp"

#include <gmock/gmock.h>

namespace parley::formats {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

constexpr std::string_view letter = R"(<urn:parley:small>
	a schema:Dataset ,
		prov:Entity ;
	dcterms:title "A small dataset"@en ;
	dcterms:license <https://spdx.org/licenses/CC0-1.0> .

_:answer
	parley:totalEvents "1"^^xsd:integer ;
	prov:wasDerivedFrom <urn:parley:small> ;
	parley:revision "abc" ;
	parley:claimPolicy "preferred" .

event:letter-1
	a sem:Event ,
		crm:E5_Event ,
		schema:Event ;
	rdfs:label "The letter"@en ;
	schema:name "The letter"@en ;
	sem:eventType parley:type-letter ;
	sem:hasTimeStamp "2015-07-14"^^xsd:date ;
	sem:hasEarliestBeginTimeStamp "2015-07-14"^^xsd:date ;
	sem:hasLatestBeginTimeStamp "2015-07-14"^^xsd:date ;
	sem:hasEarliestEndTimeStamp "2015-07-14"^^xsd:date ;
	sem:hasLatestEndTimeStamp "2015-07-14"^^xsd:date ;
	schema:startDate "2015-07-14"^^xsd:date ;
	schema:endDate "2015-07-14"^^xsd:date ;
	crm:P4_has_time-span <urn:parley:small/events/letter-1#time> ;
	sem:hasPlace <urn:parley:small/places#Saint%20Petersburg> ;
	crm:P7_took_place_at <urn:parley:small/places#Saint%20Petersburg> ;
	schema:location <urn:parley:small/places#Saint%20Petersburg> ;
	parley:participation <urn:parley:small/events/letter-1#participation:initiator:iran> ;
	sem:hasActor actor:iran ;
	crm:P11_had_participant actor:iran ;
	schema:about actor:iran ;
	crm:P9i_forms_part_of event:talks ;
	sem:subEventOf event:talks ;
	schema:superEvent event:talks ;
	parley:violates event:deal ;
	prov:wasDerivedFrom source:paper ;
	dcterms:source source:paper ;
	parley:evidence <urn:parley:small/events/letter-1#evidence:paper> .

<urn:parley:small/events/letter-1#time>
	a crm:E52_Time-Span ;
	dcterms:date "2015-07-14"^^edtf:EDTF ,
		"2015-07-14"^^xsd:date ;
	crm:P82a_begin_of_the_begin "2015-07-14"^^xsd:date ;
	crm:P81a_end_of_the_begin "2015-07-14"^^xsd:date ;
	crm:P81b_begin_of_the_end "2015-07-14"^^xsd:date ;
	crm:P82b_end_of_the_end "2015-07-14"^^xsd:date ;
	parley:dateText "that Tuesday" ;
	parley:dateBasis parley:basis-stated .

<urn:parley:small/events/letter-1#participation:initiator:iran>
	a parley:Participation ,
		sem:Role ;
	rdf:value actor:iran ;
	sem:roleType parley:role-initiator ;
	wikibase:rank wikibase:PreferredRank .

<urn:parley:small/events/letter-1#evidence:paper>
	a oa:SpecificResource ;
	oa:hasSource source:paper ;
	oa:hasSelector <urn:parley:small/events/letter-1#quote:paper> .

<urn:parley:small/events/letter-1#quote:paper>
	a oa:TextQuoteSelector ;
	oa:exact "a letter was sent" .

actor:iran
	a sem:Actor ,
		schema:Country ,
		crm:E74_Group ;
	rdfs:label "Iran"@en ;
	schema:name "Iran"@en ;
	sem:actorType parley:kind-state ;
	parley:country "IRN" ;
	owl:sameAs <http://www.wikidata.org/entity/Q794> ;
	schema:sameAs <https://www.wikidata.org/wiki/Q794> .

source:paper
	a crm:E31_Document ,
		schema:CreativeWork ,
		prov:Entity ;
	dcterms:title "The paper" ;
	schema:url <https://example.org/a?b=1> .

<urn:parley:small/places#Saint%20Petersburg>
	a sem:Place ,
		crm:E53_Place ,
		schema:Place ;
	rdfs:label "Saint Petersburg" ;
	schema:name "Saint Petersburg" .

parley:type-letter
	a sem:EventType ;
	rdfs:label "Letter"@en .

parley:role-initiator
	a sem:RoleType ;
	rdfs:label "initiator"@en .

parley:violates
	a rdf:Property ;
	rdfs:label "violates"@en .

parley:kind-state
	a sem:ActorType ;
	rdfs:label "state"@en .

parley:basis-stated
	rdfs:label "stated"@en .
)";

EventRecord letter_of_a_state() {
  EventRecord event = event_on("2015-07-14", "letter-1");
  event.date.text = "that Tuesday";
  event.date.basis = Basis::stated;
  event.place = "Saint Petersburg";
  EventParty party = test::party_of("iran", "Iran", Role::initiator);
  party.country = "IRN";
  party.wikidata = "Q794";
  event.parties = {party};
  event.part_of = "talks";
  EventTie tie;
  tie.type = RelationType::violates;
  tie.to = "deal";
  event.ties = {tie};
  event.sources = {{"paper", "The paper", "https://example.org/a?b=1", "a letter was sent"}};
  return event;
}

TEST(TurtleTest, AnEventStandsWithItsPartsAndWhatItPointsTo) {
  EXPECT_EQ(test::turtle_of(letter_of_a_state()), letter);
}

TEST(TurtleTest, PrefixesOfOthersAndOfTheDatasetComeFirst) {
  const std::string text = written(find_event_format("turtle"), document_of({})).first;
  EXPECT_THAT(text, StartsWith("@prefix crm: <http://www.cidoc-crm.org/cidoc-crm/> .\n"));
  EXPECT_THAT(text, HasSubstr("@prefix parley: <urn:parley:small/vocabulary#> .\n"
                              "@prefix event: <urn:parley:small/events/> .\n"));
}

TEST(TurtleTest, AnyTextIsEscapedAndKeepsItsCharacters) {
  EventRecord event = event_on("2015", "e");
  event.label = "\"q\" \\ line\nfeed\r tab\t bell\x07 del\x7F \xE2\x80\xAE \xD8\xA7 <b>&amp; \"";
  EXPECT_THAT(test::turtle_of(event),
              HasSubstr("rdfs:label \"\\\"q\\\" \\\\ line\\nfeed\\r tab\\t bell\\u0007 del\\u007F "
                        "\xE2\x80\xAE \xD8\xA7 <b>&amp; \\\"\"@en ;\n"));
}

TEST(TurtleTest, ANulInATextDoesNotEndIt) {
  EventRecord event = event_on("", "e");
  event.label = std::string_view("a\0b", 3);
  EXPECT_THAT(test::turtle_of(event), HasSubstr("rdfs:label \"a\\u0000b\"@en"));
}

TEST(TurtleTest, AnIdThatIsNoLocalNameStandsAsAWholeIri) {
  EventRecord event = event_on("2015", "a b%<>\xC3\xA9");
  event.type = "t/1";
  const std::string text = test::turtle_of(event);
  EXPECT_THAT(text, HasSubstr("<urn:parley:small/events/a%20b%25%3C%3E%C3%A9>\n"));
  EXPECT_THAT(text, HasSubstr("sem:eventType <urn:parley:small/vocabulary#type-t%2F1> ;"));
  EXPECT_THAT(text, HasSubstr("\n<urn:parley:small/vocabulary#type-t%2F1>\n\ta sem:EventType"));
  EXPECT_THAT(test::turtle_of(event_on("2015", "-43.")),
              HasSubstr("\n<urn:parley:small/events/-43.>\n"));
  EXPECT_THAT(test::turtle_of(event_on("2015", "2015-07")), HasSubstr("\nevent:2015-07\n"));
}

TEST(TurtleTest, AnAddressThatIsNoIriIsAText) {
  EventRecord event = event_on("2015", "e");
  event.sources = {{"a", "", "https://example.org/[1] %zz#x#y", ""},
                   {"b", "", "https://[::1]/", ""},
                   {"c", "", "page 7", ""}};
  const std::string text = test::turtle_of(event);
  EXPECT_THAT(text, HasSubstr("schema:url <https://example.org/%5B1%5D%20%25zz#x%23y> ."));
  EXPECT_THAT(text, HasSubstr("schema:url \"https://[::1]/\" ."));
  EXPECT_THAT(text, HasSubstr("schema:url \"page 7\" ."));
}

TEST(TurtleTest, ALabelHasTheLanguageItIsIn) {
  EventRecord event = event_on("2015", "e");
  event.label_language = "fa";
  EXPECT_THAT(test::turtle_of(event), HasSubstr("rdfs:label \"The letter\"@fa ;"));
  event.label_language = "no language";
  EXPECT_THAT(test::turtle_of(event), HasSubstr("rdfs:label \"The letter\" ;"));
}

TEST(TurtleTest, ALicenseIsAnIriWhereItNamesOne) {
  EventsDocument document = document_of({});
  document.origin.license = "https://example.org/terms";
  EXPECT_THAT(test::turtle_of(document), HasSubstr("dcterms:license <https://example.org/terms>"));
  document.origin.license = "MIT OR CC0-1.0";
  EXPECT_THAT(test::turtle_of(document), HasSubstr("dcterms:rights \"MIT OR CC0-1.0\""));
  document.origin.license = "unknown";
  EXPECT_THAT(test::turtle_of(document), HasSubstr("dcterms:rights \"unknown\""));
}

TEST(TurtleTest, WhatIsLostIsNamed) {
  EventRecord early = event_on("-0043-03-15", "ides");
  early.has_alternatives = true;
  early.sources = {{"paper", "The paper", "", ""}};
  EXPECT_THAT(written(find_event_format("turtle"), document_of({event_on("2015"), early})).second,
              ElementsAre("xsd-1.1-years: ides", "alternatives: ides", "further-evidence",
                          "event-details"));
  EXPECT_THAT(written(find_event_format("turtle"), document_of({})).second, ElementsAre());
}

TEST(TurtleTest, WordsOfTheVocabularyHaveItsLabelsAndTheirSharedNames) {
  Vocabulary vocabulary;
  EventType type;
  type.id = "letter";
  type.label = {{"en", "Letter"}, {"fa", "\xD9\x86\xD8\xA7\xD9\x85\xD9\x87"}};
  type.family = "statements";
  type.specialises = "statement";
  type.codes.plover = "CONSULT";
  type.codes.cameo = "042";
  vocabulary.event_types = {type};
  vocabulary.families = {{"statements", {{"en", "Statements"}}}};
  vocabulary.roles = {
      {"initiator", {{"en", "Initiator"}}, "", "", "", "urn:parley:role:initiator"}};
  vocabulary.relations = {
      {"violates", {{"en", "violates"}}, "", "", "", "urn:parley:relation:violates"}};
  EventsDocument document = document_of({letter_of_a_state()});
  document.origin.language = "fa";
  document.origin.vocabulary = &vocabulary;
  const std::string text = test::turtle_of(document);
  EXPECT_EQ(test::block_of(text, "parley:type-letter"),
            "parley:type-letter\n\ta sem:EventType ;\n"
            "\trdfs:label \"\xD9\x86\xD8\xA7\xD9\x85\xD9\x87\"@fa ;\n"
            "\tparley:family parley:family-statements ;\n"
            "\tskos:broader parley:type-statement ;\n"
            "\tskos:closeMatch <urn:parley:plover:CONSULT> ,\n\t\t<urn:parley:cameo:042> .\n");
  EXPECT_EQ(test::block_of(text, "parley:family-statements"),
            "parley:family-statements\n\trdfs:label \"Statements\"@en .\n");
  EXPECT_THAT(test::block_of(text, "parley:role-initiator"),
              HasSubstr("owl:sameAs <urn:parley:role:initiator>"));
  EXPECT_THAT(test::block_of(text, "parley:violates"),
              HasSubstr("owl:equivalentProperty <urn:parley:relation:violates>"));
}

TEST(TurtleTest, AnEventWithoutAnythingButItsIdIsStillAnEvent) {
  EventRecord event;
  event.id = "e";
  const std::string text = test::turtle_of(event);
  EXPECT_THAT(test::block_of(text, "event:e"), StartsWith("event:e\n\ta sem:Event ,"));
  EXPECT_THAT(text, Not(HasSubstr("#time")));
}

}  // namespace
}  // namespace parley::formats
