#include "unit/api/client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace parley::api {
namespace {

using ::testing::ElementsAre;

/// Rounds that may have been going on since then: the talks of 2013 are only possibly one.
constexpr std::string_view rounds_since = "&type=round&datetime=2013-11-05/2022";

/// The answer of a measure without what every answer begins and ends with.
Json own_members(const Client& client, const std::string& question) {
  Json answer = client.json("/structure?measure=" + question);
  for (const char* member : {"dataset", "revision", "policy", "measure", "status", "links"}) {
    EXPECT_EQ(answer.erase(member), 1U) << question << " without " << member;
  }
  return answer;
}

std::vector<std::string> keys_of(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) {
    keys.push_back(key);
  }
  return keys;
}

/// The small dataset with relations in a circle between deal and withdrawal, and before it.
std::shared_ptr<Dataset> with_circle() {
  auto dataset = small_dataset();
  for (Event& event : dataset->events) {
    if (event.id == "deal") {
      event.own.relations =
          std::vector<EventRelation>{{RelationType::refers_to, "withdrawal", {}, {}},
                                     {RelationType::refers_to, "talks-2013", {}, {}}};
    } else if (event.id == "letter") {
      event.own.relations =
          std::vector<EventRelation>{{RelationType::refers_to, "withdrawal", {}, {}}};
    }
  }
  return dataset;
}

TEST(StructureTest, ComponentsIsTheUsualMeasureOverActualEvents) {
  const Client client;
  const Json answer = client.json("/structure");
  EXPECT_THAT(keys_of(answer), ElementsAre("dataset", "revision", "policy", "measure", "status",
                                           "total", "items", "links"));
  EXPECT_EQ(answer["measure"], "components");
  EXPECT_EQ(answer["status"], "actual");
  EXPECT_EQ(answer["items"], client.json("/structure?measure=components&status=actual")["items"]);
}

TEST(StructureTest, ComponentsListsTheActorsOfEach) {
  EXPECT_EQ(own_members(Client(), "components&datetime=2021&status=all"), Json::parse(R"({
    "total": 2,
    "items": [
      {"size": 2, "actors": [{"actor": "eu", "label": "European Union"},
                             {"actor": "iran", "label": "Iran"}], "certain": true},
      {"size": 1, "actors": [{"actor": "usa", "label": "United States"}], "certain": false}
    ]})"))
      << "usa takes part in the undated rumour";
}

TEST(StructureTest, StatusSelectsTheEventsThatMakeLinks) {
  EXPECT_EQ(Client().json("/structure?datetime=2021&status=all")["status"], "all");
  EXPECT_EQ(Client().json("/structure?datetime=2021")["total"], 1) << "the rumour is denied";
}

TEST(StructureTest, CoresListsTheHighestFirst) {
  EXPECT_EQ(own_members(Client(), "cores&datetime=2021&status=all"), Json::parse(R"({
    "total": 3,
    "items": [
      {"actor": "eu", "label": "European Union", "core": 1, "certain": true},
      {"actor": "iran", "label": "Iran", "core": 1, "certain": true},
      {"actor": "usa", "label": "United States", "core": 0, "certain": false}
    ]})"));
  EXPECT_EQ(Client().json("/structure?measure=cores")["items"][0]["core"], 2);
}

TEST(StructureTest, CutActorsListsThePartsThatEachSeparates) {
  const Client client;
  EXPECT_EQ(own_members(client, "cut-actors&type=round"), Json::parse(R"({
    "total": 1,
    "items": [{"actor": "iran", "label": "Iran", "separates": [["eu"], ["usa"]], "certain": true}]
  })"));
  EXPECT_EQ(client.json("/structure?measure=cut-actors" +
                        std::string(rounds_since))["items"][0]["certain"],
            false);
}

