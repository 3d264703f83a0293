#include "parley/dataset/read.hpp"

#include "client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

/// Questions to tests/data/valid/hill-accord, where numbers, votes and accounts are disputed.
namespace parley::api {
namespace {

using ::testing::ElementsAre;

class HillAccordTest : public ::testing::Test {
 protected:
  Json ask(const std::string& rest) const {
    return Json::parse(client_.get("/v1/datasets/hill-accord" + rest).body);
  }
  int status(const std::string& rest) const {
    return client_.get("/v1/datasets/hill-accord" + rest).status;
  }
  std::vector<std::string> ids(const std::string& rest) const {
    std::vector<std::string> all;
    const Json answer = ask(rest);
    for (const Json& item : answer.at("items")) {
      all.push_back(item.at("id").get<std::string>());
    }
    return all;
  }

 private:
  Client client_{dataset::read(PARLEY_ROOT "/tests/data/valid/hill-accord").dataset};
};

TEST_F(HillAccordTest, NumbersOfOneThingStandTogetherAndSayWhetherTheyAgree) {
  const Json quantities = ask("/events/raid").at("quantities");
  ASSERT_EQ(quantities.size(), 2U);
  const Json& deaths = quantities[0];
  EXPECT_EQ(deaths["what"], "deaths");
  EXPECT_EQ(deaths["unit"], "people");
  EXPECT_EQ(deaths["agree"], false);
  ASSERT_EQ(deaths["values"].size(), 3U);  // the deprecated one is left out
  EXPECT_EQ(deaths["values"][0]["value"], 26);
  EXPECT_EQ(deaths["values"][0]["assertedBy"], "government");
  EXPECT_EQ(deaths["values"][0]["evidence"][0]["quote"]["exact"], "veintiséis muertos");
  EXPECT_EQ(deaths["values"][0]["evidence"][0]["quote"]["language"], "es");
  EXPECT_EQ(deaths["values"][1]["note"], "One died later.");
  EXPECT_EQ(deaths["values"][2]["value"], 30);
  EXPECT_EQ(deaths["values"][2]["assertedBy"], "norland");
  EXPECT_EQ(deaths["values"][2]["claim"], "said-thirty");
}

TEST_F(HillAccordTest, WhatIsCountedElseStandsInAGroupOfItsOwn) {
  const Json all = ask("/events/raid?claims=all").at("quantities");
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0]["values"].size(), 4U);
  EXPECT_EQ(all[0]["values"][2]["rank"], "deprecated");
  EXPECT_EQ(all[0]["values"][2]["value"], Json::parse(R"({"atLeast": 100})"));
  EXPECT_EQ(all[1]["what"], "villages");
  EXPECT_FALSE(all[1].contains("unit"));
  EXPECT_EQ(all[1]["agree"], true);
  EXPECT_EQ(all[1]["values"][0]["assertedBy"], "government");
}

TEST_F(HillAccordTest, ARangeThatHoldsTheNumberAgreesWithIt) {
  const Json votes = ask("/events/vote").at("quantities")[0];
  EXPECT_EQ(votes["agree"], true);
  EXPECT_EQ(votes["values"][0]["value"], 50.21);
  EXPECT_EQ(votes["values"][1]["value"], Json::parse(R"({"atLeast": 50.2, "atMost": 50.25})"));
}

TEST_F(HillAccordTest, OneSourceHasOnlyTheNumbersThatItGives) {
  const Json deaths = ask("/events/raid?claims=source:register").at("quantities")[0];
  ASSERT_EQ(deaths["values"].size(), 1U);
  EXPECT_EQ(deaths["values"][0]["value"], 27);
  EXPECT_EQ(deaths["agree"], true);
}

TEST_F(HillAccordTest, ACountMayBeABound) {
  EXPECT_EQ(ask("/events/talks")["count"], Json::parse(R"({"atLeast": 51})"));
  EXPECT_EQ(ask("/events/talks?claims=source:courier")["count"],
            Json::parse(R"({"atLeast": 51, "atMost": 60})"));
}

TEST_F(HillAccordTest, ARejectedVoteHasItsOutcomeAndTheCodesOfARejection) {
  const Json vote = ask("/events/vote");
  EXPECT_EQ(vote["outcome"], "rejected");
  EXPECT_EQ(vote["codes"]["cameo"], "120");
  EXPECT_EQ(vote["codes"]["goldstein"], -4.5);
  EXPECT_EQ(vote["alternatives"][0]["value"], "accepted");
  // The courier does not say how it ended.
  const Json courier = ask("/events/vote?claims=source:courier");
  EXPECT_FALSE(courier.contains("outcome"));
  EXPECT_EQ(courier["codes"]["cameo"], "057");
}

