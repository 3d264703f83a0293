#include "unit/formats/linked/linked_fixture.hpp"

#include <gmock/gmock.h>

namespace parley::formats {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

EventTie tie_to(std::string_view event, RelationType type) {
  EventTie tie;
  tie.type = type;
  tie.to = event;
  return tie;
}

EventRecord attack() {
  EventRecord event = event_on("2015-07-14", "attack");
  event.place = "Vienna";
  event.parties = {test::party_of("iran", "Iran", Role::initiator)};
  event.part_of = "war";
  event.ties = {tie_to("deal", RelationType::violates)};
  return event;
}

/// Terms that say, of an event or to it, that something happened.
void expect_no_fact(const std::string& text) {
  for (const std::string_view term :
       {"sem:Event ", "crm:E5_Event", "schema:Event", "schema:name \"The letter\"", "sem:eventType",
        "sem:hasActor actor:", "crm:P11_had_participant", "schema:about", "crm:P4_has", "TimeStamp",
        "schema:startDate", "sem:hasPlace", "crm:P7_", "crm:P9i_forms_part_of event:",
        "sem:subEventOf", "schema:superEvent", "parley:violates event:"}) {
    EXPECT_THAT(text, Not(HasSubstr(std::string(term))));
  }
}

TEST(ToldFactsTest, AnEventWithAFlagIsNoEventOfAnyVocabulary) {
  EventRecord event = attack();
  event.flags = test::set_of(EventFlag::denied);
  const std::string text = test::turtle_of(event);
  expect_no_fact(text);
  EXPECT_EQ(test::block_of(text, "event:attack"),
            "event:attack\n"
            "\ta parley:DeniedEvent ;\n"
            "\tparley:flag parley:flag-denied ;\n"
            "\trdfs:label \"The letter\"@en ;\n"
            "\tparley:statedType parley:type-letter ;\n"
            "\tparley:statedTimeSpan <urn:parley:small/events/attack#time> ;\n"
            "\tparley:statedPlace <urn:parley:small/places#Vienna> ;\n"
            "\tparley:participation "
            "<urn:parley:small/events/attack#participation:initiator:iran> ;\n"
            "\tparley:statement <urn:parley:small/events/attack#relation:part-of:war> ,\n"
            "\t\t<urn:parley:small/events/attack#relation:violates:deal> .\n");
  EXPECT_EQ(test::block_of(text, "parley:DeniedEvent"),
            "parley:DeniedEvent\n\ta rdfs:Class ;\n"
            "\trdfs:subClassOf parley:UnassertedEvent .\n");
}

TEST(ToldFactsTest, EveryFlagHasItsClass) {
  EventRecord event = event_on("2030");
  event.flags = static_cast<EventFlags>(test::set_of(EventFlag::future) |
                                        test::set_of(EventFlag::hypothetical) |
                                        test::set_of(EventFlag::negated));
  EXPECT_THAT(test::turtle_of(event),
              AllOf(HasSubstr("a parley:PlannedEvent ,\n\t\tparley:HypotheticalEvent ,\n"
                              "\t\tparley:NegatedEvent ;"),
                    HasSubstr("parley:flag parley:flag-future ,\n\t\tparley:flag-hypothetical ,\n"
                              "\t\tparley:flag-negated ;")));
}

TEST(ToldFactsTest, ARelationToAnEventWithAFlagIsAStatement) {
  EventRecord event = event_on("2015", "reply");
  event.ties = {tie_to("attack", RelationType::responds_to)};
  event.ties[0].to_flags = test::set_of(EventFlag::denied);
  event.part_of = "plan";
  event.part_of_flags = test::set_of(EventFlag::future);
  const std::string text = test::turtle_of(event);
  EXPECT_THAT(test::block_of(text, "event:reply"),
              AllOf(HasSubstr("parley:statement"), Not(HasSubstr("P17")), Not(HasSubstr("P9i"))));
  EXPECT_EQ(test::block_of(text, "<urn:parley:small/events/reply#relation:responds-to:attack>"),
            "<urn:parley:small/events/reply#relation:responds-to:attack>\n\ta rdf:Statement ;\n"
            "\trdf:subject event:reply ;\n"
            "\trdf:predicate crm:P17_was_motivated_by ;\n"
            "\trdf:object event:attack ;\n"
            "\twikibase:rank wikibase:PreferredRank .\n");
}

TEST(ToldFactsTest, WhatOneSourceTellsIsAStatementAccordingToIt) {
  EventRecord event = event_on("2015", "round");
  EventParty own = test::party_of("iran", "Iran", Role::participant);
  EventParty told = test::party_of("oman", "Oman", Role::mediator);
  told.rank = "normal";
  told.asserted_by = "paper";
  told.asserted_by_source = true;
  event.parties = {own, told};
  EventTie tie = tie_to("deal", RelationType::implements);
  tie.rank = "deprecated";
  tie.asserted_by = "iran";
  event.ties = {tie};
  const std::string text = test::turtle_of(event);
  EXPECT_THAT(test::block_of(text, "event:round"),
              AllOf(HasSubstr("sem:hasActor actor:iran ;"), Not(HasSubstr("actor:oman")),
                    Not(HasSubstr("parley:implements"))));
  EXPECT_EQ(test::block_of(
                text, "<urn:parley:small/events/round#participation:mediator:oman:paper:normal>"),
            "<urn:parley:small/events/round#participation:mediator:oman:paper:normal>\n"
            "\ta parley:Participation ,\n\t\tsem:Role ,\n\t\trdf:Statement ;\n"
            "\trdf:value actor:oman ;\n"
            "\tsem:roleType parley:role-mediator ;\n"
            "\trdf:subject event:round ;\n"
            "\trdf:predicate sem:hasActor ;\n"
            "\trdf:object actor:oman ;\n"
            "\twikibase:rank wikibase:NormalRank ;\n"
            "\tsem:accordingTo source:paper .\n");
  EXPECT_THAT(test::block_of(
                  text, "<urn:parley:small/events/round#relation:implements:deal:iran:deprecated>"),
              AllOf(HasSubstr("rdf:predicate parley:implements ;"),
                    HasSubstr("wikibase:rank wikibase:DeprecatedRank ;"),
                    HasSubstr("sem:accordingTo actor:iran .")));
}

TEST(ToldFactsTest, InOneVoiceNothingIsAFact) {
  EventsDocument document = document_of({attack()});
  document.origin.language = "en";
  document.origin.policy = "source:paper";
  const std::string text = test::turtle_of(document);
  expect_no_fact(text);
  EXPECT_THAT(
      test::block_of(text, "event:attack"),
      AllOf(HasSubstr("a parley:ToldEvent ;"), HasSubstr("sem:accordingTo source:paper ;")));
  EXPECT_THAT(test::block_of(text, "<urn:parley:small/events/attack#participation:initiator:iran>"),
              HasSubstr("sem:accordingTo source:paper ."));
  EXPECT_THAT(test::block_of(text, "_:answer"), HasSubstr("sem:accordingTo source:paper ."));
  document.origin.policy = "actor:iran";
  EXPECT_THAT(test::turtle_of(document), HasSubstr("sem:accordingTo actor:iran ;"));
}

TEST(ToldFactsTest, AnActorInTwoRolesIsOneActorOfTheEvent) {
  EventRecord event = event_on("2015", "e");
  event.parties = {test::party_of("iran", "Iran", Role::host),
                   test::party_of("iran", "Iran", Role::participant)};
  const std::string text = test::turtle_of(event);
  EXPECT_THAT(text, HasSubstr("sem:hasActor actor:iran ;"));
  EXPECT_THAT(text, HasSubstr("#participation:host:iran> ,\n"
                              "\t\t<urn:parley:small/events/e#participation:participant:iran> ;"));
}

TEST(ToldFactsTest, ThePartyThatTwoValuesNameIsWrittenOnce) {
  EventRecord event = event_on("2015", "e");
  event.parties = {test::party_of("iran", "Iran", Role::host),
                   test::party_of("iran", "Iran", Role::host)};
  const std::string text = test::turtle_of(event);
  const std::string name = "\n<urn:parley:small/events/e#participation:host:iran>\n";
  const std::size_t first = text.find(name);
  ASSERT_NE(first, std::string::npos);
  EXPECT_EQ(text.find(name, first + 1), std::string::npos);
}

}  // namespace
}  // namespace parley::formats
