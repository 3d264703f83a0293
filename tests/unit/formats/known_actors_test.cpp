#include "import_fixture.hpp"

#include <gmock/gmock.h>

/// A table of known actors names those of the rows.
namespace parley::formats {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::Imported;
using ::testing::IsSupersetOf;

class KnownActorsTest : public testing::ImportFixture {
 protected:
  Imported import_known(const std::string& authority, const std::string& table,
                        const std::string& name = "actors.csv") const {
    ImportOptions options;
    options.files = {write("t.csv", table)};
    options.actors = write(name, authority);
    return import(options);
  }
};

const std::string authority =
    "id,name,name.fa,aliases,kind,country,code.cow,existed,memberOf,holdsOffice\n"
    "iran,Iran,ایران,Islamic Republic of Iran; IRI,state,IRN,630,,,\n"
    "eu,European Union,,EU,igo,,,1993-11-01/..,,\n"
    "france,France,,,state,FRA,220,,eu 1958-01-01/..,\n"
    "zarif,Mohammad Javad Zarif,محمدجواد ظریف,Zarif,person,,,,,foreign-minister 2013/2021\n"
    "foreign-minister,Foreign Minister of Iran,,,office,,,,,\n";

TEST_F(KnownActorsTest, NamesAliasesAndOtherSpellingsAreTheKnownActor) {
  const Imported got = import_known(
      authority,
      "date,type,actor\n2018,x,IRI\n2018,y,iran\n2019,x,ایران\n2020,x,ISLAMIC REPUBLIC of Iran\n");
  EXPECT_THAT(got.actors(), ElementsAre("iran"));
  const Actor& iran = *got.actor("iran");
  EXPECT_EQ(iran.kind, ActorKind::state);
  EXPECT_EQ(iran.country, "IRN");
  EXPECT_EQ(text_in(iran.name, "fa", "en"), "ایران");
  EXPECT_THAT(got.remarks, ::testing::IsEmpty());
}

TEST_F(KnownActorsTest, MembershipsAndOfficesComeWithTheirTimes) {
  const Imported got = import_known(authority, "date,type,actor\n2018,x,France\n2018,y,Zarif\n");
  EXPECT_THAT(got.actors(), IsSupersetOf({"france", "eu", "zarif", "foreign-minister"}));
  ASSERT_EQ(got.dataset->affiliations.size(), 2U);
  for (const Affiliation& affiliation : got.dataset->affiliations) {
    const bool is_membership = affiliation.with == "eu";
    EXPECT_EQ(affiliation.type,
              is_membership ? AffiliationType::member_of : AffiliationType::holds_office);
    EXPECT_EQ(affiliation.during->text(), is_membership ? "1958-01-01/.." : "2013/2021");
  }
}

TEST_F(KnownActorsTest, NamesThatAreNotKnownAreListedByHowOftenTheyOccur) {
  const Imported got = import_known(authority,
                                    "date,type,actor\n2018,x,Government of Iran\n2019,x,Frence\n"
                                    "2020,x,Frence\n2021,x,Atlantis\n");
  ASSERT_EQ(got.counts.unmatched.size(), 3U);
  EXPECT_EQ(got.counts.unmatched[0].name, "Frence");
  EXPECT_EQ(got.counts.unmatched[0].rows, 2U);
  EXPECT_THAT(got.counts.unmatched[0].nearest, ElementsAre("France"));
  EXPECT_THAT(got.counts.unmatched[1].nearest, Contains("Iran"));
  EXPECT_THAT(got.counts.unmatched[2].nearest, ::testing::IsEmpty());
}

TEST_F(KnownActorsTest, AnAuthorityMayBeJson) {
  const Imported got = import_known(
      R"([{"id": "iran", "name.fa": "ایران", "name": "Iran", "aliases": ["IRI", "Persia"],
           "kind": "state", "code": {"cow": 630}}])",
      "date,type,actor\n2018,x,Persia\n", "actors.json");
  EXPECT_THAT(got.error + (got.dataset ? got.actors().front() : ""), HasSubstr("iran"));
}

