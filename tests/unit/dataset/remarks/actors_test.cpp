#include "../test_data.hpp"

#include <gmock/gmock.h>

namespace parley::dataset {
namespace {

using test::messages_about;
using test::small_dataset;
using test::value_of;
using testing::HasSubstr;

/// The small dataset with two more actors, of these members.
json::Value with_actors(const std::string& one, const std::string& other) {
  json::Value dataset = small_dataset();
  for (const auto& [id, members] : {std::pair("one", one), std::pair("other", other)}) {
    json::Value actor = value_of(members);
    actor["id"] = id;
    if (!actor.contains("kind")) {
      actor["kind"] = "person";
    }
    dataset["actors"].push_back(actor);
  }
  return dataset;
}

std::string remarks(const std::string& one, const std::string& other) {
  return messages_about(with_actors(one, other));
}

TEST(NearDuplicateActorTest, TheLaterOfTwoActorsWithOneNameIsRemarkedOn) {
  EXPECT_EQ(remarks(R"({"name":{"en":"Javad Zarif"}})", R"({"name":{"en":"ZARIF, Javad"}})"),
            "warning: d.json:/actors/3: expected an actor other than \"one\", got the same name as "
            "\"Javad Zarif\": \"ZARIF, Javad\" [near-duplicate-actor]\n");
  EXPECT_THAT(remarks(R"({"name":{"en":"Hassan Rouhani"}})", R"({"name":{"en":"Hasan Ruhani"}})"),
              HasSubstr("got a name spelled almost like \"Hassan Rouhani\": \"Hasan Ruhani\""));
  EXPECT_THAT(remarks(R"({"name":{"en":"Javad Zarif"}})", R"({"name":{"en":"J. Zarif"}})"),
              HasSubstr("got a name with the initials of \"Javad Zarif\": \"J. Zarif\""));
  EXPECT_THAT(
      remarks(R"({"name":{"en":"Javad Zarif"}})", R"({"name":{"en":"Mohammad Javad Zarif"}})"),
      HasSubstr("got a name that shares its words with \"Javad Zarif\""));
}

TEST(NearDuplicateActorTest, NamesInEveryLanguageAndAliasesAreCompared) {
  EXPECT_THAT(remarks(R"({"name":{"en":"President","fa":"حسن روحانی"}})",
                      R"({"name":{"fa":"حسن روحاني"}})"),
              HasSubstr("[near-duplicate-actor]"));
  EXPECT_THAT(remarks(R"({"name":{"en":"Jean Martin"},"aliases":["El Comandante"]})",
                      R"({"name":{"es":"Comandante"}})"),
              HasSubstr("[near-duplicate-actor]"));
}

TEST(NearDuplicateActorTest, OneWikidataItemIsOneActor) {
  EXPECT_EQ(
      remarks(R"({"name":{"en":"A"},"wikidata":"Q42"})", R"({"name":{"en":"B"},"wikidata":"Q42"})"),
      "warning: d.json:/actors/3: expected an actor other than \"one\", got the same Wikidata "
      "item, Q42 [near-duplicate-actor]\n");
}

TEST(NearDuplicateActorTest, WhatTheRecordsSaySetsTwoActorsApart) {
  EXPECT_EQ(remarks(R"({"name":{"en":"A Name"},"wikidata":"Q1"})",
                    R"({"name":{"en":"A Name"},"wikidata":"Q2"})"),
            "");
  EXPECT_EQ(remarks(R"({"name":{"en":"Foreign Ministry"},"kind":"organisation","country":"IRN"})",
                    R"({"name":{"en":"Foreign Ministry"},"kind":"organisation","country":"USA"})"),
            "");
  EXPECT_EQ(remarks(R"({"name":{"en":"John Adams"},"existed":"1735/1826"})",
                    R"({"name":{"en":"John Adams"},"existed":"1947/"})"),
            "");
  EXPECT_EQ(remarks(R"({"name":{"en":"Lincoln"}})", R"({"name":{"en":"Lincoln"},"kind":"group"})"),
            "");
}

TEST(NearDuplicateActorTest, AnAffiliationBetweenTwoActorsSetsThemApart) {
  json::Value dataset = with_actors(R"({"name":{"en":"The Party"},"kind":"organisation"})",
                                    R"({"name":{"en":"Party"},"kind":"organisation"})");
  EXPECT_THAT(messages_about(dataset), HasSubstr("[near-duplicate-actor]"));
  dataset["affiliations"] = value_of(R"([{"actor":"other","type":"successor-of","with":"one",
    "evidence":[{"source":"paper"}]}])");
  EXPECT_EQ(messages_about(dataset), "");
}

TEST(ActorOutsideLifetimeTest, AClaimIsMadeDuringTheLifeOfItsActor) {
  const auto made = [](const std::string& existed, const std::string& more) {
    json::Value dataset = small_dataset();
    dataset["actors"][1]["existed"] = existed;
    dataset["claims"] = value_of(R"([{"id":"c","assertedBy":"south","force":"asserts",
      "about":["talks"],"evidence":[{"source":"paper"}]}])");
    dataset["claims"][0].update(value_of(more));
    return messages_about(dataset);
  };
  EXPECT_EQ(made("1960/1999", R"({"madeIn":"talks"})"),
            "warning: d.json:/claims/0/assertedBy: expected an actor that existed on "
            "2001-05-01/2001-05-01, got \"south\", which existed 1960/1999 "
            "[actor-outside-lifetime]\n");
  EXPECT_THAT(made("2002/..", R"({"date":"2001"})"), HasSubstr("[actor-outside-lifetime]"));
  EXPECT_EQ(made("1960/2001", R"({"madeIn":"talks"})"), "");
  EXPECT_EQ(made("1960/1999", "{}"), "") << "when it was made is not known";
  EXPECT_EQ(made("1960/1999", R"({"madeIn":"talks","date":"1998"})"), "")
      << "the claim's own date comes first";
}

TEST(ActorOutsideLifetimeTest, AParticipantOfAnAlternativeExisted) {
  const auto other = [](const std::string& role) {
    json::Value dataset = small_dataset();
    dataset["actors"][1]["existed"] = "1960/1999";
    dataset["events"][0]["alternatives"] = value_of(
        R"([{"property":"participants","rank":"normal","value":[{"actor":"south","role":")" + role +
        "\"}]}]");
    return messages_about(dataset);
  };
  EXPECT_THAT(other("host"), HasSubstr("/events/0/alternatives/0/value/0/actor: expected an actor "
                                       "that existed on 2001-05-01/2001-05-01"));
  EXPECT_EQ(other("subject"), "") << "one may speak of the dead";
}

}  // namespace
}  // namespace parley::dataset
