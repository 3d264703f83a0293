#include "parley/dataset/write.hpp"

#include "test_data.hpp"

#include <gmock/gmock.h>

namespace parley::dataset {
namespace {

using test::event;
using test::messages_about;
using test::small_dataset;
using test::value_of;
using test::with_events;

const Dataset& hill_accord() {
  static const ReadResult read = dataset::read(test::root / "tests/data/valid/hill-accord");
  EXPECT_TRUE(read.ok()) << test::messages(read);
  return *read.dataset;
}

template <class Items>
const auto& item(const Items& items, std::string_view id) {
  return *std::find_if(items.begin(), items.end(), [id](const auto& one) { return one.id == id; });
}

TEST(HillAccordTest, QuantitiesHaveAValueAUnitAndWhoStatesThem) {
  const std::vector<Quantity>& deaths = item(hill_accord().events, "raid").quantities;
  ASSERT_EQ(deaths.size(), 3U);
  EXPECT_EQ(deaths[0].what, "deaths");
  EXPECT_EQ(deaths[0].value, NumberRange::exactly(26));
  EXPECT_EQ(deaths[0].unit, "people");
  EXPECT_EQ(deaths[0].asserted_by, "government");
  EXPECT_EQ(deaths[1].note, "One died later.");
  EXPECT_EQ(deaths[2].value.least, 100);
  EXPECT_EQ(deaths[2].value.most, std::numeric_limits<double>::infinity());
  EXPECT_EQ(deaths[2].rank, Rank::deprecated);
  EXPECT_EQ(item(hill_accord().claims, "said-thirty").quantities.size(), 2U);
}

TEST(HillAccordTest, AVoteHasItsOutcomeAndTheCodesThatItsTypeHasForIt) {
  const Event& vote = item(hill_accord().events, "vote");
  EXPECT_EQ(vote.own.outcome, Outcome::rejected);
  const EventType* type = hill_accord().vocabulary.find_type("plebiscite");
  EXPECT_EQ(type->codes_of(vote.own.outcome).cameo, "120");
  EXPECT_EQ(type->codes_of(vote.own.outcome).goldstein, -4.5);
  EXPECT_EQ(type->codes_of(Outcome::accepted).cameo, "057");
}

TEST(HillAccordTest, AnAliasIsATextOrSaysMoreOfItself) {
  const Actor& army = item(hill_accord().actors, "hill-army");
  ASSERT_EQ(army.aliases.size(), 3U);
  EXPECT_TRUE(army.aliases[0].is_text_alone());
  EXPECT_EQ(army.aliases[1].language, "es");
  EXPECT_EQ(army.aliases[1].during->text(), "1964/2016");
  EXPECT_EQ(army.aliases[1].evidence.size(), 1U);
  EXPECT_EQ(army.evidence.size(), 1U);
  EXPECT_TRUE(army.evidence[0].quote->is_translation);
  EXPECT_EQ(army.evidence[0].quote->language, "en");
}

TEST(HillAccordTest, ATitleOfASourceIsATextOrSeveralByLanguage) {
  const Source& courier = item(hill_accord().sources, "courier");
  EXPECT_EQ(courier.title, "El Correo");  // in its own language
  EXPECT_EQ(title_of(courier, "en", "en"), "The Courier");
  EXPECT_EQ(title_of(courier, "fa", "en"), "The Courier");
  EXPECT_EQ(title_of(item(hill_accord().sources, "register"), "es", "en"), "The register");
}

TEST(HillAccordTest, AnAffiliationHasATitleANoteAndOtherValues) {
  const Affiliation& leads = hill_accord().affiliations[1];
  EXPECT_EQ(leads.type, AffiliationType::leads);
  EXPECT_EQ(text_in(leads.title, "es", "en"), "Primera comandante");
  EXPECT_EQ(hill_accord().affiliations[0].note, "By its own account.");
  ASSERT_EQ(leads.alternatives.size(), 2U);
  EXPECT_EQ(leads.alternatives[0].during->text(), "2012/2017");
  EXPECT_EQ(leads.alternatives[0].asserted_by, "government");
  EXPECT_EQ(text_in(leads.alternatives[1].title, "en", "en"), "Commander");
  EXPECT_EQ(leads.alternatives[1].rank, Rank::deprecated);
}

TEST(HillAccordTest, AClaimHasADateAPlaceAndTheClaimsThatItContradicts) {
  const Claim& thirty = item(hill_accord().claims, "said-thirty");
  EXPECT_EQ(thirty.date->edtf->text(), "2015-05-23");
  EXPECT_EQ(thirty.place, "Norland City");
  const Claim& fewer = item(hill_accord().claims, "said-fewer");
  EXPECT_THAT(fewer.contradicts, ::testing::ElementsAre("said-thirty"));
  EXPECT_THAT(fewer.corrects, ::testing::ElementsAre("said-promise"));
}

TEST(CheckCountsTest, ABoundIsComparedWithThePartsThatAreRecorded) {
  const json::Value part = event("p", "", R"({"partOf":"w"})");
  const json::Value other = event("q", "", R"({"partOf":"w"})");
  const auto messages = [&](const char* count) {
    return with_events({event("w", "", std::string(R"({"count":)") + count + "}"), part, other});
  };
  EXPECT_EQ(
      messages(R"({"atLeast":3})"),
      "warning: d.json:/events/0/count: expected at least 3 sub-events, got 2 recorded [count]\n");
  EXPECT_EQ(messages(R"({"atLeast":2})"), "");
  EXPECT_EQ(messages(R"({"atMost":2})"), "");
  EXPECT_EQ(messages(R"({"atMost":1})"),
            "d.json:/events/0/count: expected at most 1 sub-events, got 2: p, q\n");
  EXPECT_EQ(messages(R"({"atLeast":3,"atMost":1})"),
            "d.json:/events/0/count: expected an atLeast no greater than atMost, got the "
            "reverse\n");
  EXPECT_EQ(messages("{}"),
            "d.json:/events/0/count: expected atLeast, atMost or both, got neither\n");
}

json::Value round(const std::string& id, const std::string& date, int ordinal) {
  json::Value made = event(id, date, R"({"partOf":"w"})");
  made["ordinal"] = ordinal;
  return made;
}

TEST(CheckOrdinalsTest, DatesAgainstTheOrdinalsOfSiblingsAreARemark) {
  const json::Value whole = event("w", "");
  EXPECT_EQ(with_events({whole, round("third", "2014-01-05", 3), round("fourth", "", 4),
                         round("last", "2013-01-01", 18)}),
            "warning: d.json:/events/3/ordinal: expected ordinals in the order of the dates, got "
            "last, number 18 (2013-01-01) before third, number 3 (2014-01-05) [ordinal-order]\n");
  EXPECT_EQ(with_events({whole, round("second", "2014-02", 2), round("first", "2014", 1),
                         round("third", "2014-02-01", 3)}),
            "");
}

TEST(CheckOrdinalsTest, EventsOfAnotherTypeAreNumberedForThemselves) {
  json::Value call = round("call", "2013-01-01", 2);
  call["type"] = "call";
  EXPECT_EQ(with_events({event("w", ""), round("first", "2014-01-05", 1), call}), "");
}

TEST(CheckClaimsTest, ClaimsContradictOtherClaimsOnce) {
  json::Value dataset = small_dataset();
  dataset["claims"] = value_of(
      R"([{"id":"c","assertedBy":"north","force":"asserts","about":["talks"],"corrects":["c"],
           "contradicts":["d","d","talks","x"],"evidence":[{"source":"paper"}]},
          {"id":"d","assertedBy":"south","force":"denies","about":["talks"],
           "evidence":[{"source":"paper"}]}])");
  EXPECT_EQ(
      messages_about(dataset),
      "d.json:/claims/0/contradicts/1: expected each claim once, got \"d\" again\n"
      "d.json:/claims/0/contradicts/2: expected the id of a claim, got \"talks\", which is an "
      "event\n"
      "d.json:/claims/0/contradicts/3: expected the id of a claim (c, d), got \"x\"\n"
      "d.json:/claims/0/corrects/0: expected the id of another claim, got \"c\"\n");
}