TEST_F(HillAccordTest, TheVocabularyHasTheCodesOfEachOutcome) {
  const Json words = ask("/vocabulary");
  Json plebiscite;
  for (const Json& type : words["eventTypes"]) {
    if (type["id"] == "plebiscite") {
      plebiscite = type;
    }
  }
  EXPECT_EQ(plebiscite["outcomes"]["rejected"]["codes"]["cameo"], "120");
  EXPECT_EQ(plebiscite["outcomes"]["rejected"]["codes"]["quadClass"], "verbal-conflict");
  EXPECT_FALSE(plebiscite["outcomes"].contains("accepted"));
  EXPECT_EQ(words["outcomes"][0]["id"], "accepted");
}

TEST_F(HillAccordTest, EveryRelationSaysWhoAssertsItWhereItIsNotTheEventsOwn) {
  const Json relations = ask("/events/raid?claims=all").at("relations");
  ASSERT_EQ(relations.size(), 2U);
  EXPECT_EQ(relations[0]["type"], "violates");
  EXPECT_EQ(relations[0]["rank"], "normal");
  EXPECT_EQ(relations[0]["assertedBy"], "hill-army");
  EXPECT_EQ(relations[1]["type"], "refers-to");
  EXPECT_EQ(relations[1]["assertedBy"], "government");
  const Json answers = ask("/events/truce?claims=all").at("answers");
  EXPECT_EQ(answers[0]["assertedBy"], "hill-army");
  EXPECT_EQ(answers[0]["rank"], "normal");
  const Json own = ask("/events/truce?claims=all").at("relations")[0];
  EXPECT_FALSE(own.contains("rank") || own.contains("assertedBy"));
}

TEST_F(HillAccordTest, TheGraphSaysWhoAssertsARelation) {
  bool found = false;
  const Json graph = ask("/graph?view=events&claims=all");
  for (const Json& edge : graph.at("edges")) {
    if (edge["source"] == "raid" && edge["type"] == "violates") {
      found = true;
      EXPECT_EQ(edge["rank"], "normal");
      EXPECT_EQ(edge["assertedBy"], "hill-army");
    }
  }
  EXPECT_TRUE(found);
}

TEST_F(HillAccordTest, AClaimShowsWhatItContradictsAndWhatContradictsIt) {
  const Json fewer = ask("/claims/said-fewer");
  EXPECT_EQ(fewer["contradicts"], Json::parse(R"(["said-thirty"])"));
  EXPECT_EQ(fewer["corrects"], Json::parse(R"(["said-promise"])"));
  EXPECT_FALSE(fewer.contains("contradictedBy"));
  const Json thirty = ask("/claims/said-thirty");
  EXPECT_EQ(thirty["contradictedBy"], Json::parse(R"(["said-fewer"])"));
  EXPECT_FALSE(thirty.contains("contradicts"));
  EXPECT_EQ(thirty["date"]["edtf"], "2015-05-23");
  EXPECT_EQ(thirty["date"]["text"], "two days later");
  EXPECT_EQ(thirty["place"], "Norland City");
  EXPECT_EQ(thirty["quantities"][0]["value"], 30);
  EXPECT_EQ(ask("/claims/said-promise")["correctedBy"], Json::parse(R"(["said-fewer"])"));
  EXPECT_EQ(ask("/claims/said-promise")["status"], "broken");
}

TEST_F(HillAccordTest, AnObjectionThatThePolicyLeavesOutIsNotShown) {
  EXPECT_FALSE(ask("/claims/said-thirty?claims=actor:norland").contains("contradictedBy"));
}

TEST_F(HillAccordTest, AnActorHasEvidenceAndAliasesWithLanguageAndTime) {
  const Json army = ask("/actors/hill-army");
  EXPECT_EQ(army["aliases"],
            Json::parse(R"(["The Hillmen", "Ejército de la Colina", "The Army"])"));
  ASSERT_EQ(army["aliasDetails"].size(), 1U);
  EXPECT_EQ(army["aliasDetails"][0]["text"], "Ejército de la Colina");
  EXPECT_EQ(army["aliasDetails"][0]["language"], "es");
  EXPECT_EQ(army["aliasDetails"][0]["during"]["edtf"], "1964/2016");
  EXPECT_EQ(army["aliasDetails"][0]["evidence"][0]["source"], "courier");
  EXPECT_EQ(army["evidence"][0]["quote"]["translation"], true);
  EXPECT_FALSE(ask("/actors/norland").contains("aliasDetails"));
  EXPECT_THAT(ids("/actors?q=ejercito"), ElementsAre("hill-army"));
}

