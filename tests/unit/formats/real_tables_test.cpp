#include "import_fixture.hpp"

#include <gmock/gmock.h>

/// Tables that people in the field use arrive without a word on what they are.
namespace parley::formats {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using testing::Imported;
using ::testing::IsSupersetOf;

class RealTablesTest : public testing::ImportFixture {
 protected:
  Imported import_real(const std::string& name, const std::string& recipe = {}) const {
    ImportOptions options;
    options.files = {testing::shared / "samples/real" / name};
    options.recipe = recipe;
    Imported got = import(options);
    EXPECT_EQ(got.error, "") << name;
    return got;
  }
};

/// The dates of the events that an actor takes part in, ascending.
std::vector<std::string> dates_with(const Imported& got, const std::string& actor) {
  std::vector<std::string> dates;
  for (const Event& event : got.dataset->events) {
    for (const std::string& part : Imported::parts_of(event)) {
      if (part.starts_with(actor + ' ')) {
        dates.push_back(Imported::date_of(event));
      }
    }
  }
  std::sort(dates.begin(), dates.end());
  return dates;
}

TEST_F(RealTablesTest, UsMissionsHaveTheFourDatesOfIran) {
  PARLEY_NEEDS_SHARED();
  const Imported got = import_real("us-missions-transitions.csv");
  EXPECT_EQ(got.counts.kept, 590U);
  EXPECT_THAT(dates_with(got, "iran"),
              ::testing::ElementsAre("1883-06-11", "1944-08-21", "1980-04-07", "1980-05-21"));
  const Imported ranges = import_real("us-missions-range-cow.csv");
  EXPECT_EQ(ranges.counts.kept, 656U);
  EXPECT_THAT(
      dates_with(ranges, "iran"),
      ::testing::ElementsAre("1855-01-01/1883-06-10", "1883-06-11/1944-08-20",
                             "1944-08-21/1980-04-06", "1980-04-07/1980-05-20", "1980-05-21/.."));
  const Imported coded = import_real("us-missions-iran-reconciled.json");
  EXPECT_EQ(coded.counts.kept, 4U);
  EXPECT_TRUE(coded.dataset->events.front().evidence.front().quote);
}

TEST_F(RealTablesTest, PeaceAgreementsHaveNoParagraphsAsActors) {
  PARLEY_NEEDS_SHARED();
  const Imported got = import_real("pax-agreements-150.csv");
  EXPECT_EQ(got.counts.kept, 150U);
  for (const Actor& actor : got.dataset->actors) {
    EXPECT_LE(actor.name.front().second.size(), 120U) << actor.id;
  }
  EXPECT_EQ(Imported::date_of(*got.find("pax-1923")), "2014-09-21");
}

TEST_F(RealTablesTest, AMacintoshTableHasAllOfItsRows) {
  PARLEY_NEEDS_SHARED();
  const Imported got = import_real("pax-cr-only-semicolons.csv");
  EXPECT_EQ(got.counts.rows + got.counts.header_lines, 1789U);
  EXPECT_GT(got.counts.kept, 0U);
}

TEST_F(RealTablesTest, ArmedConflictsHaveNoFalsePrecision) {
  PARLEY_NEEDS_SHARED();
  const Imported got = import_real("ucdp-prio-acd-v4-2013-excerpt.csv");
  EXPECT_EQ(got.counts.kept, 989U);
  EXPECT_EQ(Imported::date_of(*got.find("ucdp-1-start")), "1946");
  EXPECT_EQ(Imported::date_of(*got.find("ucdp-1-1952-end")), "1952-04-12");
  EXPECT_EQ(Imported::date_of(*got.find("ucdp-1-1946-year")), "1946");
}

TEST_F(RealTablesTest, DisputesKeepUnknownDaysUnknown) {
  PARLEY_NEEDS_SHARED();
  const Imported got = import_real("cow-mida-5.0.csv");
  EXPECT_EQ(got.counts.kept, 2436U);
  EXPECT_EQ(Imported::date_of(*got.find("mid-2")), "1902-07/1903-01-24");
  EXPECT_EQ(Imported::date_of(*got.find("mid-3")), "1913-05-02/1913-10-25");
}

TEST_F(RealTablesTest, SanctionsAgainstIranAreNineCases) {
  PARLEY_NEEDS_SHARED();
  const Imported got = import_real("ties-sanctions.csv");
  EXPECT_EQ(got.counts.kept, 1412U);
  std::size_t cases = 0;
  for (const Event& event : got.dataset->events) {
    const auto parts = Imported::parts_of(event);
    cases += event.id.ends_with("-start") &&
                     std::find(parts.begin(), parts.end(), "iran recipient") != parts.end()
                 ? 1U
                 : 0U;
  }
  EXPECT_EQ(cases, 9U);
  EXPECT_EQ(Imported::date_of(*got.find("ties-1945121601-end")), "1947-05-27");
}

TEST_F(RealTablesTest, MediationsAreReadInTheirEncodingAndOrder) {
  PARLEY_NEEDS_SHARED();
  const Imported got = import_real("cwm-mediations.csv");
  EXPECT_EQ(got.counts.kept + got.counts.merged, 762U);
  EXPECT_THAT(got.actors(), Contains("op-lavalas-chimeres"));
  EXPECT_THAT(got.dates(), Contains(HasSubstr("2009-11-23")));
}

TEST_F(RealTablesTest, TreatiesHaveSignatureAndForceAndOpenEnds) {
  PARLEY_NEEDS_SHARED();
  const Imported huggo = import_real("huggo-env-additional.csv");
  EXPECT_EQ(huggo.counts.kept, 196U);
  EXPECT_EQ(Imported::date_of(*huggo.find("cc05wf-1983a-signature")), "1983-04-16");
  EXPECT_THAT(huggo.actors(), IsSupersetOf({"belarus", "ukraine", "china", "kazakhstan"}));
  const Imported diego = import_real("diego-treaties-excerpt.csv");
  EXPECT_EQ(diego.counts.kept, 332U);
  EXPECT_EQ(Imported::date_of(*diego.find("treaty-1-force")), "1869-07-01/..");
  const Imported gptad = import_real("gptad-trade-agreements.csv");
  EXPECT_EQ(gptad.counts.kept + gptad.counts.merged, 352U);
  EXPECT_EQ(Imported::date_of(*gptad.find("afghanistan-india-signature")), "2003-03-06");
  EXPECT_EQ(Imported::date_of(*gptad.find("afghanistan-india-force")), "2003-05-13");
  const Imported tfdd = import_real("tfdd-water-treaties-60.csv");
  EXPECT_EQ(tfdd.counts.kept, 60U);
  EXPECT_EQ(Imported::date_of(*tfdd.find("tfdd-1051")), "2002-04-01");
  EXPECT_THAT(Imported::parts_of(*tfdd.find("tfdd-1051")), Contains("lao-pdr signatory"));
}

TEST_F(RealTablesTest, RatificationsAreTwoEventsOfOneRow) {
  PARLEY_NEEDS_SHARED();
  const Imported got = import_real("unfccc-ratification.csv");
  EXPECT_EQ(got.counts.kept, 198U);
  EXPECT_EQ(Imported::date_of(*got.find("unfccc-irn-signature")), "1992-06-14");
  EXPECT_EQ(Imported::date_of(*got.find("unfccc-irn-consent")), "1996-07-18");
  EXPECT_EQ(got.counts.events, 165U + 198U);
}

TEST_F(RealTablesTest, JsonOfOtherProgramsArrives) {
  PARLEY_NEEDS_SHARED();
  const Imported plover = import_real("dedi-plover-sample.jsonl");
  EXPECT_EQ(plover.counts.kept, 4U);
  EXPECT_EQ(Imported::date_of(*plover.find("35801475")), "2021-01-02");
  EXPECT_EQ(*plover.find("35801475")->own.place, "Kapan, Armenia");
  const Imported century = import_real("timelinejs-seventh-century.json");
  EXPECT_THAT(century.dates(), Contains(HasSubstr("0602/0629")));
  EXPECT_GT(import_real("timelinejs-marktwain.json").counts.kept, 0U);
  EXPECT_GT(import_real("timelinejs-republican.json").counts.kept, 0U);
  const Imported sheet = import_real("timelinejs-template.csv");
  EXPECT_THAT(sheet.dates(), Contains(HasSubstr("1815-12-10/1852-11-27")));
  const Imported palladio = import_real("palladio-sample.json");
  EXPECT_EQ(palladio.dataset->actors.size(), 73U);
  EXPECT_EQ(palladio.actor("sara-murphy")->existed->text(), "1883-11-07/1975-10-10");
}

TEST_F(RealTablesTest, PartiesOfTheBulletinAreActorsWithGroups) {
  PARLEY_NEEDS_SHARED();
  const Imported got = import_real("enb-parties.txt", "enb-parties");
  EXPECT_THAT(got.actors(), IsSupersetOf({"algeria", "g-77", "albania"}));
  EXPECT_EQ(got.actor("belgium")->aliases.front().text, "Belguim");
  EXPECT_GT(import_real("enb-groupings.txt", "enb-groupings").dataset->actors.size(), 20U);
}

}  // namespace
}  // namespace parley::formats
