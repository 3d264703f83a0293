#include "parley/formats/linked_context.hpp"

#include "unit/api/client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parley::api {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

class LinkedDataTest : public ::testing::Test {
 protected:
  std::string turtle(const std::string& rest) const {
    const Response response = client_.get(client_.base + rest);
    EXPECT_EQ(response.status, 200) << response.body;
    return response.body;
  }
  const Client client_;
};

TEST_F(LinkedDataTest, TheContextIsServedWithATagOfItsOwn) {
  const Response response = client_.get("/v1/context.jsonld");
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(header(response, "Content-Type"), "application/ld+json");
  EXPECT_EQ(response.body, formats::linked_context());
  EXPECT_THAT(header(response, "Cache-Control"), HasSubstr("public"));
  const std::string tag = header(response, "ETag");
  EXPECT_EQ(client_.get("/v1/context.jsonld", {{"If-None-Match", tag}}).status, 304);
  EXPECT_EQ(client_.get("/v1/context.jsonld", {{"Accept", "application/ld+json"}}).status, 200);
  EXPECT_EQ(client_.get("/v1/context.jsonld?lang=de").status, 400);
}

TEST_F(LinkedDataTest, AcceptAsksForEitherNotation) {
  const std::string events = client_.base + "/events";
  EXPECT_EQ(header(client_.get(events, {{"Accept", "text/turtle"}}), "Content-Type"),
            "text/turtle; charset=utf-8");
  EXPECT_EQ(header(client_.get(events, {{"Accept", "application/ld+json"}}), "Content-Type"),
            "application/ld+json");
}

TEST_F(LinkedDataTest, ALabelIsTaggedWithTheLanguageItIsIn) {
  for (const char* question : {"/events?lang=de&format=turtle", "/graph?lang=de&format=turtle"}) {
    EXPECT_THAT(turtle(question), AllOf(HasSubstr("rdfs:label \"Das Abkommen\"@de"),
                                        HasSubstr("rdfs:label \"The withdrawal\"@en"),
                                        HasSubstr("rdfs:label \"Der Iran\"@de"),
                                        HasSubstr("rdfs:label \"United States\"@en"),
                                        HasSubstr("rdfs:label \"Agreement\"@en")));
  }
}

TEST_F(LinkedDataTest, ActorsAndSourcesAreDescribedInEventsAsInTheGraph) {
  for (const char* question : {"/events?format=turtle", "/graph?format=turtle"}) {
    EXPECT_THAT(turtle(question), AllOf(HasSubstr("sem:actorType parley:kind-igo"),
                                        HasSubstr("parley:country \"IRN\""),
                                        HasSubstr("dcterms:title \"The article\""),
                                        HasSubstr("schema:url <https://example.org/article>"),
                                        HasSubstr("prov:wasDerivedFrom source:article")));
  }
}

TEST_F(LinkedDataTest, InOneVoiceTheAnswerStatesNoFact) {
  const std::string told = turtle("/events?claims=source:paper&format=turtle");
  EXPECT_THAT(told, HasSubstr("a parley:ToldEvent ;"));
  EXPECT_THAT(told, ::testing::Not(HasSubstr("a sem:Event ")));
}

}  // namespace
}  // namespace parley::api