TEST(CheckIdsTest, IdsInQuantitiesAliasesAndAffiliationsAreChecked) {
  json::Value dataset = small_dataset();
  dataset["events"][0]["quantities"] = value_of(
      R"([{"what":"votes","value":1,"assertedBy":"nobody","evidence":[{"source":"nothing"}]}])");
  dataset["actors"][0]["aliases"] = value_of(R"([{"text":"N","evidence":[{"source":"north"}]}])");
  dataset["actors"][0]["evidence"] = value_of(R"([{"source":"none"}])");
  dataset["affiliations"] = value_of(
      R"([{"actor":"north","type":"leads","with":"south","evidence":[{"source":"paper"}],
           "alternatives":[{"property":"during","value":"2001","rank":"normal",
                            "assertedBy":"talks"}]}])");
  EXPECT_EQ(
      messages_about(dataset),
      "d.json:/actors/0/aliases/0/evidence/0/source: expected the id of a source, got "
      "\"north\", which is an actor\n"
      "d.json:/actors/0/evidence/0/source: expected the id of a source (paper), got \"none\"\n"
      "d.json:/affiliations/0/alternatives/0/assertedBy: expected the id of an actor or a "
      "source, got \"talks\", which is an event\n"
      "d.json:/events/0/quantities/0/assertedBy: expected the id of an actor or a source (paper, "
      "north, south), got \"nobody\"\n"
      "d.json:/events/0/quantities/0/evidence/0/source: expected the id of a source (paper), got "
      "\"nothing\"\n");
}

TEST(CheckQuotesTest, ATranslationIsNotLookedForInTheText) {
  json::Value dataset = small_dataset();
  dataset["events"][0]["evidence"][0]["quote"] = {{"exact", "on the first of May"},
                                                  {"language", "en"}};
  const std::map<std::string, std::string> texts{{"paper", "el primero de mayo"}};
  EXPECT_NE(messages_about(dataset, texts), "");
  dataset["events"][0]["evidence"][0]["quote"]["translation"] = true;
  EXPECT_EQ(messages_about(dataset, texts), "");
  dataset["events"][0]["evidence"][0]["position"] = {{"start", 3}, {"end", 99}};
  EXPECT_EQ(messages_about(dataset, texts),
            "d.json:/events/0/evidence/0/position: expected a position within the 18 characters of "
            "the text, got 3-99\n");
}

TEST(ReadEventTypeTest, OutcomesHaveTheCodesThatTypesHave) {
  const auto type = read_event_type(R"({"id":"vote","label":{"en":"Vote"},
    "specialises":"ratification","cameo":"057","outcomes":{"rejected":{"cameo":"120",
    "goldstein":-4,"plover":{"type":"REJECT"}},"accepted":{"cameo":"057"}}})");
  ASSERT_TRUE(type.has_value());
  ASSERT_EQ(type->outcomes.size(), 2U);
  EXPECT_EQ(type->codes_of(Outcome::rejected).plover, "REJECT");
  EXPECT_EQ(type->codes_of(Outcome::rejected).goldstein, -4);
  EXPECT_EQ(type->codes_of(Outcome::accepted).cameo, "057");
}

}  // namespace
}  // namespace parley::dataset
