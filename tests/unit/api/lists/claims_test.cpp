#include "unit/api/client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parley::api {
namespace {

using ::testing::ElementsAre;

TEST(ClaimsTest, AClaimShowsWhoSaysWhatInWhichEventAndThroughWhom) {
  const Json claim = Client().json("/claims")["items"][0];
  EXPECT_EQ(claim["id"], "c-broken");
  EXPECT_EQ(claim["assertedBy"], "iran");
  EXPECT_EQ(claim["assertedByLabel"], "Iran");
  EXPECT_EQ(claim["relayedBy"], Json::parse(R"([{"id": "article", "label": "The article"}])"));
  EXPECT_EQ(claim["madeIn"], "letter");
  EXPECT_EQ(claim["force"], "asserts");
  EXPECT_EQ(claim["about"], Json::parse(R"(["withdrawal"])"));
  EXPECT_EQ(claim["text"], "The withdrawal broke the deal.");
  EXPECT_EQ(claim["wording"], Json::parse(R"(["betrayal"])"));
  EXPECT_EQ(claim["status"], "disputed");
  EXPECT_EQ(claim["rank"], "normal");
  EXPECT_EQ(claim["evidence"][0]["quote"]["exact"], "a betrayal");
}

TEST(ClaimsTest, ThePolicySaysWhichClaimsThereAre) {
  const Client client;
  EXPECT_THAT(client.listed("/claims"), ElementsAre("c-broken"));
  EXPECT_THAT(client.listed("/claims?claims=all"), ElementsAre("c-broken", "c-old"));
  EXPECT_THAT(client.listed("/claims?claims=source:paper"), ElementsAre("c-old"));
}

TEST(ClaimsTest, ClaimsAreFoundByEventActorAndForce) {
  const Client client;
  EXPECT_THAT(client.listed("/claims?claims=all&event=withdrawal"), ElementsAre("c-broken"));
  EXPECT_THAT(client.listed("/claims?claims=all&event=letter"), ElementsAre("c-broken"))
      << "made in it";
  EXPECT_THAT(client.listed("/claims?claims=all&event=letter,deal"),
              ElementsAre("c-broken", "c-old"));
  EXPECT_THAT(client.listed("/claims?actor=iran"), ElementsAre("c-broken"));
  EXPECT_THAT(client.listed("/claims?actor=usa"), ElementsAre());
  EXPECT_THAT(client.listed("/claims?force=asserts,demands"), ElementsAre("c-broken"));
  EXPECT_THAT(client.listed("/claims?force=demands"), ElementsAre());
  EXPECT_THAT(client.listed("/claims?q=broke&event=deal"), ElementsAre());
}

TEST(ClaimsTest, ASourceAssertsClaimsToo) {
  auto dataset = small_dataset();
  dataset->claims[0].asserted_by = "article";
  const Client client(dataset);
  EXPECT_THAT(client.listed("/claims?actor=article"), ElementsAre("c-broken"));
  EXPECT_THAT(client.listed("/claims?actor=article,iran&claims=all"),
              ElementsAre("c-broken", "c-old"));
}

TEST(ClaimsTest, AnUnknownEventActorOrForceIsRefused) {
  const Client client;
  EXPECT_THAT(client.errors("/claims?event=leter&actor=irann"),
              ElementsAre("event: there is no event \"leter\"; did you mean \"letter\"?",
                          "actor: there is no actor \"irann\"; did you mean \"iran\"?"));
  EXPECT_THAT(client.errors("/claims?force=begs"),
              ElementsAre(::testing::StartsWith("force: expected one of: asserts, presupposes")));
}

TEST(ClaimsTest, ADeprecatedClaimKeepsItsAddress) {
  EXPECT_EQ(Client().json("/claims/c-old")["rank"], "deprecated");
}

TEST(SourcesTest, ASourceShowsOtherDatesOfPublicationWithTheirReason) {
  const Json source = Client().json("/sources/article");
  EXPECT_EQ(source["title"], "The article");
  EXPECT_EQ(source["kind"], "news");
  EXPECT_EQ(source["published"]["edtf"], "2022-02");
  EXPECT_EQ(source["published"]["basis"], "inferred");
  EXPECT_EQ(source["alternatives"][0]["property"], "published");
  EXPECT_EQ(source["alternatives"][0]["value"]["edtf"], "2023-12-10");
  EXPECT_EQ(source["alternatives"][0]["rank"], "deprecated");
  EXPECT_EQ(source["alternatives"][0]["reason"], "the page's header");
}

TEST(SourcesTest, SourcesAreFoundByWordsAndKind) {
  auto dataset = small_dataset();
  dataset->sources[1].publisher = "The Official Gazette";
  dataset->sources[1].author = "Zoë Ångström";
  const Client client(dataset);
  EXPECT_THAT(client.listed("/sources?q=artic"), ElementsAre("article"));
  EXPECT_THAT(client.listed("/sources?q=gazette+paper"), ElementsAre("paper"));
  EXPECT_THAT(client.listed("/sources?q=angstrom"), ElementsAre("paper"));
  EXPECT_THAT(client.listed("/sources?q=nothing"), ElementsAre());
  EXPECT_THAT(client.listed("/sources?kind=news"), ElementsAre("article"));
  EXPECT_THAT(client.listed("/sources?kind=news,official"), ElementsAre("article", "paper"));
  EXPECT_THAT(client.listed("/sources?kind=book"), ElementsAre());
  EXPECT_THAT(client.listed("/sources?kind=news&claims=source:paper"), ElementsAre());
  EXPECT_THAT(client.errors("/sources?kind=blog"),
              ElementsAre(::testing::StartsWith("kind: expected one of: news, article, report")));
}

TEST(SourcesTest, AnUndatedSourceHasNoPublishedDate) {
  const Client client;
  EXPECT_THAT(client.listed("/sources"), ElementsAre("article", "paper"));
  EXPECT_TRUE(client.json("/sources/paper")["published"].is_null());
  EXPECT_THAT(client.listed("/sources?claims=source:paper"), ElementsAre("paper"));
}

TEST(VocabularyTest, ShowsTypesWithTheirCodesAndTheClosedLists) {
  const Json words = Client().json("/vocabulary");
  EXPECT_EQ(words["id"], "small");
  EXPECT_EQ(words["families"], Json::parse(R"([{"id": "steps", "label": "Steps"}])"));
  EXPECT_EQ(words["eventTypes"].size(), 5U);
  EXPECT_EQ(words["eventTypes"][3],
            Json::parse(R"({"id": "round", "label": "Round", "family": "steps", "symmetric": true,
              "codes": {"plover": "CONSULT", "mode": "multilateral", "cameo": "036",
                        "goldstein": 4.0, "quadClass": "2", "quadScheme": "GDELT"}})"));
  EXPECT_FALSE(words["eventTypes"][1].contains("codes"));
  EXPECT_EQ(words["roles"].size(), 14U);
  for (const std::string list : {"relations", "actorKinds", "affiliationTypes", "claimForces"}) {
    EXPECT_TRUE(words[list].is_array()) << list;
  }
}

}  // namespace
}  // namespace parley::api