TEST_F(KnownActorsTest, WhatIsWrongWithAnAuthorityIsNamedWithItsLine) {
  const std::pair<const char*, const char*> cases[] = {
      {"name\nIran\n", "line 1: expected a header with the column \"id\""},
      {"id,name\niran,Iran\niran,Persia\n", "line 3: expected an id of its own"},
      {"id,name,aliases\niran,Iran,Persia\nfars,Fars,persia\n", "line 3: expected a name that one"},
      {"id,name,kind\niran,Iran,country\n", "line 2: column kind: expected a kind of actor"},
      {"id,name\nIran!,Iran\n", "line 2: column id: expected"},
      {"id,name\niran,\n", "line 2: expected an id and a name"}};
  for (const auto& [table, message] : cases) {
    EXPECT_THAT(import_known(table, "date,type,actor\n2018,x,A\n").error, HasSubstr(message));
  }
}

TEST_F(KnownActorsTest, CodesAreLookedUpInTheShippedTable) {
  const Imported got = import_with(
      R"({"event": {"type": {"constant": "x"}, "actors": [{"column": "c", "code": "cow"}]}})",
      "c\n630\n2\n99999\n");
  EXPECT_THAT(got.actors(), ElementsAre("iran", "united-states", "cow-99999"));
  EXPECT_THAT(got.remarks, ElementsAre(HasSubstr("4: expected a code")));
}

TEST_F(KnownActorsTest, AnActorWhoseTimeAnEventContradictsHasNone) {
  const Imported got =
      import_known("id,name,existed\nwest-germany,West Germany,1949-05-23/1990-10-03\n",
                   "date,type,actor\n1980,x,West Germany\n1998-10-15,x,West Germany\n");
  EXPECT_FALSE(got.actor("west-germany")->existed);
  EXPECT_THAT(got.remarks, ElementsAre(HasSubstr("3: expected an event in the time of")));
}

std::string gdelt_row(int id, const std::string& actor, const std::string& url,
                      const std::string& day = "20180508", const std::string& added = "20180509") {
  std::vector<std::string> cells(58);
  cells[0] = std::to_string(id);
  cells[1] = day;
  cells[5] = "IRNGOV";
  cells[6] = actor;
  cells[7] = "IRN";
  cells[15] = cells[17] = "USA";
  cells[26] = "040";
  cells[28] = "04";
  cells[56] = added;
  cells[57] = url;
  std::string row;
  for (const std::string& cell : cells) {
    row += (row.empty() ? "" : "\t") + cell;
  }
  return row + "\n";
}

TEST_F(KnownActorsTest, GdeltNamesItsActorsByNameCodeOrCountry) {
  ImportOptions options;
  options.format = "gdelt";
  options.files = {write("g.tsv", gdelt_row(1, "PRESIDENT", "http://a.example/1"))};
  const std::pair<GdeltActors, const char*> cases[] = {{GdeltActors::name, "president"},
                                                       {GdeltActors::code, "irngov"},
                                                       {GdeltActors::country, "irn"}};
  for (const auto& [actors, id] : cases) {
    options.gdelt_actors = actors;
    EXPECT_THAT(import(options).actors(), ElementsAre(id, "usa"));
  }
}

TEST_F(KnownActorsTest, ReportsOfOneDayBecomeOneEventWithAllOfTheirSources) {
  ImportOptions options;
  options.format = "gdelt";
  options.files = {write("g.tsv", gdelt_row(1, "IRAN", "http://a.example/1") +
                                      gdelt_row(2, "IRAN", "http://b.example/2") +
                                      gdelt_row(3, "IRAN", "http://b.example/3") +
                                      gdelt_row(4, "OMAN", "http://a.example/4"))};
  EXPECT_THAT(import(options).remarks, Contains(HasSubstr("2: the same day, actors and code")));
  options.collapse_day = true;
  const Imported got = import(options);
  EXPECT_EQ(got.counts.events, 2U);
  EXPECT_EQ(got.counts.merged, 2U);
  const Event& event = *got.find("gdelt-1");
  EXPECT_EQ(event.evidence.size(), 2U);
  ASSERT_EQ(event.quantities.size(), 1U);
  EXPECT_EQ(event.quantities[0].what, "reports");
  EXPECT_EQ(event.quantities[0].value, NumberRange::exactly(3));
}

TEST_F(KnownActorsTest, ADayExactlyAYearBeforeItWasAddedIsARemark) {
  ImportOptions options;
  options.format = "gdelt";
  options.files = {
      write("g.tsv", gdelt_row(1, "IRAN", "http://a.example/1", "20170509", "20180509"))};
  EXPECT_THAT(import(options).remarks, ElementsAre(HasSubstr("1: expected an event near the day")));
}

}  // namespace
}  // namespace parley::formats