TEST(StructureTest, BridgesListsTheEventsOfEachAndTheActorsOnEitherSide) {
  EXPECT_EQ(own_members(Client(), "bridges" + std::string(rounds_since)), Json::parse(R"({
    "total": 2,
    "items": [
      {"a": "eu", "b": "iran", "sizes": [1, 2], "events": ["vienna-r1"], "certain": true},
      {"a": "iran", "b": "usa", "sizes": [2, 1], "events": ["talks-2013"], "certain": false}
    ]})"));
}

TEST(StructureTest, CliquesCountsTheEventsThatAnyTwoMembersShare) {
  EXPECT_EQ(own_members(Client(), "cliques"), Json::parse(R"({
    "total": 1,
    "items": [{"size": 3, "actors": ["eu", "iran", "usa"], "events": 5, "certain": true}]})"));
  EXPECT_EQ(own_members(Client(), "cliques&type=round"), Json::parse(R"({"total":0,"items":[]})"));
}

TEST(StructureTest, ClusteringHasTheMeanOfAllActors) {
  const Client client;
  EXPECT_EQ(own_members(client, "clustering&type=round,agreement&limit=1"), Json::parse(R"({
    "mean": 1.0, "total": 3,
    "items": [{"actor": "eu", "label": "European Union", "coefficient": 1.0, "certain": true}]})"));
  EXPECT_EQ(own_members(client, "clustering&type=round&limit=1")["mean"], 0);
  EXPECT_EQ(own_members(client, "clustering&datetime=2001&status=actual"),
            Json::parse(R"({"mean": null, "total": 0, "items": []})"));
}

TEST(StructureTest, MinCutListsTheEventsThatSeparateTwoActors) {
  const Client client;
  EXPECT_EQ(own_members(client, "min-cut&from=usa&to=eu"), Json::parse(R"({
    "from": "usa", "to": "eu", "size": 3, "certain": true,
    "events": ["talks-2013", "deal", "withdrawal"]})"));
  EXPECT_EQ(own_members(client, "min-cut&from=usa&to=eu" + std::string(rounds_since)),
            Json::parse(R"({
    "from": "usa", "to": "eu", "size": 1, "certain": false, "events": ["talks-2013"]})"));
  EXPECT_EQ(own_members(client, "min-cut&from=usa&to=p5"), Json::parse(R"({
    "from": "usa", "to": "p5", "size": null, "certain": true, "events": []})"));
}

TEST(StructureTest, HingesListsTheNearestFirst) {
  const Client client(with_circle());
  EXPECT_EQ(own_members(client, "hinges&event=withdrawal&datetime=2013-11-05/2022"),
            Json::parse(R"({
    "event": "withdrawal", "total": 2,
    "items": [
      {"event": "deal", "label": "The deal",
       "date": {"edtf": "2015-07-14", "text": null, "basis": "stated",
                "startEarliest": "2015-07-14", "startLatest": "2015-07-14",
                "endEarliest": "2015-07-14", "endLatest": "2015-07-14"},
       "certain": false},
      {"event": "talks-2013", "label": "Talks of 2013",
       "date": {"edtf": "2013-11", "text": null, "basis": "stated",
                "startEarliest": "2013-11-01", "startLatest": "2013-11-30",
                "endEarliest": "2013-11-01", "endLatest": "2013-11-30"},
       "certain": false}
    ]})"));
  EXPECT_EQ(client.json("/structure?measure=hinges&event=deal&lang=de")["items"][0]["label"],
            "Talks of 2013");
}

TEST(StructureTest, AnEventOutsideOfTheSliceHasNoHinges) {
  EXPECT_EQ(own_members(Client(), "hinges&event=withdrawal&datetime=2013"),
            Json::parse(R"({"event": "withdrawal", "total": 0, "items": []})"));
}

