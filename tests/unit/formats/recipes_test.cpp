#include "import_fixture.hpp"

#include <gmock/gmock.h>

/// A recipe says how the rows of a table become events.
namespace parley::formats {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::Imported;
using ::testing::IsEmpty;

class RecipesTest : public testing::ImportFixture {};

TEST_F(RecipesTest, DatesAreMadeOfPartsAndAnEnd) {
  const Imported got = import_with(
      R"({"event": {"id": "n", "type": {"constant": "sanction"},
          "date": {"year": "y", "month": "m", "day": "d"}, "end": {"year": "ey"}}})",
      "n,y,m,d,ey\n"
      "a,1945,12,16,1947\n"
      "b,1946,,,\n"
      "c,1947,5,,1947\n"
      "d,-9,5,1,\n");
  EXPECT_EQ(got.counts.kept, 4U);
  EXPECT_THAT(got.dates(), ElementsAre("a 1945-12-16/1947", "b 1946", "c 1947-05/1947", "d -"));
}

TEST_F(RecipesTest, ADateThatCannotBeReadLeavesTheEventUndatedWithItsWords) {
  const Imported got =
      import_with(R"({"event": {"id": "n", "date": "when", "type": {"constant": "letter"}}})",
                  "n,when\na,some day soon\nb,2018-05\n");
  EXPECT_EQ(got.counts.kept, 2U);
  EXPECT_EQ(Imported::date_of(*got.find("a")), "-");
  EXPECT_EQ(Imported::words_of(*got.find("a")), "some day soon");
  ASSERT_EQ(got.remarks.size(), 1U);
  EXPECT_THAT(got.remarks[0], HasSubstr("some day soon"));
}

TEST_F(RecipesTest, StrictRefusesWhatWouldBeARemark) {
  ImportOptions options;
  options.files = {write("t.csv", "n,when\na,some day soon\nb,2018-05\n")};
  options.recipe =
      write("r.json", R"({"event": {"id": "n", "date": "when", "type": {"constant": "letter"}}})")
          .string();
  options.strict = true;
  const Imported got = import(options);
  EXPECT_EQ(got.counts.kept, 1U);
  ASSERT_EQ(got.refused.size(), 1U);
  EXPECT_THAT(got.refused[0], HasSubstr("2: date: expected"));
}

TEST_F(RecipesTest, OneRowBecomesSeveralEvents) {
  const Imported got = import_with(
      R"({"event": {"id": "code", "actors": [{"column": "name", "role": "signatory"}]},
          "events": [
            {"name": "signed", "when": "signed", "date": "signed", "type": {"constant": "Signature"}},
            {"name": "ratified", "when": "ratified", "date": "ratified",
             "type": {"constant": "Ratification"}}]})",
      "code,name,signed,ratified\n"
      "ALB,Albania,,1994-10-03\n"
      "DZA,Algeria,1992-06-13,1993-06-09\n"
      "XXX,Nowhere,NA,\n");
  EXPECT_EQ(got.counts.kept, 2U);
  EXPECT_EQ(got.counts.events, 3U);
  EXPECT_THAT(got.dates(), ElementsAre("dza-signed 1992-06-13", "dza-ratified 1993-06-09",
                                       "alb-ratified 1994-10-03"));
  ASSERT_EQ(got.refused.size(), 1U);
  EXPECT_THAT(got.refused[0], HasSubstr("4: expected one of the events of the recipe"));
}

TEST_F(RecipesTest, ACellHasSeveralActorsEachWithItsRole) {
  const Imported got = import_with(
      R"({"event": {"id": "n", "date": "d", "type": {"constant": "agreement"},
          "actors": [{"column": "who", "separator": ";", "role": {"column": "as"}},
                     {"column": "med", "role": "mediator"}]}})",
      "n,d,who,as,med\n"
      "a,2022-01-05,Iran; France ;Germany,signatory,EU\n"
      "b,2022-01-06,Iran;China,initiator;recipient,\n"
      "c,2022-01-07,Iran;China,initiator;recipient;host,\n"
      "d,2022-01-08,Iran,captain,\n");
  EXPECT_THAT(Imported::parts_of(*got.find("a")), ElementsAre("iran signatory", "france signatory",
                                                              "germany signatory", "eu mediator"));
  EXPECT_THAT(Imported::parts_of(*got.find("b")), ElementsAre("iran initiator", "china recipient"));
  EXPECT_THAT(Imported::parts_of(*got.find("c")),
              ElementsAre("iran participant", "china participant"));
  EXPECT_THAT(Imported::parts_of(*got.find("d")), ElementsAre("iran participant"));
  ASSERT_EQ(got.remarks.size(), 2U);
  EXPECT_THAT(got.remarks[0], HasSubstr("4: expected one role, or as many as the 2 actors, got 3"));
  EXPECT_THAT(got.remarks[1], HasSubstr("5: expected one of the roles"));
}

