#include "import_fixture.hpp"

#include <gmock/gmock.h>

/// Without a word on what a table is, its content says.
namespace parley::formats {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::Imported;
using ::testing::IsEmpty;
using ::testing::Not;

class GuessedTablesTest : public testing::ImportFixture {};

TEST_F(GuessedTablesTest, ColumnsAreKnownByTheirNames) {
  const Imported got = import_text(
      "Start Date,End Date,Event Type,Headline,Sender,Target,Venue,Publisher\n"
      "2018-05-08,2018-05-10,withdrawal,A leaves,United States,Iran,Vienna,Gazette\n");
  const Event& event = got.dataset->events.front();
  EXPECT_EQ(Imported::date_of(event), "2018-05-08/2018-05-10");
  EXPECT_EQ(*event.own.type, "withdrawal");
  EXPECT_EQ(Imported::label_of(event), "A leaves");
  EXPECT_THAT(Imported::parts_of(event), ElementsAre("united-states initiator", "iran recipient"));
  EXPECT_EQ(*event.own.place, "Vienna");
  EXPECT_EQ(event.evidence.front().source, "gazette");
}

TEST_F(GuessedTablesTest, ADayAboveTwelveDecidesTheOrderOfTheWholeColumn) {
  const Imported got = import_text("date,title\n03/06/2003,a\n25/06/2003,b\n");
  EXPECT_THAT(got.dates(), ElementsAre("e000000001 2003-06-03", "e000000002 2003-06-25"));
}

TEST_F(GuessedTablesTest, NothingAmbiguousIsGuessed) {
  const Imported got = import_text("date,title\n03/06/2003,a\n04/06/2003,b\n");
  EXPECT_EQ(got.counts.kept, 2U);
  EXPECT_THAT(got.dates(), ElementsAre("e000000001 -", "e000000002 -"));
  EXPECT_THAT(got.remarks, Contains(HasSubstr("\"order\"")));
}

TEST_F(GuessedTablesTest, WithoutANameTheColumnOfDatesIsTheDate) {
  const Imported got = import_text("x,Unterzeichnet am,title\n1,2018-05-08,a\n2,2018-05-09,b\n");
  EXPECT_THAT(got.dates(), ElementsAre("e000000001 2018-05-08", "e000000002 2018-05-09"));
}

TEST_F(GuessedTablesTest, ATableWithoutAHeaderIsReadByItsContent) {
  const Imported got = import_text("2018-05-08,12\n2018-05-09,13\n");
  EXPECT_THAT(got.dates(), ElementsAre("e000000001 2018-05-08", "e000000002 2018-05-09"));
}

TEST_F(GuessedTablesTest, SeparatorsBetweenActorsAreFound) {
  const Imported got = import_text(
      "date,parties\n2018-05-08,Iran; France; Germany\n2018-05-09,Iran; China\n2018-05-10,Iran\n");
  EXPECT_THAT(got.actors(), ElementsAre("iran", "france", "germany", "china"));
}

TEST_F(GuessedTablesTest, ACountryTakesPartWhereNobodyElseDoes) {
  const Imported got = import_text("date,country,title\n2018-05-08,Iran,a\n");
  EXPECT_EQ(got.actor("iran")->kind, ActorKind::state);
}

TEST_F(GuessedTablesTest, EncodingsAreFound) {
  std::string utf16 = "\xFF\xFE";
  for (const char c : std::string("date\tactor\ttype\n2018\tIran\tx\n")) {
    utf16 += c;
    utf16 += '\0';
  }
  EXPECT_THAT(import_text(utf16).actors(), ElementsAre("iran"));
  const Imported latin = import_text("date,actor,type\n2018,S\xE3o Tom\xE9,x\n2019,C\xF4te,x\n");
  EXPECT_THAT(latin.actors(), ElementsAre("sao-tome", "cote"));
  EXPECT_THAT(latin.reading, Contains(HasSubstr("encoding windows-1252")));
}

TEST_F(GuessedTablesTest, ARowInAnotherEncodingIsKeptWithARemark) {
  std::string table = "date,actor,type\n";
  for (int i = 0; i < 200'000; ++i) {
    table += "2018,Iran,x" + std::to_string(i % 9) + "\n";
  }
  const Imported got = import_text(table + "2018,S\xE3o Tom\xE9,x\n");
  EXPECT_THAT(got.actors(), ElementsAre("iran", "sao-tome"));
  EXPECT_THAT(got.remarks, ElementsAre(HasSubstr("200002: expected text in UTF-8")));
}

TEST_F(GuessedTablesTest, KnownTablesAreReadByTheirRecipe) {
  const Imported got = import_text(
      "state_dept_name,status_change,year,month,day,last_verified,notes\n"
      "Iran,Legation,1883,6,11,2023-12-07,\n"
      "Iran,None,1980,4,7,2023-12-07,\n");
  EXPECT_THAT(got.reading, Contains(HasSubstr("recipe us-missions: it knows these columns")));
  EXPECT_THAT(got.dates(), ElementsAre("e000000001 1883-06-11", "e000000002 1980-04-07"));
}

TEST_F(GuessedTablesTest, ATimelineSheetIsRead) {
  const Imported got = import_text(
      "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,"
      "Media Credit,Media Caption,Media Thumbnail,Type,Group,Background\n"
      ",,,,,,,,,MY TALKS,intro,,,,,title,,\n"
      "1943,7,,,1946,,,,,<b>They</b> met,\"<p>In &amp; out</p>\",,,,,,,\n"
      "-100,,,,,,,,Long ago,Before,,,,,,,,\n");
  EXPECT_EQ(got.counts.left_out, 1U);
  EXPECT_THAT(got.dates(), ElementsAre("e000000003 -0100", "e000000002 1943-07/1946"));
  EXPECT_EQ(Imported::label_of(*got.find("e000000002")), "They met");
  EXPECT_EQ(got.find("e000000002")->note, "In & out");
  EXPECT_EQ(Imported::words_of(*got.find("e000000003")), "Long ago");
}

TEST_F(GuessedTablesTest, JsonObjectsAreRowsWhereverTheyStand) {
  const Imported lines = import_text(
      "{\"date\":\"2018-05-08\",\"actor\":\"Iran\",\"type\":\"x\"}\n"
      "{\"date\":\"2018-05-09\",\"actor\":\"Iran\",\"type\":\"x\"}\n",
      "t.jsonl");
  EXPECT_EQ(lines.counts.kept, 2U);
  const Imported inside = import_text(
      R"({"meta": 1, "rows": [{"date": "2018-05-08", "who": "Iran"}, {"date": "2018", "who": "F"}]})",
      "t.json");
  EXPECT_THAT(inside.actors(), ElementsAre("iran", "f"));
}

TEST_F(GuessedTablesTest, WhatNobodyCanGuessNamesTheColumns) {
  const Imported got = import_text("a,b\n1,2\n3,4\n");
  EXPECT_THAT(got.error, HasSubstr("expected a table with a column of dates, actors or labels, got "
                                   "the columns \"a\", \"b\""));
  EXPECT_THAT(import_text("").error, HasSubstr("got an empty file"));
}

TEST_F(GuessedTablesTest, TheSameIdOfAnEventWithANoteIsAnotherEvent) {
  const Imported got = import_text(
      "id,date,title,notes\na,2018-05-08,x,a note\na,2018-05-09,x,a note\nb,circa 1925,y,\n"
      "b,1926,y,\n");
  EXPECT_EQ(got.error, "");
  EXPECT_EQ(got.counts.events, 4U);
  EXPECT_THAT(got.remarks, ElementsAre(HasSubstr("3: expected an event id of its own"),
                                       HasSubstr("5: expected an event id of its own")));
}

TEST_F(GuessedTablesTest, TwoColumnsOfOneNameAreAFault) {
  EXPECT_EQ(import_text("id,date,date,type,actor\nh1,2022,2023,x,Iran\n").error,
            "expected one column \"date\", got two of that name: columns 2 and 3");
}

TEST_F(GuessedTablesTest, ExportsOfEventDataAreReadByTheirOwnReaders) {
  const Imported got = import_text("Iran\tConsult\tFrance\t2014-01-01\n", "t.tsv");
  EXPECT_THAT(got.reading, Contains(HasSubstr("format icews-tsv")));
}

TEST_F(GuessedTablesTest, TheSameIdWithAnotherDateIsOneEventWithTwoDates) {
  const Imported got = import_text(
      "id,date,type,actor\na,2018-05-08,x,Iran\na,2018-05-09,x,Iran\na,2018-05-08,y,France\n");
  EXPECT_THAT(got.dates(), ElementsAre("a 2018-05-08", "a-2 2018-05-08"));
  const Event& event = *got.find("a");
  ASSERT_EQ(event.alternatives.size(), 1U);
  EXPECT_EQ(event.alternatives[0].value.date->edtf->text(), "2018-05-09");
  EXPECT_EQ(got.counts.merged, 1U);
  EXPECT_THAT(got.remarks, ElementsAre(HasSubstr("4: expected an event id of its own")));
}

}  // namespace
}  // namespace parley::formats