TEST_F(HillAccordTest, AnAffiliationHasATitleAndOtherValues) {
  const Json leads = ask("/actors/rosa-hill").at("affiliations")[0];
  EXPECT_EQ(leads["type"], "leads");
  EXPECT_EQ(leads["title"], "First commander");
  EXPECT_EQ(leads["alternatives"][0]["property"], "during");
  EXPECT_EQ(leads["alternatives"][0]["value"]["edtf"], "2012/2017");
  EXPECT_EQ(leads["alternatives"][0]["assertedBy"], "government");
  EXPECT_EQ(leads["alternatives"][1]["value"], "Commander");
  EXPECT_EQ(ask("/actors/rosa-hill?lang=es").at("affiliations")[0]["title"], "Primera comandante");
  EXPECT_EQ(ask("/actors/hill-party").at("affiliations")[0]["note"], "By its own account.");
}

TEST_F(HillAccordTest, ATitleOfASourceIsInTheLanguageThatIsAskedFor) {
  EXPECT_EQ(ask("/sources/courier")["title"], "The Courier");
  EXPECT_EQ(ask("/sources/courier?lang=es")["title"], "El Correo");
  EXPECT_EQ(ask("/events/truce?lang=es")["evidence"][0]["title"], "El Correo");
  EXPECT_EQ(ask("/sources/register?lang=es")["title"], "The register");
}

TEST_F(HillAccordTest, TheWorldOfOneActorIsWhatItAsserts) {
  // An alternative and a quantity of the raid, and claims in or about the others. The raid violates
  // the truce, which therefore had begun by then.
  EXPECT_THAT(ids("/events?claims=actor:hill-army"),
              ElementsAre("truce", "raid", "truce-announced"));
  const Json raid = ask("/events/raid?claims=actor:hill-army");
  EXPECT_EQ(raid["policy"], "actor:hill-army");
  EXPECT_EQ(raid["date"]["edtf"], "2015-05-20");
  EXPECT_EQ(raid["relations"][0]["type"], "violates");
  EXPECT_EQ(raid["relations"].size(), 1U);
  EXPECT_EQ(raid["quantities"][0]["values"].size(), 1U);
  EXPECT_EQ(raid["quantities"][0]["values"][0]["value"], 27);
  EXPECT_EQ(raid["alternatives"].size(), 2U);
  EXPECT_FALSE(raid.contains("evidence"));
  const Json truce = ask("/events/truce?claims=actor:hill-army");
  EXPECT_EQ(truce["label"], "The truce holds");
  EXPECT_TRUE(truce["date"]["edtf"].is_null());  // its claim does not say when
  EXPECT_EQ(truce["claims"].size(), 1U);
  EXPECT_THAT(ids("/claims?claims=actor:hill-army"), ElementsAre("said-promise", "said-fewer"));
}

TEST_F(HillAccordTest, AnActorWhoAssertsNothingHasAnEmptyWorld) {
  EXPECT_EQ(ask("/events?claims=actor:hill-party")["total"], 0);
  EXPECT_EQ(ask("/events?claims=actor:hill-party")["total"], 0);
  EXPECT_TRUE(ids("/actors?claims=actor:hill-party").empty());
}

TEST_F(HillAccordTest, WhatAnActorDoesNotSpeakOfIsNotFoundAndAnUnknownActorIsRefused) {
  EXPECT_EQ(status("/events/vote?claims=actor:hill-army"), 404);
  EXPECT_EQ(ask("/events/vote?claims=actor:hill-army")["detail"],
            "actor \"hill-army\" asserts nothing of event \"vote\"");
  EXPECT_EQ(status("/claims/said-thirty?claims=actor:hill-army"), 404);
  EXPECT_EQ(status("/events?claims=actor:hill-armi"), 400);
  EXPECT_EQ(ask("/events?claims=actor:hill-armi")["errors"][0]["reason"],
            "there is no actor \"hill-armi\"; did you mean \"hill-army\"?");
}

TEST_F(HillAccordTest, AnAffiliationUnderAnActorHasOnlyWhatTheActorAsserts) {
  const Json leads = ask("/actors/rosa-hill?claims=actor:government").at("affiliations")[0];
  EXPECT_TRUE(leads["during"].is_null());
  EXPECT_FALSE(leads.contains("title") || leads.contains("evidence"));
  ASSERT_EQ(leads["alternatives"].size(), 1U);
  EXPECT_EQ(leads["alternatives"][0]["value"]["edtf"], "2012/2017");
  EXPECT_TRUE(ask("/actors/rosa-hill?claims=actor:norland").at("affiliations").empty());
}

}  // namespace
}  // namespace parley::api