TEST(StructureTest, LayersListsEveryEventAndTheCirclesOnEveryPage) {
  const Client client(with_circle());
  const Json whole = own_members(client, "layers&datetime=2013-11-05/2022");
  EXPECT_EQ(whole, Json::parse(R"({
    "total": 6,
    "items": [
      {"event": "talks-2013", "layer": 0, "certain": false},
      {"event": "vienna", "layer": 0, "certain": true},
      {"event": "deal", "layer": 1, "certain": false},
      {"event": "withdrawal", "layer": 1, "certain": false},
      {"event": "vienna-r1", "layer": 1, "certain": true},
      {"event": "letter", "layer": 2, "certain": false}
    ],
    "circles": [["deal", "withdrawal"]]})"));
  const Json page = own_members(client, "layers&datetime=2013-11-05/2022&limit=1");
  EXPECT_EQ(page["items"].size(), 1U);
  EXPECT_EQ(page["circles"], whole["circles"]);
}

TEST(StructureTest, WhatIsCertainOnlyIsCertain) {
  const Json answer =
      Client().json("/structure?measure=bridges&certainty=certain" + std::string(rounds_since));
  EXPECT_EQ(answer["total"], 1);
  EXPECT_EQ(answer["items"][0]["certain"], true);
}

TEST(StructureTest, AnUnknownMeasureIsAnsweredWithThoseThereAre) {
  EXPECT_THAT(Client().errors("/structure?measure=degree&from=usa"),
              ElementsAre("measure: expected one of: components, cores, cut-actors, bridges, "
                          "cliques, clustering, min-cut, hinges, layers; got \"degree\""));
  EXPECT_THAT(Client().errors("/centrality?measure=cores"),
              ElementsAre("measure: expected one of: degree, pagerank, betweenness, closeness, "
                          "eigenvector; got \"cores\""))
      << "the same name has other words there";
}

TEST(StructureTest, AParameterOfAnotherMeasureIsRefused) {
  EXPECT_THAT(Client().errors("/structure?measure=cores&from=usa&to=eu&event=deal"),
              ElementsAre("from: expected with measure=min-cut only, got it with measure=cores",
                          "to: expected with measure=min-cut only, got it with measure=cores",
                          "event: expected with measure=hinges only, got it with measure=cores"));
  EXPECT_THAT(
      Client().errors("/structure?to=eu"),
      ElementsAre("to: expected with measure=min-cut only, got it with measure=components"));
}

TEST(StructureTest, AMissingParameterIsNamed) {
  EXPECT_THAT(Client().errors("/structure?measure=min-cut"),
              ElementsAre("from: expected the actor where chains of events begin, got none",
                          "to: expected the actor where chains of events end, got none"));
  EXPECT_THAT(Client().errors("/structure?measure=hinges"),
              ElementsAre("event: expected the event that chains of relations lead to, got none"));
}

TEST(StructureTest, AnActorIsNotSeparatedFromItself) {
  EXPECT_THAT(Client().errors("/structure?measure=min-cut&from=usa&to=usa"),
              ElementsAre("to: expected another actor than in from, got \"usa\""));
}

TEST(StructureTest, UnknownIdsAreAnsweredWithTheClosest) {
  EXPECT_THAT(Client().errors("/structure?measure=min-cut&from=us&to=irn"),
              ElementsAre("from: there is no actor \"us\"; did you mean \"usa\"?",
                          "to: there is no actor \"irn\"; did you mean \"iran\"?"));
  EXPECT_THAT(Client().errors("/structure?measure=hinges&event=del"),
              ElementsAre("event: there is no event \"del\"; did you mean \"deal\"?"));
}

TEST(StructureTest, AnUnchangedAnswerIsNotSentAgain) {
  const Client client;
  const std::string hinges = client.base + "/structure?measure=hinges&event=";
  const std::string tag = header(client.get(hinges + "deal"), "ETag");
  EXPECT_EQ(client.get(hinges + "deal", {{"If-None-Match", tag}}).status, 304);
  EXPECT_EQ(client.get(hinges + "withdrawal", {{"If-None-Match", tag}}).status, 200)
      << "the event is part of the question";
}

}  // namespace
}  // namespace parley::api