TEST_F(RecipesTest, ATextThatIsNoNameIsTheNoteOfTheEvent) {
  const Imported got = import_with(
      R"({"event": {"id": "n", "type": {"constant": "agreement"},
          "actors": [{"column": "who", "longest": 12}]}})",
      "n,who\na,Iran\nb,The Government and everyone else\n");
  EXPECT_THAT(got.actors(), ElementsAre("iran"));
  EXPECT_EQ(got.find("b")->note, "The Government and everyone else");
  EXPECT_EQ(got.remarks.size(), 1U);
}

TEST_F(RecipesTest, ValuesTemplatesAndConstantsMakeTexts) {
  const Imported got = import_with(
      R"({"missing": ["NA"],
          "event": {"id": {"template": "case-{n}"},
            "type": {"column": "t", "values": {"1": "sanction", "2": "threat"}, "else": "statement"},
            "label": {"template": "{who} in {where}"}, "place": "where"}})",
      "n,t,who,where\n1,1,Iran,Vienna\n2,2,NA,NA\n3,7,Iran,NA\n");
  EXPECT_EQ(*got.find("case-1")->own.type, "sanction");
  EXPECT_EQ(*got.find("case-2")->own.type, "threat");
  EXPECT_EQ(*got.find("case-3")->own.type, "statement");
  EXPECT_EQ(Imported::label_of(*got.find("case-1")), "Iran in Vienna");
  EXPECT_EQ(Imported::label_of(*got.find("case-3")), "Iran in ");
  EXPECT_EQ(got.find("case-2")->own.place, std::nullopt);
}

TEST_F(RecipesTest, ALookupReadsCodesFromAFileBesideTheRecipe) {
  write("codes.csv", "code,name\n630,Iran\n2,United States\n");
  const Imported got = import_with(
      R"({"lookups": {"cow": {"file": "codes.csv", "from": "code", "to": "name"}},
          "event": {"type": {"constant": "sanction"},
            "actors": [{"column": "s", "lookup": "cow", "role": "initiator"},
                       {"column": "t", "lookup": "cow", "role": "recipient"}]}})",
      "s,t\n2,630\n2,999\n");
  EXPECT_THAT(Imported::parts_of(got.dataset->events[0]),
              ElementsAre("united-states initiator", "iran recipient"));
  EXPECT_THAT(Imported::parts_of(got.dataset->events[1]),
              ElementsAre("united-states initiator", "999 recipient"));
}

TEST_F(RecipesTest, RowsThatAConditionLeavesOutAreCounted) {
  const Imported got = import_with(
      R"({"where": [{"column": "kind", "not": "title"}], "event": {"label": "text",
          "type": {"constant": "event"}}})",
      "kind,text\ntitle,The talks\n,First\n,Second\n");
  EXPECT_EQ(got.counts.left_out, 1U);
  EXPECT_EQ(got.counts.kept, 2U);
}

TEST_F(RecipesTest, PrecisionWidensADay) {
  const Imported got = import_with(
      R"({"event": {"id": "n", "type": {"constant": "attack"}, "date": {"value": "d",
          "precision": {"column": "p", "values": {"1": "day", "3": "month", "4": "year"}}}}})",
      "n,d,p\na,1946-06-30,1\nb,1946-06-30,3\nc,1946-06-30,4\n");
  EXPECT_EQ(Imported::date_of(*got.find("a")), "1946-06-30");
  EXPECT_EQ(Imported::date_of(*got.find("b")), "1946-06");
  EXPECT_EQ(Imported::date_of(*got.find("c")), "1946");
  EXPECT_EQ(Imported::words_of(*got.find("c")), "1946-06-30");
}

TEST_F(RecipesTest, SourceAndQuoteAreEvidence) {
  const Imported got = import_with(
      R"({"event": {"id": "n", "type": {"constant": "letter"}, "quote": "words",
          "source": {"title": "paper", "url": "link"}}})",
      "n,words,paper,link\na,A letter was sent,Gazette,https://example.org/1\n"
      "b,,,not an address\n");
  const Evidence& evidence = got.find("a")->evidence.front();
  EXPECT_EQ(evidence.quote->exact, "A letter was sent");
  const auto source = std::find_if(got.dataset->sources.begin(), got.dataset->sources.end(),
                                   [&](const Source& s) { return s.id == evidence.source; });
  EXPECT_EQ(source->title, "Gazette");
  EXPECT_EQ(source->url, "https://example.org/1");
  EXPECT_EQ(got.find("b")->evidence.front().source, "not-an-address");
}

