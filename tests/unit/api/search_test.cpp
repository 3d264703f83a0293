#include "parley/api/percent.hpp"

#include "client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parley::api {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(SearchTest, EventsAreFoundByLabelQuoteAndWhoTakesPart) {
  const Client client;
  EXPECT_THAT(client.listed("/events?q=rumour"), ElementsAre("rumour"));
  EXPECT_THAT(client.listed("/events?q=deal%20of%202015"), ElementsAre("deal"));
  EXPECT_THAT(client.listed("/events?q=european&type=round"), ElementsAre("vienna-r1"));
  EXPECT_THAT(client.listed("/events?q=islamic+republic&datetime=2018&certainty=certain"),
              ElementsAre("withdrawal"))
      << "by an alias";
  EXPECT_THAT(client.listed("/events?q=abkommen"), ElementsAre("deal")) << "in any language";
  EXPECT_THAT(client.listed("/events?q=talks+european"), ElementsAre("vienna"))
      << "words of different texts";
  EXPECT_EQ(client.json("/events?q=talks")["total"], 2);
}

TEST(SearchTest, CaseDoesNotCountAndWordsMayGoOn) {
  const Client client;
  EXPECT_THAT(client.listed("/events?q=RUM"), ElementsAre("rumour"));
  EXPECT_THAT(client.listed("/events?q=umour"), IsEmpty());
}

TEST(SearchTest, NamesAreFoundAsPeopleTypeThem) {
  auto dataset = small_dataset();
  Actor minister;
  minister.id = "zarif";
  minister.name = {{"fa", "محمد\u200Cجواد ظریف"}};
  minister.aliases = {Alias{"Javad Zarif"}};
  dataset->actors.push_back(minister);
  Participant& part = dataset->events[0].own.participants->emplace_back();
  part.actor = "zarif";
  dataset->events[0].own.label = {{"pl", "Wałęsa o’Łódź"}, {"hi", "हिन्दी"}, {"fa", "بیانیه ۱۴۰۰"}};
  const std::string event = dataset->events[0].id;
  const Client client(dataset);
  for (const char* question : {"walesa", "Łódź", "Lodz", "olodz", "o'lodz", "हिन्दी", "1400",
                               "بيانيه ۱۴", "ظريف", "محمدجواد", "جواد", "zarif"}) {
    EXPECT_THAT(client.listed("/events?q=" + encode_query_value(question)), ElementsAre(event))
        << question;
  }
  for (const char* question : {"ظريف", "محمدجواد", "محمد جواد", "zarif"}) {
    EXPECT_THAT(client.listed("/actors?q=" + encode_query_value(question)), ElementsAre("zarif"))
        << question;
  }
  EXPECT_THAT(client.errors("/events?actor=" + encode_query_value("محمدجواد ظريف")),
              ElementsAre("actor: there is no actor \"محمدجواد ظريف\"; did you mean \"zarif\"?"));
}

TEST(SearchTest, OperatorsAreWordsLikeAnyOther) {
  const Client client;
  for (const std::string question : {"rumour%20OR%20deal", "rumour%20NOT%20deal", "%22rumour",
                                     "text%3Arumour", "rumour*", "(rumour)", "NEAR(rumour)"}) {
    EXPECT_EQ(client.status("/events?q=" + question), 200) << question;
  }
  EXPECT_THAT(client.listed("/events?q=rumour%20OR%20deal"), IsEmpty());
}

TEST(SearchTest, WordsNarrowEveryQuestionOverEvents) {
  const Client client;
  EXPECT_EQ(client.json("/graph?q=letter&view=events")["total"]["nodes"], 1);
  EXPECT_EQ(client.json("/actors/iran/neighbours?q=withdrawal")["distinct"], 1);
  EXPECT_EQ(client.json("/actors/iran/with/usa?q=talks")["total"], 1);
  EXPECT_EQ(client.json("/centrality?q=withdrawal")["total"], 2);
  EXPECT_EQ(client.json("/paths?from=usa&to=iran&q=withdrawal")["paths"][0]["steps"][0]["event"],
            "withdrawal");
  EXPECT_EQ(client.json("/series?q=deal&step=P1Y&datetime=2015")["items"][0]["possible"], 1);
  EXPECT_EQ(client.json("/diff?q=deal&datetime=2015&against=2018")["total"], 1);
  EXPECT_EQ(client.json("/diff?q=deal&againstClaims=source:article")["changed"].size(), 1U);
}

TEST(SearchTest, ActorsAndClaimsAreFoundByTheirOwnWords) {
  const Client client;
  EXPECT_THAT(client.listed("/actors?q=republic"), ElementsAre("iran"));
  EXPECT_THAT(client.listed("/actors?q=p5%2B1"), ElementsAre("p5"));
  EXPECT_THAT(client.listed("/claims?q=betrayal"), ElementsAre("c-broken"));
  EXPECT_THAT(client.listed("/claims?q=nothing"), IsEmpty());
}

TEST(SearchTest, OneSourcesQuotesAreNotHeardInTheTellingOfAnother) {
  const Client client;
  EXPECT_THAT(client.listed("/events?claims=source:article&q=deal+of+2015"), ElementsAre("deal"));
  EXPECT_THAT(client.listed("/events?claims=source:paper&q=deal+of+2015"), IsEmpty());
}

TEST(SearchTest, WordsWithoutALetterAreRefused) {
  const Client client;
  EXPECT_THAT(client.errors("/events?q="),
              ElementsAre("q: expected a word of letters or digits, got \"\""));
  EXPECT_THAT(client.errors("/events?q=%22%20*"),
              ElementsAre("q: expected a word of letters or digits, got \"\" *\""));
  EXPECT_THAT(client.errors("/claims?q=" + std::string(201, 'a')),
              ElementsAre("q: expected words of at most 200 bytes in all, got 201"));
}

}  // namespace
}  // namespace parley::api