TEST_F(RecipesTest, RowsBecomeActorsWithTheirGroups) {
  const Imported got = import_with(
      R"({"table": {"kind": "lines", "line": "{name}: {aliases} [{groups}]"},
          "actor": {"name": "name", "kind": {"constant": "state"},
            "aliases": {"column": "aliases", "separator": ", "},
            "memberOf": {"column": "groups", "separator": ", "}}})",
      "Bahrain [Arab Group, SIDS]\nAlbania\nBelgium: Belguim [EU]\n", "parties.txt");
  EXPECT_EQ(got.counts.kept, 3U);
  EXPECT_THAT(got.actors(),
              ElementsAre("bahrain", "arab-group", "sids", "albania", "belgium", "eu"));
  EXPECT_EQ(got.actor("belgium")->aliases.front().text, "Belguim");
  EXPECT_EQ(got.actor("bahrain")->kind, ActorKind::state);
  EXPECT_EQ(got.dataset->affiliations.size(), 3U);
}

TEST_F(RecipesTest, JsonRecordsAreRows) {
  const Imported got = import_with(
      R"({"table": {"kind": "json", "records": "/events"},
          "event": {"date": {"year": "start_date.year"}, "end": {"year": "end_date.year"},
            "label": "text.headline", "type": {"constant": "event"}}})",
      R"({"title": {"text": {"headline": "T"}}, "events": [
          {"start_date": {"year": "602"}, "end_date": {"year": "629"}, "text": {"headline": "War"}},
          {"text": {"headline": "No date"}}]})",
      "t.json");
  EXPECT_THAT(got.dates(), ElementsAre("e000000001 0602/0629", "e000000002 -"));
}

TEST_F(RecipesTest, AColumnThatIsNotThereIsNamedWithTheClosestOne) {
  const Imported got = import_with(R"({"event": {"date": "Wehn", "type": {"constant": "x"}}})",
                                   "When,Who\n2018,A\n");
  EXPECT_THAT(got.error, HasSubstr("expected a header with the column \"Wehn\", got the columns "
                                   "\"When\", \"Who\"; did you mean \"When\"?"));
}

TEST_F(RecipesTest, WhatIsWrongWithARecipeIsNamedByItsPlace) {
  const std::pair<const char*, const char*> cases[] = {
      {R"({"event": {"dat": "x"}})", "/event: expected one of the members"},
      {R"({"event": {"date": 3}})", "/event/date: expected an object, got a number"},
      {R"({"event": {"date": {"value": "a", "year": "b"}}})", "/event/date: expected either"},
      {R"({"event": {"type": {"column": "a", "constant": "b"}}})", "/event/type: expected one of"},
      {R"({"dates": {"order": "Q"}, "event": {}})", "/dates/order: expected D.M.Y"},
      {R"({"dates": {"pivot": 130}, "event": {}})", "/dates/pivot: expected a year of two digits"},
      {R"({"table": {"header": false}, "event": {}})", "/table/columns: expected the names"},
      {R"({"table": {"records": "events"}, "event": {}})",
       "/table/records: expected a JSON pointer"},
      {R"({"event": {"label": {"template": "{open"}}})", "/event/label/template: expected"},
      {R"({"event": {"actors": [{"column": "a", "role": "captain"}]}})", "/event/actors/0/role"},
      {R"({"title": "nothing else"})", "expected a member event, events or actor"},
      {R"({"event": )", "line 1"}};
  for (const auto& [recipe, message] : cases) {
    const Imported got = import_with(recipe, "a\n1\n");
    EXPECT_THAT(got.error, HasSubstr(message)) << recipe;
  }
}

TEST_F(RecipesTest, AnUnknownRecipeIsNamedWithThoseThereAre) {
  ImportOptions options;
  options.files = {write("t.csv", "a\n1\n")};
  options.recipe = "unfcc";
  const Imported got = import(options);
  EXPECT_THAT(got.error, HasSubstr("got \"unfcc\"; did you mean \"unfccc\"?"));
}

TEST_F(RecipesTest, ShortRowsAreKeptAndLongOnesAreNot) {
  const Imported got =
      import_with(R"({"event": {"id": "n", "date": "d", "type": {"constant": "x"}, "label": "l"}})",
                  "n,d,l\na,2018-05-01\nb,2018-05-02,two,\nc,2018-05-03,three,four\n,,\n");
  EXPECT_EQ(got.counts.kept, 2U);
  ASSERT_EQ(got.remarks.size(), 1U);
  EXPECT_THAT(got.remarks[0], HasSubstr("2: expected 3 columns as in the header, got 2"));
  ASSERT_EQ(got.refused.size(), 2U);
  EXPECT_THAT(got.refused[0], HasSubstr("4: expected 3 columns as in the header, got 4"));
  EXPECT_THAT(got.refused[1], HasSubstr("5: expected at least one cell that is not empty"));
}

}  // namespace
}  // namespace parley::formats
